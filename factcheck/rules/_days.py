"""Dates as rules need them: which day is meant, its weekday, and how much time lies between two."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages import cldr
from factcheck.rules._units import noun_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.figure import Count, Date
    from factcheck.languages import Language
    from factcheck.period import Period

UNITS = ("years", "months", "weeks", "days")
"""The classes of nouns that stretches of time are counted in."""

FAR = 60
"""From so many days on the nearest day of a month is not surely the one that is meant."""

DAYS = {"days": 1, "weeks": 7}
MONTHS = {"months": 1, "years": 12}


class Elapsed(NamedTuple):
    """The least and the most that may lie between two dates, in full units."""

    low: int
    high: int

    def __str__(self) -> str:
        """As "111" or as "110 to 112"."""
        return f"{self.low}" if self.low == self.high else f"{self.low} to {self.high}"


def unit(count: Count, language: Language) -> str | None:
    """What a stretch of time is counted in; None where it is no stretch of time."""
    named = noun_class(count.noun, language) if count.noun else None
    return named if named in UNITS else None


def elapsed(first: Period, last: Period, counted: str) -> Elapsed:
    """How many full units lie between a day of the one period and a day of the other."""
    return Elapsed(
        max(0, _full(first.last, last.first, counted)),
        max(0, _full(first.first, last.last, counted)),
    )


def _full(first: date, last: date, counted: str) -> int:
    if counted in DAYS:
        return (last - first).days // DAYS[counted]
    months = (last.year - first.year) * 12 + last.month - first.month
    return (months - (last.day < first.day)) // MONTHS[counted]


def days(written: Date, others: tuple[Date, ...], published: Period | None) -> Iterator[date]:
    """The days that a day of a month may be, likeliest first: its year may not be written."""
    if written.year is not None:
        if written.first is not None:
            yield written.first
        return
    years = [other.year for other in others if other.year]
    if published is not None:
        years += [published.first.year, published.last.year]
        if written.first is not None:
            yield written.first
            years += _other_year(written.first, published)
    for year in years:
        if written.month and written.day and written.day <= monthrange(year, written.month)[1]:
            yield date(year, written.month, written.day)


def _other_year(nearest: date, published: Period) -> list[int]:
    """The year on the other side of the publication, for a day that is far from it.

    In September "8 June" may well be the end of the school year that begins.
    """
    if (published.first - nearest).days > FAR:
        return [nearest.year + 1]
    return [nearest.year - 1] if (nearest - published.last).days > FAR else []


def weekday(number: int, code: str = "en") -> str:
    """The name of a weekday, 0 for Monday, as it stands in a sentence of that language."""
    return next(name for name, other in cldr.weekdays(code) if other == number)
