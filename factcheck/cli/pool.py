"""Work spread over processes: answers in order, few under way at a time, crashes survived."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

Item = TypeVar("Item")
Answer = TypeVar("Answer")

AHEAD = 8
"""As many items a process are under way; the answers behind a slow one wait in memory."""

MOST = 61
"""Windows cannot wait for more processes."""

_WORK: list[Any] = []
"""What the process of a worker was started to do: told once, since queues jam on long messages."""

CRASH = 70
"""Exit status of a process whose parent is gone: nobody reads it."""


class Pool(Generic[Item, Answer]):
    """Processes that all do one kind of work, which must survive pickling as the items must."""

    def __init__(self, work: Callable[[Item], Answer], jobs: int) -> None:
        self.work = work
        self.jobs = min(jobs, MOST)

    def answers(self, items: Iterable[Item]) -> Generator[Answer | None]:
        """The answer for each item in order; None where the process that worked on it ended.

        Closed early, it ends the processes at once.
        """
        waiting = iter(items)
        under_way: deque[tuple[Item, Future[Answer]]] = deque()
        executor = self._executor(self.jobs)
        try:
            while True:
                for item in islice(waiting, self.jobs * AHEAD - len(under_way)):
                    under_way.append((item, self._submit(executor, item)))
                if not under_way:
                    break
                item, future = under_way.popleft()
                try:
                    yield future.result()
                except BrokenProcessPool:
                    # Whose fault it was cannot be told, so that the first is tried by itself.
                    executor.shutdown()
                    yield self._alone(item)
                    executor = self._executor(self.jobs)
                    under_way = deque(self._again(executor, under_way))
            executor.shutdown()
        finally:
            _end(executor)

    def _executor(self, jobs: int) -> ProcessPoolExecutor:
        # Started afresh on every system: what a fork takes over depends on where it happens.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(jobs, context, _begin, (self.work,))

    def _submit(self, executor: ProcessPoolExecutor, item: Item) -> Future[Answer]:
        try:
            with _interrupts_held():  # a process may be started, and takes this over
                return executor.submit(_work_on, item)
        except BrokenProcessPool as error:
            broken = Future[Answer]()
            broken.set_exception(error)
            return broken

    def _alone(self, item: Item) -> Answer | None:
        executor = self._executor(1)
        try:
            return self._submit(executor, item).result()
        except BrokenProcessPool:
            return None
        finally:
            _end(executor)

    def _again(
        self, executor: ProcessPoolExecutor, under_way: Iterable[tuple[Item, Future[Answer]]]
    ) -> Iterator[tuple[Item, Future[Answer]]]:
        """The items under way, those submitted again that have no answer."""
        for item, future in under_way:
            broken = isinstance(future.exception(), BrokenProcessPool)
            yield item, self._submit(executor, item) if broken else future


def _end(executor: ProcessPoolExecutor) -> None:
    """End the processes, whatever they are at, and wait until they have ended."""
    for process in multiprocessing.active_children():
        process.terminate()
    executor.shutdown(cancel_futures=True)


def _begin(work: Callable[[Any], Any]) -> None:
    """Set up a process: it leaves Ctrl-C to the parent, and ends when that does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORK[:] = [work]
    Thread(target=_end_with_parent, daemon=True).start()


def _work_on(item: Any) -> Any:
    return _WORK[0](item)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(CRASH)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back; what is started meanwhile never gets it, where the system has that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
