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


def process(arguments: Sequence[str], runs: int) -> float:
    """The median seconds of a whole Python process; RuntimeError where it fails outright."""
    return statistics.median(once(lambda: _run(arguments)) for _ in range(runs))


def _run(arguments: Sequence[str]) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):  # 1: something was found
        raise RuntimeError(done.stderr)
