"""What all tests share: the goldens, and the command line run in its own process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from rates import sources
from rates.sources import _web
from tests.rates.server import serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.rates.server import Replay

# The same examples every time: a failure is one of the change that is tested.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def pinned(text: str) -> str:
    """A text without the hash of the rates, which every new fact changes."""
    return re.sub(r"(sha256\s+)([0-9a-f]+)", lambda found: found[1] + "#" * len(found[2]), text)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the goldens anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold a text to the golden of that name, or write it with --golden."""

    def hold(name: str, text: str) -> None:
        path, text = GOLDEN / name, pinned(text)
        if request.config.getoption("--golden"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path} differs; see --golden"

    return hold


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited; no time passes."""
    waited: list[float] = []
    monkeypatch.setattr(_web, "sleep", waited.append)
    return waited


@pytest.fixture
def replay(monkeypatch: pytest.MonkeyPatch, waits: list[float]) -> Iterator[Replay]:
    """Every source asks a server on the loopback; no proxy of the machine is used."""
    monkeypatch.delenv("BAM_API_KEY", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serve() as replay:
        for name in sources.names():
            monkeypatch.setenv(f"FACTCHECK_{name.upper()}_URL", f"{replay.address}/{name}/")
        yield replay


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command line from the project's folder, as wide as a terminal of 80 columns.

    The machine's own store of rates is not used.
    """
    defaults = {
        "COLUMNS": "80",
        "PYTHONIOENCODING": "utf-8",
        "FACTCHECK_DATA": str(tmp_path / "data"),
    }

    def invoke(
        *arguments: str,
        cwd: Path = ROOT,
        env: Mapping[str, str] = MappingProxyType({}),
        input: str | None = None,  # noqa: A002 - as subprocess.run calls it
    ) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **defaults, **env}
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
