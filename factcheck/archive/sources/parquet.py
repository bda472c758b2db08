"""Parquet: only the columns that are wanted are read, a group of rows at a time."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.archive.columns import Columns, Row

SUFFIXES = (".parquet", ".pq")

AT_ONCE = 100
"""Few rows, since they may be long; the groups that a file is stored in bound what is read."""


def rows(file: BinaryIO, columns: Columns) -> Iterator[Row]:
    """The rows, numbered from 1."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as table:
        chosen = columns.chosen(table.schema_arrow.names)
        wanted = sorted(set(chosen.values()))
        numbers = count(1)
        for batch in table.iter_batches(AT_ONCE, columns=wanted, use_threads=False):
            for values in batch.to_pylist():
                yield {"row": next(numbers), **columns.row(values, chosen)}
