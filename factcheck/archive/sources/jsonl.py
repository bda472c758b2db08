"""JSON lines: an object a line."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO

from factcheck.archive import ArchiveError
from factcheck.archive.columns import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.archive.columns import Columns, Row

SUFFIXES = (".jsonl", ".ndjson", ".jsonlines", ".json")

LONGEST_LINE = 12 * LONGEST
"""More bytes than the longest article can have, each character escaped as two surrogates."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def rows(file: BinaryIO, columns: Columns) -> Iterator[Row]:
    """The rows, numbered by line."""
    chosen = lru_cache(maxsize=100)(columns.chosen)
    for number, line in enumerate(_lines(file), 1):
        if line.strip():
            yield {"row": number, **_row(line, columns, chosen)}


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long only the beginning."""
    while line := file.readline(LONGEST_LINE):
        rest = line
        while len(rest) == LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE)
        yield line.removeprefix(BYTE_ORDER_MARK)


def _row(line: bytes, columns: Columns, chosen: Any) -> Row:
    if len(line) == LONGEST_LINE:
        return {"error": f"it is longer than the {LONGEST_LINE:,} bytes of any article"}
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"error": f"it is no JSON ({error})"}
    if not isinstance(values, dict):
        return {"error": f"it is no JSON object but of the type {type(values).__name__}"}
    try:
        return columns.row(values, chosen(tuple(values)))
    except ArchiveError as error:
        return {"error": str(error)}
