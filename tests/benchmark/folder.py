"""Whole folders: what they take in memory and time, and how long it takes to list one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.inputs import Inputs
from tests.benchmark import clock
from tests.benchmark.texts import english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KB = 1024
MANY = 10_000
LISTED = 30_000
A_FOLDER = 100
"""Files that stand in one."""

CHECK = """
import resource, sys
from factcheck.cli import main
try:
    main(["check", "--isolated", "--format", "jsonl", *sys.argv[1:]])
except SystemExit:
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        print(resource.getrusage(who).ru_maxrss, file=sys.stderr)
"""
IGNORED = "generated/\n*.tmp.md\n/public/\nnode_modules/\n.venv/\ndist\nbuild\na/**/z.md\n!keep.md"


def folder(_: str) -> Iterator[str]:
    """A tenth of a folder of articles of 1 KB and all of it, in one process and in two."""
    with tempfile.TemporaryDirectory() as name:
        _grow(Path(name), MANY, lambda number: english(KB, number % 50))
        tenth = sorted(map(str, Path(name).iterdir()))[: MANY // A_FOLDER // 10]
        for jobs in ("1", "2"):
            for files, paths in ((MANY // 10, tenth), (MANY, [name])):
                yield _checked(files, jobs, paths)


def _checked(files: int, jobs: str, paths: list[str]) -> str:
    command = [sys.executable, "-c", CHECK, "-j", jobs, *paths]
    results: list[subprocess.CompletedProcess[str]] = []
    seconds = clock.once(lambda: results.append(_run(command)))
    own, others = (int(line) / KB for line in results[0].stderr.splitlines()[-2:])
    further = f", {others:.0f} MB in a further process" if others else ""
    return f"folder       {files:6} files  -j {jobs}  {seconds:.1f} s  {own:.0f} MB{further}"


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True
    )


def walk(_: str) -> Iterator[str]:
    """Listing a folder of a repository."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / ".git").mkdir()
        (Path(name) / ".gitignore").write_text(IGNORED, encoding="utf-8")
        _grow(Path(name), LISTED, lambda _: "")
        inputs = Inputs((name,), None, "<stdin>")
        seconds = clock.best(lambda: list(inputs.files([])), 3)
        yield f"walk         {LISTED:6} files  {seconds:.2f} s"


def _grow(root: Path, files: int, content: Callable[[int], str]) -> None:
    """A folder of folders of articles."""
    for number in range(files):
        path = root / f"{number // A_FOLDER:03}" / f"article-{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content(number), encoding="utf-8")
