"""A folder to fix files in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fixes.folder import Folder

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Folder:
    return Folder(tmp_path, run)
