"""CSV and TSV with a heading: a record an article, its cells in quotes where they need them."""

from __future__ import annotations

import csv
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.archive.columns import Columns, Row

SUFFIXES = (".csv", ".tsv")

SEPARATORS = ",;\t|"


def rows(file: BinaryIO, columns: Columns) -> Iterator[Row]:
    """The rows, numbered by record, the heading not counted."""
    csv.field_size_limit(sys.maxsize)  # a cell that is too long is the error of its row only
    with TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="") as text:
        first = text.readline()
        separator = max(SEPARATORS, key=first.count)
        heading = next(csv.reader([first], delimiter=separator), [])
        chosen = columns.chosen(heading)
        for number, record in enumerate(_records(text, separator), 1):
            yield {"row": number, **_row(record, heading, columns, chosen)}


def _records(text: TextIOWrapper, separator: str) -> Iterator[list[str] | str]:
    """The cells of each record, or what is wrong with it."""
    # Strict, since a file that ends inside of quotes has been cut off.
    reader = csv.reader(text, delimiter=separator, strict=True)
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"it is no CSV ({error})"
        else:
            if record:
                yield record


def _row(
    record: list[str] | str, heading: list[str], columns: Columns, chosen: dict[str, str]
) -> Row:
    if isinstance(record, str):
        return {"error": record}
    if len(record) != len(heading):
        return {"error": f"it has {len(record)} cells where the heading has {len(heading)}"}
    values = dict(zip(heading, record, strict=True))
    # CSV cannot tell what is null; an empty cell says nothing, save that the text is missing.
    return columns.row({name: value or None for name, value in values.items()}, chosen)
