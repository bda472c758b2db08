"""Timing, by the best or the median of several runs."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def best(work: Callable[[], object], runs: int) -> float:
    """The seconds of the fastest run: the others were disturbed."""
    return min(once(work) for _ in range(runs))


def once(work: Callable[[], object]) -> float:
    """The seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def process(arguments: Sequence[str], runs: int = 9) -> tuple[float, int]:
    """The median seconds of a whole Python process, and its last exit status."""
    command = [sys.executable, *arguments]
    seconds, status = [], 0
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, check=False)
        seconds.append(time.perf_counter() - start)
        status = done.returncode
    return statistics.median(seconds), status
