"""Files that are checked and fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

HEAD = "---\nlang: en\ndate: 2024-06-14\n---\n"
FERRY, FERRY_FIXED = "$508 million", "$50.8 million"
SAFE = "Revenue came to 412,385,900 million dirhams and spending to 398,120,450 dirhams."
UNSAFE = "The ferry cost £40 million ($508 million)."
QUOTED = "“The ferry cost £40 million ($508 million),” he said."


class Folder:
    """Files that are checked, and what they hold then."""

    def __init__(self, path: Path, run: Run) -> None:
        self.path = path
        self._run = run

    def write(self, name: str, content: str | bytes) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        (self.path / name).write_bytes(data)

    def read(self, name: str) -> bytes:
        return (self.path / name).read_bytes()

    def check(self, *options: str, **more: str) -> subprocess.CompletedProcess[str]:
        options = ("check", "--isolated", "--date", "2024-06-14", "--format", "concise", *options)
        environment = {"PYTHONPATH": str(ROOT)}
        return self._run(*options, cwd=self.path, env=environment, **more)
