"""Rows to record batches, always cut at the same places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from factcheck.archive import sources
from factcheck.archive.schema import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.archive.columns import Columns, Row
    from factcheck.archive.sources import File

MOST_ROWS = 250
MOST_CHARACTERS = 1_000_000
"""Batches of some seconds: long enough to be worth their way, short enough to lose little."""


class Batch(NamedTuple):
    """Rows that are checked together; `place` is how far into the archive they end, in bytes."""

    number: int
    rows: pa.RecordBatch
    place: int


@dataclass(slots=True)
class Stream:
    """The rows of many files one after the other, and the bytes that have been read of them."""

    files: Iterable[File]
    columns: Columns
    place: int = 0

    def batches(self) -> Iterator[Batch]:
        """The batches, numbered from 0, across the ends of files."""
        for number, rows in enumerate(cut(self._rows())):
            yield Batch(number, rows, self.place)

    def _rows(self) -> Iterator[Row]:
        before = 0

        def tell(place: int) -> None:
            self.place = before + place

        for file in self.files:
            yield from sources.read(file.uri, self.columns, tell)
            before += file.size
            self.place = before


def cut(rows: Iterable[Row]) -> Iterator[pa.RecordBatch]:
    """Batches of schema.ROWS, none empty."""
    held: list[Row] = []
    characters = 0
    for row in rows:
        held.append(row)
        characters += len(str(row.get("text") or ""))
        if len(held) >= MOST_ROWS or characters >= MOST_CHARACTERS:
            yield pa.RecordBatch.from_pylist(held, schema=ROWS)
            held, characters = [], 0
    if held:
        yield pa.RecordBatch.from_pylist(held, schema=ROWS)
