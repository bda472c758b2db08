"""The rows of reStructuredText tables, grid and simple ones."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from factcheck.readers._lines import Line, LineReader

    Row: TypeAlias = list[list[tuple[int, int]]]

GRID = re.compile(r"\s*\+(?:[-=]+\+)+")
GRID_ROW = re.compile(r"\s*[+|]")
SIMPLE = re.compile(r"\s*={2,}(?: +={2,})+")
SPANS = re.compile(r"\s*-{2,}(?: +-{2,})*")
BORDER = re.compile("=+")
LONGEST = 1_000
"""So many lines are looked through for the border that ends a simple table."""


def rows(reader: LineReader, line: Line) -> list[Row]:
    """Take the table that begins in a line, if one does: of each cell the stretches of its text."""
    if GRID.fullmatch(line.text):
        return _grid(reader.take(lambda other: bool(GRID_ROW.match(other.text))))
    if SIMPLE.fullmatch(line.text):
        return _simple(line, _until_closed(reader))
    return []


def _grid(lines: list[Line]) -> list[Row]:
    found: list[Row] = [[]]
    bars: list[int] = []
    for line in lines:
        if GRID.fullmatch(line.text):
            bars = [at for at, sign in enumerate(line.text) if sign == "+"]
            found.append([])
            continue
        # A bar that a cell spans is not drawn: the cell takes both of its columns.
        drawn = [bar for bar in bars if line.text[bar : bar + 1] in {"|", "+"}]
        cells = [(left + 1, right) for left, right in pairwise([*drawn, len(line.text)])]
        _append(found[-1], line, cells)
    return [row for row in found if row]


def _until_closed(reader: LineReader) -> list[Line]:
    """Take the lines up to the border that has a blank line below it; none if none has."""
    for distance in range(1, LONGEST):
        if SIMPLE.fullmatch(reader.ahead(distance)) and not reader.ahead(distance + 1):
            taken = reader.lines[reader.at : reader.at + distance + 1]
            reader.at += distance + 1
            return taken
    return []


def _simple(border: Line, lines: list[Line]) -> list[Row]:
    found: list[Row] = []
    starts = [column.start() for column in BORDER.finditer(border.text)]
    for line in lines:
        if not line.text or SIMPLE.fullmatch(line.text) or SPANS.fullmatch(line.text):
            continue
        # A row whose first cell is blank goes on with the row above it.
        if line.indent < starts[1] or not found:
            found.append([])
        ends = [*starts[1:], len(line.text)]
        _append(found[-1], line, list(zip(starts, ends, strict=True)))
    return found


def _append(row: Row, line: Line, cells: list[tuple[int, int]]) -> None:
    """Give each cell of a row what stands for it in a line."""
    row.extend([] for _ in range(len(cells) - len(row)))
    for cell, (left, right) in zip(row, cells, strict=False):
        cell.extend(line.trimmed(left, right))
