"""Processes that do one kind of work: told it once, deaf to Ctrl-C, gone with their parent.

A queue jams on long messages: Python before 3.12 waits for ever for a process that died while one
was on its way to it. So the work is handed over at the start, and items are to be short.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ProcessPoolExecutor

MOST = 61
"""Windows cannot wait for more processes."""

CRASH = 70
"""Exit status of a process whose parent is gone: nobody reads it."""

_WORK: list[Callable[[Any], Any]] = []
"""What this process was started to do."""


def started(work: Callable[[Any], Any], number: int) -> ProcessPoolExecutor:
    """A pool whose processes do `work`, which must survive pickling; submit `work_on`, an item."""
    # Loaded here, since one process does for most runs.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Started afresh on every system: what a fork takes over depends on where it happens, and a
    # process with threads, as Arrow has them, must not be forked at all.
    return ProcessPoolExecutor(min(number, MOST), get_context("spawn"), _begin, (work,))


def work_on(item: Any) -> Any:
    """What a process does with each item."""
    return _WORK[0](item)


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin(work: Callable[[Any], Any]) -> None:
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, which ends the others
    _WORK[:] = [work]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(CRASH)
