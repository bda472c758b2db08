"""Timing: the fastest of several runs, since all others were disturbed."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


def best(work: Callable[[], object], runs: int) -> float:
    """The seconds of the processor that the fastest run took: waiting for others is none."""
    return min(_timed(work, time.process_time) for _ in range(runs))


@contextmanager
def compiled() -> Iterator[Mapping[str, str]]:
    """The environment of processes of which the first alone compiles what it imports.

    So it is where the program is installed.
    """
    with tempfile.TemporaryDirectory() as folder:
        yield os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}


def process(arguments: Sequence[str], runs: int, environment: Mapping[str, str]) -> float:
    """The processor's seconds of a whole Python process; RuntimeError where it fails outright."""
    return min(_timed(lambda: _run(arguments, environment), _of_children) for _ in range(runs))


def once(work: Callable[[], object]) -> float:
    """The seconds that one run takes, with all that other processes do for it."""
    return _timed(work, time.perf_counter)


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=environment, text=True)
    if done.returncode not in (0, 1):  # 1: something was found
        raise RuntimeError(done.stderr)
