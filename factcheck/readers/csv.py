"""CSV and TSV: each cell is a cell of one table, its first row the heading.

Whether commas, semicolons, tabs or bars part the cells shows in the first rows. A cell in quotes
may hold line ends and, doubled, quotes. Every character has its exact place in the file.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._csv_rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document
    from factcheck.readers._builder import Piece

SUFFIXES = (".csv", ".tsv")

SEPARATORS = ",;\t|"
SAMPLE = 10


def read(uri: str, source: str) -> Document:
    """Read the table in `source`; ReadError if it is longer than any that a person reads."""
    from factcheck.readers._builder import DocumentBuilder

    builder = DocumentBuilder(uri, source)
    group = next(builder.groups)
    for number, row in enumerate(rows(source, _separator(source))):
        for column, (start, end, is_quoted) in enumerate(row):
            pieces = _pieces(source, start, end, is_quoted=is_quoted)
            builder.add(pieces, BlockKind.CELL, group=group, row=number, column=column)
    return builder.build()


def _separator(source: str) -> str:
    """Find the one that parts most cells in each of the first rows; a comma if none does."""

    def cells(separator: str) -> int:
        return min((len(row) for row in islice(rows(source, separator), SAMPLE)), default=0)

    return max(SEPARATORS, key=cells)


def _pieces(source: str, start: int, end: int, *, is_quoted: bool) -> Iterator[Piece]:
    from factcheck.readers._builder import Piece

    while is_quoted and (doubled := source.find('""', start, end)) >= 0:
        yield Piece(source[start : doubled + 1], start)
        start = doubled + 2
    yield Piece(source[start:end], start)
