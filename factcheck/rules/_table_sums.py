"""Which cells of a table its own headings make totals, and of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.figure import Percent
from factcheck.interval import Interval
from factcheck.rules._tables import signed
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from factcheck.article import Article
    from factcheck.rules._tables import Cell, Table

FEWEST = 2
WHOLE = 100
"""A total of this many per cent is the sum of shares, and any other a rate like those above."""


class Sum(NamedTuple):
    """A cell and those it has to be the sum of, with its place."""

    total: Cell
    parts: tuple[Cell, ...]
    row: int
    column: int


def added(article: Article, numbers: Sequence[Cell]) -> Interval:
    """The sum of some cells."""
    return sum((signed(article, number) for number in numbers), Interval.point(0))


def holds(table: Table, one: Sum) -> bool:
    """Whether the parts of a total add up to it."""
    return signed(table.article, one.total).meets(added(table.article, one.parts))


def column_sums(table: Table) -> list[Sum]:
    """The totals at the foot or at the head of the columns.

    None where all of them are more than the rows shown: the table is then an extract.
    """
    sums = [one for row in table.total_rows for one in _row_of_sums(table, row)]
    failing = [one for one in sums if not holds(table, one)]
    if len(failing) == len(sums) >= FEWEST and all(_exceeds(table, one) for one in failing):
        return []
    return sums


def _exceeds(table: Table, one: Sum) -> bool:
    return signed(table.article, one.total).middle > added(table.article, one.parts).middle


def _row_of_sums(table: Table, row: int) -> Iterator[Sum]:
    choices = list(_parts(table, row))
    for column in table.columns[1:]:
        total = table.numbers.get((row, column))
        if total is None or (isinstance(total, Percent) and total.stated != WHOLE):
            continue
        sums = [
            Sum(total, tuple(parts), row, column)
            for rows in choices
            if (parts := table.column(column, rows)) and _is_addable(table, total, parts)
        ]
        yield from [one for one in sums if holds(table, one)][:1] or sums[:1]


def _parts(table: Table, row: int) -> Iterator[list[int]]:
    """The rows that a total may be of: those since the last total, all, or the totals before."""
    above = [other for other in table.rows if other < row]
    if not above:
        yield [other for other in table.rows if other not in table.total_rows]
        return
    totals = [other for other in above if other in table.total_rows]
    since = [other for other in above if not totals or other > totals[-1]]
    if since:
        yield since
    yield [other for other in above if other not in totals]
    if totals:
        yield totals
        yield [*totals, *since]


def _is_addable(table: Table, total: Cell, parts: list[Cell]) -> bool:
    """Whether cells are of one unit and their total no mean: that lies between them."""
    if len(parts) < FEWEST or not all(
        same_unit(total, part, table.article.language) for part in parts
    ):
        return False
    values = [part.stated for part in parts]
    return not min(values) < total.stated <= max(values) or any(
        (signed(table.article, part).low or 0) < 0 for part in parts
    )


def row_sums(table: Table) -> list[Sum]:
    """The totals at the end of the rows, where at least half of the rows show that they are."""
    found: list[Sum] = []
    for column in table.total_columns:
        others = [other for other in table.columns[1:] if other < column] or [
            other for other in table.columns if other > column
        ]
        sums = [
            Sum(total, tuple(parts), row, column)
            for row in table.rows
            if row not in table.total_rows and (total := table.numbers.get((row, column)))
            if (parts := table.row(row, others)) and _is_addable(table, total, parts)
        ]
        fitting = sum(holds(table, one) for one in sums)
        if fitting and fitting * 2 >= len(sums):
            found += sums
    return found


def crossing(table: Table, columns: list[Sum], rows: list[Sum]) -> Sum | None:
    """The one cell behind a row and a column that fail by as much: the total less the others."""
    failing = [[one for one in sums if not holds(table, one)] for sums in (columns, rows)]
    if not all(len(sums) == 1 for sums in failing):
        return None
    (by_column,), (by_row,) = failing
    if by_row.total in by_column.parts and _excess(table, by_row) == -_excess(table, by_column):
        return by_row
    cell = table.numbers.get((by_row.row, by_column.column))
    if cell is None or cell not in by_column.parts or cell not in by_row.parts:
        return None
    if _excess(table, by_row) != _excess(table, by_column):
        return None
    others = tuple(part for part in by_row.parts if part is not cell)
    return Sum(cell, (by_row.total, *others), by_row.row, by_column.column)


def _excess(table: Table, one: Sum) -> Fraction:
    """By how much a total is more than its parts."""
    return signed(table.article, one.total).middle - added(table.article, one.parts).middle
