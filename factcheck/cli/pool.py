"""Work spread over processes: answers in order, few under way at a time, crashes survived."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck import processes

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import ProcessPoolExecutor

Item = TypeVar("Item")
Answer = TypeVar("Answer")

AHEAD = 8
"""As many items a process are under way; the answers behind a slow one wait in memory."""


class Pool(Generic[Item, Answer]):
    """Processes that all do one kind of work, which must survive pickling as the items must."""

    def __init__(self, work: Callable[[Item], Answer], jobs: int) -> None:
        self.work = work
        self.jobs = min(jobs, processes.MOST)

    def answers(self, items: Iterable[Item]) -> Generator[Answer | None]:
        """The answer for each item in order; None where the process that worked on it ended.

        Closed early, it ends the processes at once.
        """
        waiting = iter(items)
        under_way: deque[tuple[Item, Future[Answer]]] = deque()
        executor = processes.started(self.work, self.jobs)
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
                    executor = processes.started(self.work, self.jobs)
                    under_way = deque(self._again(executor, under_way))
            executor.shutdown()
        finally:
            _end(executor)

    def _submit(self, executor: ProcessPoolExecutor, item: Item) -> Future[Answer]:
        try:
            with _interrupts_held():  # a process may be started, and takes this over
                return executor.submit(processes.work_on, item)
        except BrokenProcessPool as error:
            broken = Future[Answer]()
            broken.set_exception(error)
            return broken

    def _alone(self, item: Item) -> Answer | None:
        executor = processes.started(self.work, 1)
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
