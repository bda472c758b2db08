"""The cells of AsciiDoc tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers._table import WIDEST, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.readers._lines import Line

# What stands right before a bar says how far its cell reaches, and how it is set.
BAR = re.compile(
    r"(?:(?:^|(?<=\s))(?:(?P<columns>\d{1,3})?(?:\.(?P<rows>\d{1,3}))?[+*])?[<^>.]{0,4}[adehlmsv]?)?"
    r"(?<!\\)\|"
)
COLUMNS = re.compile(r"cols=\"?([^\"\]]*)")
TIMES = re.compile(r"(\d{1,3})\*")


def cells(
    lines: list[Line], attributes: str, group: int
) -> Iterator[tuple[list[tuple[int, int]], dict[str, int]]]:
    """Yield the stretches of text of each cell between two borders, and its place."""
    table = Table(group)
    width = min(_width(lines, attributes), WIDEST)
    regions: list[tuple[int, int]] = []
    place: dict[str, int] = {}
    for line in lines:
        at = 0
        for bar in BAR.finditer(line.text):
            regions += line.trimmed(at, bar.start())
            if place:
                yield regions, place
            regions, place = [], _next_place(table, bar, width)
            at = bar.end()
        regions += line.trimmed(at, len(line.text))
    yield regions, place or table.next_cell()


def _next_place(table: Table, bar: re.Match[str], width: int) -> dict[str, int]:
    columns = int(bar["columns"] or 1)
    place = table.next_cell(columns, int(bar["rows"] or 1))
    if place["column"] >= width:  # cells of the rows above reach into all the rest of this one
        table.next_row()
        place = table.next_cell(columns, int(bar["rows"] or 1))
    if place["column"] + columns >= width:
        table.next_row()
    return place


def _width(lines: list[Line], attributes: str) -> int:
    """How many columns there are: as the attributes say, or as the first row has."""
    if stated := COLUMNS.search(attributes):
        times = TIMES.fullmatch(stated[1].strip())
        return int(times[1]) if times else len(re.split("[,;]", stated[1]))
    first = next((line.text for line in lines if line.text), "")
    return sum(1 for _ in BAR.finditer(first))
