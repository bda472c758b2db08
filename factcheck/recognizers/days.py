"""The days that a date covers: a year, a month, or the day nearest to publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date

if TYPE_CHECKING:
    from factcheck.recognizers.site import Site

LAST_YEAR = 2200
"""No article speaks of later years, but those of another era: 2565 is 2022 in Thailand."""


ENDING = re.compile(r"(?:-[^\W\d_]{1,4}|\.(?=,))?,?")
"""The ending of a date in digits, and the comma before its weekday."""


COMMAS = frozenset(",،")
"""What may stand between a weekday and its date."""


def dated(
    site: Site, start: int, end: int, year: int | None, month: int | None, day: int | None
) -> Date | None:
    """The date of those numbers, and the weekday named before it; None if there is none."""
    if year is not None and year >= LAST_YEAR:
        year -= site.language.tables.dates.ahead
    if (month is not None and not 1 <= month <= 12) or year == 0:
        return None
    if day is not None and month is not None and not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    weekday, start = weekday_before(site, start)
    if year is not None:
        end = year_end(site, end)
    if weekday is None and site.language.tables.dates.weekday_behind:
        weekday, end = _weekday_behind(site, end)
    first, last = days_of(year, month, day)
    if year is None and month is not None and day is not None:
        first = last = _nearest(site, start, end, month, day)
    return Date(site.document, Span(start, end), first, last, year, month, day, weekday)


def year_end(site: Site, end: int) -> int:
    """Where a date ends with the word for "year" behind it, if that belongs to it."""
    words = site.language.year_words
    if not words.first:
        return end
    hit = words.match(site.folded, site.skip(end))
    return end if hit is None else hit.end


def weekday_before(site: Site, start: int) -> tuple[int | None, int]:
    """The weekday named before a date, and where it begins."""
    end = site.skip_back(start)
    if site.text[end - 1 : end] in COMMAS:
        end -= 1
    hit = site.language.weekdays.match_before(site.folded, end)
    return (None, start) if hit is None else (hit.meaning, hit.start)


def _weekday_behind(site: Site, end: int) -> tuple[int | None, int]:
    """The weekday named behind a date, and where it ends.

    As in "22 Aralık 2022 Perşembe", "2022. december 22-én, csütörtökön".
    """
    ended = ENDING.match(site.text, end)
    hit = site.language.weekdays.match(site.folded, site.skip(ended.end() if ended else end))
    return (None, end) if hit is None else (hit.meaning, hit.end)


def days_of(
    year: int | None, month: int | None, day: int | None
) -> tuple[date | None, date | None]:
    """The first and last day that a date covers."""
    if year is None:
        return None, None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _nearest(site: Site, start: int, end: int, month: int, number: int) -> date | None:
    """A day without its year, as the publication date has it: "last" is before it."""
    published = site.document.published
    if published is None:
        return None
    years = range(published.first.year - 1, published.first.year + 2)
    days = [day for year in years if (day := _valid(year, month, number))]
    dates = site.language.tables.dates
    around = site.around(start, end)
    words = {around.before, around.after}
    if words & dates.last:
        days = [day for day in days if day <= published.last]
    elif words & dates.next:
        days = [day for day in days if day >= published.first]
    return min(days, key=lambda day: abs(day - published.first), default=None)


def _valid(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
