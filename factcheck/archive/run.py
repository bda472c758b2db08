"""A run on this machine, from the files to the datasets and the summary."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from factcheck.archive import datasets, local
from factcheck.archive.schema import COUNTED
from factcheck.archive.stream import Stream
from factcheck.archive.summary import Result, Summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.archive.batches import Work
    from factcheck.archive.columns import Columns
    from factcheck.archive.output import Output
    from factcheck.archive.sources import File
    from factcheck.archive.stream import Batch

    Progress = Callable[[int, int], None]


def check(
    files: Sequence[File],
    columns: Columns,
    work: Work,
    output: Output,
    workers: int,
    progress: Progress,
) -> Result:
    """Check all files and write what is found; an interrupted run goes on where it was.

    `progress` is told of each finished batch: its rows, and how many bytes of the files are done.
    Raises ArchiveError where the folder holds something else.
    """
    output.begin(_described(files, columns, work))
    kept = output.kept()

    def left() -> Iterator[Batch]:
        for batch in Stream(files, columns).batches():
            if batch.number in kept:
                progress(batch.rows.num_rows, batch.place)
            else:
                yield batch

    for batch, found in local.check(work, left(), workers):
        output.keep(batch.number, found)
        progress(batch.rows.num_rows, batch.place)
    datasets.publish(output)
    summary = Summary()
    for table in output.results(COUNTED):
        summary.add(table)
    return Result(summary, list(_failures(output)))


def _failures(output: Output) -> Iterator[str]:
    for table in output.results(("file", "row", "message"), "errors"):
        for error in table.to_pylist():
            if error["row"] is None:
                yield f"{error['file']}: {error['message']}"


def _described(files: Sequence[File], columns: Columns, work: Work) -> dict[str, object]:
    """What makes two runs the same: then each of their batches is."""
    rates = work.rates()
    return {
        "program": version("factcheck"),
        "rates": [rates.sha256, rates.through.isoformat()],
        "files": [list(file) for file in files],
        "settings": [repr(columns), repr(work.config), work.language],
    }
