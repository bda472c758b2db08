"""Which percentages of a table are shares or changes of its other cells, as most rows show."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from factcheck.figure import Count, Money, Percent
from factcheck.interval import Interval
from factcheck.rules._tables import signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._tables import Cell, Table

FEWEST = 2
TIMES = 2
"""So many times as many rows have to fit a relation as do not."""

WIDEST = 12
"""In a table of more columns too many pairs of them could fit by chance."""


class Ratio(NamedTuple):
    """A percentage, the cells that it is made of, and whether it is the change between them."""

    percent: Percent
    part: Count | Money
    whole: Count | Money
    relation: str


def expected(article: Article, part: Cell, whole: Cell, relation: str) -> Interval:
    """What a percentage of two cells has to be."""
    share = signed(article, part) / signed(article, whole) * Interval.point(100)
    return share - Interval.point(100 if relation == "change" else 0)


def stated(article: Article, percent: Cell) -> Interval:
    """A percentage as it may have been rounded: by a whole last digit, for all to make 100."""
    half = Fraction(10) ** int(percent.stated.as_tuple().exponent) / 2
    return signed(article, percent) + Interval(-half, half)


def ratios(table: Table) -> Iterator[Ratio]:
    """The percentages of each column, by the relation that most of its rows show."""
    if len(table.columns) > WIDEST:
        return
    for column in table.columns[1:]:
        cells = [table.numbers.get((row, column)) for row in table.rows]
        if sum(isinstance(cell, Percent) for cell in cells) < FEWEST:
            continue
        _, rows = max(_relations(table, column), key=lambda found: found[0], default=(0, []))
        yield from rows


def _relations(table: Table, column: int) -> Iterator[tuple[int, list[Ratio]]]:
    """What the percentages of a column may be, with how many rows fit."""
    others = [other for other in table.columns[1:] if other != column]
    for part in others:
        for total in table.total_rows[-1:]:
            bases = dict.fromkeys(table.rows, (total, part))
            yield _fitting(table, column, part, bases, "share")
        for base in others:
            if base != part:
                bases = {row: (row, base) for row in table.rows}
                yield _fitting(table, column, part, bases, "share")
                yield _fitting(table, column, part, bases, "change")


def _fitting(
    table: Table, column: int, part: int, bases: dict[int, tuple[int, int]], relation: str
) -> tuple[int, list[Ratio]]:
    """How many rows fit a relation, and all of them; none if too few do."""
    rows = []
    for row, base in bases.items():
        percent, one = table.numbers.get((row, column)), table.numbers.get((row, part))
        whole = table.numbers.get(base)
        if isinstance(percent, Percent) and _is_amount(one) and _is_amount(whole):
            rows.append(Ratio(percent, one, whole, relation))
    article = table.article
    fits = sum(
        stated(article, percent).meets(expected(article, one, whole, relation))
        for percent, one, whole, _ in rows
    )
    return (fits, rows) if fits >= FEWEST and fits >= TIMES * (len(rows) - fits) else (0, [])


def _is_amount(cell: Cell | None) -> TypeGuard[Count | Money]:
    return isinstance(cell, (Count, Money)) and cell.stated > 0
