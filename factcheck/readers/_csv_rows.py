"""The rows of comma separated values, in a file of their own or in the middle of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    Cell: TypeAlias = tuple[int, int, bool]

# Blanks before a quotation mark are there for the eye.
QUOTED = r" *\"((?:[^\"]++|\"\")*+)\"[ \t]*(?=[{0}\r\n]|\Z)"
UNQUOTED = r"([^{0}\r\n]*)"
END = r"([{0}]|\r\n|\r|\n|\Z)"


def rows(
    source: str, separator: str, start: int = 0, end: int | None = None
) -> Iterator[list[Cell]]:
    """Yield where the cells of each row stand, and whether in quotes; no row if it is blank."""
    cell = re.compile(f"(?:{QUOTED}|{UNQUOTED}){END}".format(re.escape(separator)))
    row: list[Cell] = []
    for match in cell.finditer(source, start, len(source) if end is None else end):
        group = 2 if match[1] is None else 1
        row.append((*match.span(group), group == 1))
        if match[3] != separator:
            if any(source[left:right].strip() for left, right, _ in row):
                yield row
            row = []
