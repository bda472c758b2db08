"""Dates: days, months and years, absolute or relative to the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date

if TYPE_CHECKING:
    from factcheck.recognizers.numerals import Numeral
    from factcheck.recognizers.site import Around, Site

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
NUMERIC_SIGNS = frozenset("-/.")
NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.]\d)")
YEAR_BEHIND = re.compile(r"[, \u00a0\u202f.]{0,2}(?<!\d)([12]\d{3})(?!\d)")
SHORT_SPAN = re.compile(r"[-–/](\d{2})(?!\d)")
MODERN_YEARS = range(1900, 2100)
YEARS = range(1000, 2200)
DAYS = range(1, 32)
CENTURY_TURN = 70
"""Two digits from here on are a year of the 1900s."""


def read(site: Site, numeral: Numeral, around: Around) -> Date | None:
    """The date that begins with the numeral, or that the numeral ends."""
    if not numeral.digits or numeral.scale:
        return None
    found = _numeric(site, numeral)
    if found is not None or numeral.decimals or numeral.stated >= YEARS.stop:
        return found
    stated = int(numeral.stated)
    if stated in DAYS:
        return _with_month(site, numeral, around, stated)
    if stated in YEARS and not numeral.grouped:
        return _year(site, numeral, around, stated)
    return None


def _numeric(site: Site, numeral: Numeral) -> Date | None:
    """A day such as "2022-12-22", or "22/12/2022" in the order of the language."""
    text, start = site.text, numeral.start
    if NUMERIC_SIGNS.isdisjoint(text[start + 1 : start + 5]):
        return None
    if found := ISO.match(text, start):
        year, month, day = map(int, found.groups())
        return _date(site, start, found.end(), year, month, day)
    if found := NUMERIC.match(text, start):
        month, day, year = int(found[1]), int(found[3]), int(found[4])
        if len(found[4]) == 2:  # "22/12/22"
            year += 1900 if year >= CENTURY_TURN else 2000
        if site.language.tables.dates.order != "mdy":
            month, day = day, month
        if month not in range(1, 13):
            month, day = day, month
        return _date(site, start, found.end(), year, month, day)
    return None


def _with_month(site: Site, numeral: Numeral, around: Around, day: int) -> Date | None:
    """A day such as "22 December 2022", "December 22, 2022", and either without the year."""
    months, start = site.language.months, numeral.start
    end = _suffix(site, numeral.end)
    behind = around if end == numeral.end else site.around(start, end)
    hit = site.follows(months, behind)
    if hit is None and (of := site.follows(site.language.month_connectors, behind)):
        hit = months.match(site.folded, site.skip(of.end))
    if hit is not None:
        end = hit.end
    else:
        hit = site.precedes(months, around)
        if hit is None:
            return None
        start = hit.start
    year, end = _year_behind(site, end)
    return _date(site, start, end, year, hit.meaning, day)


def _suffix(site: Site, end: int) -> int:
    """The end of "st" in "1st" or of the point in "1."."""
    suffixes = site.language.tables.dates.day_suffixes
    if site.lower.startswith(suffixes, end):
        return end + next(len(suffix) for suffix in suffixes if site.lower.startswith(suffix, end))
    return end


def _year_behind(site: Site, end: int) -> tuple[int | None, int]:
    """The year that follows, and where it ends."""
    found = YEAR_BEHIND.match(site.text, end)
    return (int(found[1]), found.end()) if found else (None, end)


def _year(site: Site, numeral: Numeral, around: Around, year: int) -> Date | None:
    """A bare year, or a month with its year."""
    language, start, end = site.language, numeral.start, numeral.end
    month = site.precedes(language.months, around)
    if month is not None:
        return _date(site, month.start, end, year, month.meaning, None)
    if site.precedes(language.year_contexts, around) is None and (
        year not in MODERN_YEARS or site.precedes(language.qualifiers, around)
    ):
        # "More than 2,000" and the like make a count of what looks like a year.
        return None
    if short := SHORT_SPAN.match(site.text, end):
        end = short.end()
        last = date(year // 100 * 100 + int(short[1]), 12, 31)
        return Date(site.document, Span(start, end), date(year, 1, 1), last, year)
    return _date(site, start, end, year, None, None)


def _date(
    site: Site, start: int, end: int, year: int | None, month: int | None, day: int | None
) -> Date | None:
    if (month is not None and not 1 <= month <= 12) or year == 0:
        return None
    if day is not None and month is not None and not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    weekday, start = _weekday(site, start)
    first, last = _days(year, month, day)
    if year is None and month is not None and day is not None:
        first = last = _nearest(site, start, end, month, day)
    return Date(site.document, Span(start, end), first, last, year, month, day, weekday)


def _weekday(site: Site, start: int) -> tuple[int | None, int]:
    """The weekday named before a date, and where it begins."""
    end = site.skip_back(start)
    if end and site.text[end - 1] == ",":
        end -= 1
    hit = site.language.weekdays.match_before(site.folded, end)
    return (None, start) if hit is None else (hit.meaning, hit.start)


def _days(year: int | None, month: int | None, day: int | None) -> tuple[date | None, date | None]:
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


def relative(site: Site) -> list[Date]:
    """Words such as "yesterday" and "last year", as seen from the publication date."""
    published = site.document.published
    if published is None:
        return []
    found = []
    for start, end, offset in site.language.relative_dates.find(site.folded):
        number, unit = offset.split()
        first, last = _offset(published.first, int(number), unit)
        found.append(Date(site.document, Span(start, end), first, last))
    return found


def _offset(published: date, number: int, unit: str) -> tuple[date, date]:
    if unit == "day":
        return (day := published + timedelta(days=number)), day
    if unit == "year":
        year = published.year + number
        return date(year, 1, 1), date(year, 12, 31)
    months = published.year * 12 + published.month - 1 + number
    year, month = months // 12, months % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
