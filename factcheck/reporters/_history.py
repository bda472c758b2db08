"""The rates of a pair over time, for people: a table and a drawing."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from factcheck import notation
from factcheck.reporters import _plot as drawing
from factcheck.reporters._table import table

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from rich.console import Console, RenderableType
    from rich.table import Table

    from rates import Rate, RateBook

LONGEST = 36
"""Of more rows than this nobody sees the whole; months or years are told instead of days."""
PERIODS = (slice(10), slice(7), slice(4))
"""How much of a day's ten characters is the day, the month, the year."""


def history(
    found: list[Rate], book: RateBook, console: Console, mark: Fraction | None
) -> RenderableType:
    """The rates of a pair on the days on which they were published, `mark` drawn across."""
    base, quote = found[0].base, found[0].quote
    parts: list[RenderableType] = [
        Text(f"{quote} for 1 {base}, {_days(found)}", "bold"),
        Text(),
        _table(found),
        Text(),
    ]
    if len(found) > 1:
        points = [(rate.date, rate.exact) for rate in found]
        marks = drawing.marks_for(console.encoding)
        parts += [Text(line) for line in drawing.plot(points, console.width, marks, mark)]
        parts.append(Text())
    sources = dict.fromkeys(rate.source for rate in found)
    parts.append(Text(f"Published by {' and '.join(map(book.title, sources))}."))
    parts.append(Text(f"{notation.data(book)}.", "dim"))
    return Group(*parts)


def _days(found: list[Rate]) -> str:
    first, last = notation.day(found[0].date), notation.day(found[-1].date)
    if len(found) == 1:
        return f"from {first} on" if found[0].source in ("fixed", "peg") else first
    return f"{len(found):,} days from {first} to {last}"


def _table(found: list[Rate]) -> Table:
    """Each day, or the lowest, the highest and the last rate of each month or year."""
    for form in PERIODS:
        groups = [list(rates) for _, rates in groupby(found, partial(_period, form))]
        if len(groups) <= LONGEST:
            break
    if len(groups) == len(found):
        listed = table("day", "rate", "source", right=("rate",))
        for rate in found:
            listed.add_row(str(rate.date), _value(rate.value), rate.source)
        return listed
    numbers = ("days", "lowest", "highest", "last")
    listed = table("period", *numbers, "sources", right=numbers)
    for rates in groups:
        ends = min(rates, key=_exact), max(rates, key=_exact), rates[-1]
        sources = ", ".join(dict.fromkeys(rate.source for rate in rates))
        values = (_value(rate.value) for rate in ends)
        listed.add_row(_period(form, rates[0]), str(len(rates)), *values, sources)
    return listed


def _period(form: slice, rate: Rate) -> str:
    return rate.date.isoformat()[form]


def _exact(rate: Rate) -> Fraction:
    return rate.exact


def _value(value: Decimal) -> str:
    return f"{value:f}"
