"""The engine of one machine: a pool of processes over streamed batches."""

from __future__ import annotations

import os
from concurrent.futures import FIRST_COMPLETED, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from tempfile import TemporaryDirectory, mkstemp
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from factcheck.archive import batches
from factcheck.processes import started, work_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future, ProcessPoolExecutor

    from factcheck.archive.batches import Work
    from factcheck.archive.stream import Batch

AHEAD = 2
"""As many batches wait for each worker, so that none of them ever does."""


def check(
    work: Work, left: Iterator[Batch], workers: int
) -> Iterator[tuple[Batch, pa.RecordBatch]]:
    """Each batch with what was found in it, in the order in which they are finished.

    Where a process dies, the batches that were on their way are tried again one by one, and a row
    that ends its process once more is an error row.
    """
    suspects: list[Batch] | None = None
    while suspects is None or suspects:
        suspects = []
        with _pool(work, workers) as pool:
            yield from _until_broken(pool, left, workers * AHEAD, suspects)
        for batch in suspects:
            yield batch, _alone(work, batch.rows)


def _until_broken(
    pool: Pool, left: Iterator[Batch], most: int, suspects: list[Batch]
) -> Iterator[tuple[Batch, pa.RecordBatch]]:
    waiting: dict[Future[pa.RecordBatch], Batch] = {}
    while True:
        while not suspects and len(waiting) < most and (batch := next(left, None)):
            try:
                waiting[pool.submit(batch.rows)] = batch
            except BrokenProcessPool:
                suspects.append(batch)
        if not waiting:
            return
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            batch = waiting.pop(future)
            try:
                found = future.result()
            except BrokenProcessPool:
                suspects.append(batch)
            else:
                yield batch, found


def _alone(work: Work, rows: pa.RecordBatch) -> pa.RecordBatch:
    """What was found in rows that may end the process: halved until it is known which one does."""
    try:
        with _pool(work, 1) as pool:
            return pool.submit(rows).result()
    except BrokenProcessPool:
        if rows.num_rows == 1:
            return batches.failed(rows, "the process that checked it died, twice")
        half = rows.num_rows // 2
        return pa.concat_batches([_alone(work, rows[:half]), _alone(work, rows[half:])])


class Pool(NamedTuple):
    """Processes, and the folder in which rows are handed to them, too long for a queue."""

    executor: ProcessPoolExecutor
    folder: str

    def submit(self, rows: pa.RecordBatch) -> Future[pa.RecordBatch]:
        """Have rows checked; BrokenProcessPool where a process has died."""
        handle, path = mkstemp(dir=self.folder)
        with open(handle, "wb") as file, pa.ipc.new_file(file, rows.schema) as out:
            out.write_batch(rows)
        return self.executor.submit(work_on, path)


@contextmanager
def _pool(work: Work, workers: int) -> Iterator[Pool]:
    with TemporaryDirectory() as folder:
        executor = started(partial(_check, work), workers)
        try:
            yield Pool(executor, folder)
        finally:
            executor.shutdown(cancel_futures=True)


def _check(work: Work, path: str) -> pa.RecordBatch:
    with open(path, "rb") as file:
        rows = pa.ipc.open_file(file).get_batch(0)
    os.remove(path)
    return pa.concat_batches(batches.check(_ready(work), [rows]))


@cache
def _ready(work: Work) -> Work:
    """The work with its rates, which a process holds open from batch to batch."""
    rates = work.rates()
    return work._replace(rates=lambda: rates)
