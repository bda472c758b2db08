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
    from factcheck.recognizers.site import Site

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.]\d)")
YEAR = re.compile(r"(?<!\d)([12]\d{3})(?!\d)")
SHORT_SPAN = re.compile(r"[-–/](\d{2})(?!\d)")
MODERN_YEARS = range(1900, 2100)
YEARS = range(1000, 2200)
DAYS = range(1, 32)
CENTURY_TURN = 70
"""Two digits from here on are a year of the 1900s."""


def read(site: Site, numeral: Numeral) -> Date | None:
    """The date that begins with the numeral, or that the numeral ends."""
    if not numeral.digits or numeral.scale or numeral.decimals:
        return _numeric(site, numeral) if numeral.digits and not numeral.scale else None
    if numeral.stated >= YEARS.stop:
        return None
    stated = int(numeral.stated)
    if stated in DAYS:
        return _numeric(site, numeral) or _with_month(site, numeral, stated)
    if stated in YEARS and not numeral.grouped:
        return _numeric(site, numeral) or _year(site, numeral, stated)
    return None


def _numeric(site: Site, numeral: Numeral) -> Date | None:
    """ "2022-12-22", or "22/12/2022" in the order of the language."""
    text = site.folded.text
    if found := ISO.match(text, numeral.start):
        year, month, day = map(int, found.groups())
        return _date(site, found.start(), found.end(), year, month, day)
    if found := NUMERIC.match(text, numeral.start):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if len(found[4]) == 2:  # noqa: PLR2004 - "22/12/22"
            year += 1900 if year >= CENTURY_TURN else 2000
        day, month = (second, first) if site.language.tables.dates.order == "mdy" else (first, second)
        if month not in range(1, 13):
            day, month = month, day
        return _date(site, found.start(), found.end(), year, month, day)
    return None


def _with_month(site: Site, numeral: Numeral, day: int) -> Date | None:
    """ "22 December 2022", "December 22, 2022", and either without the year."""
    start, end = numeral.start, _suffix(site, numeral.end)
    months = site.language.months
    hit = site.after(months, end)
    if hit is None:
        for word in site.language.tables.dates.of:
            if site.folded.lower.startswith(f" {word} ", end):
                hit = months.match(site.folded, end + len(word) + 2)
    if hit is not None:
        end = hit.end
    else:
        hit = site.before(months, start)
        if hit is None:
            return None
        start = hit.start
    year, end = _year_behind(site, end)
    return _date(site, start, end, year, hit.meaning, day)


def _suffix(site: Site, end: int) -> int:
    """The end of "st" in "1st" or of the point in "1."."""
    for suffix in site.language.tables.dates.day_suffixes:
        if site.folded.lower.startswith(suffix, end):
            return end + len(suffix)
    return end


def _year_behind(site: Site, end: int) -> tuple[int | None, int]:
    """The year that follows, and where it ends."""
    start = end
    while site.folded.text[start : start + 1] in (",", " ", "\u00a0", "\u202f", ".") and start < end + 2:
        start += 1
    found = YEAR.match(site.folded.text, start)
    return (int(found[1]), found.end()) if found else (None, end)


def _year(site: Site, numeral: Numeral, year: int) -> Date | None:
    """A bare year, or a month with its year."""
    start, end = numeral.start, numeral.end
    month = site.before(site.language.months, start)
    if month is not None:
        return _date(site, month.start, end, year, month.meaning, None)
    context = site.before(site.language.year_contexts, start)
    if context is None and (year not in MODERN_YEARS or _bounds(site, start)):
        return None
    if short := SHORT_SPAN.match(site.folded.text, end):
        end = short.end()
        last = date(year // 100 * 100 + int(short[1]), 12, 31)
        return Date(site.document, Span(start, end), date(year, 1, 1), last, year)
    return _date(site, start, end, year, None, None)


def _bounds(site: Site, start: int) -> bool:
    """Whether "more than" and the like make a count of what looks like a year."""
    return site.before(site.language.qualifiers, start) is not None


def _date(
    site: Site, start: int, end: int, year: int | None, month: int | None, day: int | None
) -> Date | None:
    if (month is not None and not 1 <= month <= 12) or year == 0:  # noqa: PLR2004 - months
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
    if end and site.folded.text[end - 1] == ",":
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


def _nearest(site: Site, start: int, end: int, month: int, day: int) -> date | None:
    """A day without its year, as the publication date has it: "last" is before it."""
    published = site.document.published
    if published is None:
        return None
    years = range(published.first.year - 1, published.first.year + 2)
    days = [found for year in years if (found := _valid(year, month, day))]
    dates = site.language.tables.dates
    around = {site.word_before(start), found.group() if (found := site.word_after(end)) else ""}
    if around & set(dates.last):
        days = [found for found in days if found <= published.last]
    elif around & set(dates.next):
        days = [found for found in days if found >= published.first]
    return min(days, key=lambda found: abs(found - published.first), default=None)


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
