"""Timing: the fastest of several runs, since all others were disturbed."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def best(work: Callable[[], object], runs: int) -> float:
    """The seconds of the processor that the fastest run took: waiting for others is none."""
    return min(_timed(work, time.process_time) for _ in range(runs))


def process(arguments: Sequence[str], runs: int) -> float:
    """The seconds until a whole Python process ends; RuntimeError where it fails outright."""
    return min(_timed(lambda: _run(arguments), time.perf_counter) for _ in range(runs))


def once(work: Callable[[], object]) -> float:
    """The seconds that one run takes, with all that other processes do for it."""
    return _timed(work, time.perf_counter)


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def _run(arguments: Sequence[str]) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):  # 1: something was found
        raise RuntimeError(done.stderr)
