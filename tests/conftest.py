"""What all tests share: the goldens, and the command line run in its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the goldens anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold a text to the golden of that name, or write it with --golden."""

    def hold(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--golden"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path} differs; see --golden"

    return hold


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command line from the project's folder, as wide as a terminal of 80 columns."""

    def invoke(
        *arguments: str,
        cwd: Path = ROOT,
        env: Mapping[str, str] = MappingProxyType({}),
        input: str | None = None,  # noqa: A002 - as subprocess.run calls it
    ) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **env}
        return subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments],
            cwd=cwd,
            env=environment,
            input=input,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return invoke
