"""Whole folders: what they take in memory and time, and how long it takes to list one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.inputs import Inputs
from tests.benchmark import clock, news
from tests.benchmark.row import Row

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


def folder(_: Path | None) -> Iterator[Row]:
    """A tenth of a folder of articles of 1 KB and all of it, in one process and in two."""
    with tempfile.TemporaryDirectory() as name:
        _grow(Path(name), MANY, lambda number: news.article("en", KB, number % 50).text)
        tenth = sorted(map(str, Path(name).iterdir()))[: MANY // A_FOLDER // 10]
        for jobs in ("1", "2"):
            for files, paths in ((MANY // 10, tenth), (MANY, [name])):
                yield _checked(files, jobs, paths)


def _checked(files: int, jobs: str, paths: list[str]) -> Row:
    results: list[subprocess.CompletedProcess[str]] = []
    command = [sys.executable, "-c", CHECK, "-j", jobs, *paths]
    seconds = clock.once(lambda: results.append(_run(command)))
    own, others = (int(line) / KB for line in results[0].stderr.splitlines()[-2:])
    values = {"s": seconds, "MB": own} | ({"MB in a further process": others} if others else {})
    return Row("folder", f"{files:,} files, -j {jobs}", values)


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True
    )


def walk(_: Path | None) -> Iterator[Row]:
    """Listing a folder of a repository."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / ".git").mkdir()
        (Path(name) / ".gitignore").write_text(IGNORED, encoding="utf-8")
        _grow(Path(name), LISTED, lambda _: "")
        inputs = Inputs((name,), None, "<stdin>")
        seconds = clock.best(lambda: list(inputs.files([])), 3)
        yield Row("walk", f"{LISTED:,} files", {"s": seconds})


def _grow(root: Path, files: int, content: Callable[[int], str]) -> None:
    """A folder of folders of articles."""
    for number in range(files):
        path = root / f"{number // A_FOLDER:03}" / f"article-{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content(number), encoding="utf-8")
