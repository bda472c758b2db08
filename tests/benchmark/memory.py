"""The most memory that a process has taken after ever more articles."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.benchmark.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLES = 10_000
EVERY = 1_000
CHECK = f"""
import resource
import factcheck
from tests.benchmark import news
for number in range({ARTICLES}):
    article = news.article("en", 1024, number)
    factcheck.check(article.text, published=article.published)
    if not (number + 1) % {EVERY}:
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
"""


def memory(_: Path | None) -> Iterator[Row]:
    """After the first thousand articles, each of another day, and after ten thousand."""
    # A process that is forked off a large one begins with what that had taken.
    command = [sys.executable, "-c", CHECK]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    peaks = [int(line) / 1024 for line in done.stdout.split()]
    for articles, peak in ((EVERY, peaks[0]), (ARTICLES, peaks[-1])):
        yield Row("memory", f"{articles:,} articles", {"MB": peak})
    yield Row("memory", "growth", {"times, for ten times the articles": peaks[-1] / peaks[0]})
