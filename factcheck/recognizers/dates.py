"""Dates: days, months and years that begin or end with a number."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.recognizers.days import dated

if TYPE_CHECKING:
    from factcheck.languages.lexicon import Hit
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
NUMERIC_SIGNS = frozenset("-/.")
NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.]\d)")
YEAR_BEHIND = re.compile(r"[, \u00a0\u202f.]{0,2}(?<!\d)([12]\d{3})(?!\d)")
SECOND = re.compile(r"[-–/](\d{2})(?!\d)")
MODERN_YEARS = range(1900, 2100)
YEARS = range(1000, 2200)
DAYS = range(1, 32)
MONTHS = range(1, 13)
DECADE = 10
CENTURY = 100
CENTURY_TURN = 70
"""Two digits from here on are a year of the 1900s."""


def read(site: Site, numeral: Numeral, around: Around) -> Date | None:
    """The date that begins with the numeral, or that the numeral ends."""
    if not numeral.digits or numeral.scale:
        return None
    if numeral.start and site.text[numeral.start - 1].isalpha():
        return None  # "FY2023"
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
        return dated(site, start, found.end(), year, month, day)
    if found := NUMERIC.match(text, start):
        month, day, year = int(found[1]), int(found[3]), int(found[4])
        if len(found[4]) == 2:  # "22/12/22"
            year += 1900 if year >= CENTURY_TURN else 2000
        if site.language.tables.dates.order != "mdy":
            month, day = day, month
        if month not in range(1, 13):
            month, day = day, month
        return dated(site, start, found.end(), year, month, day)
    return None


def _with_month(site: Site, numeral: Numeral, around: Around, day: int) -> Date | None:
    """A day such as "22 December 2022", "December 22, 2022", and either without the year."""
    months, start = site.language.months, numeral.start
    end = _suffix(site, numeral.end)
    behind = around if end == numeral.end else site.around(start, end)
    hit = _month(site, site.follows(months, behind))
    if hit is None and (of := site.follows(site.language.month_connectors, behind)):
        hit = _month(site, months.match(site.folded, site.skip(of.end)))
    if hit is not None:
        end = hit.end
    else:
        hit = _month(site, site.precedes(months, around))
        if hit is None:
            return None
        start = hit.start
    year, end = _year_behind(site, end)
    return dated(site, start, end, year, hit.meaning, day)


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
    """A bare year, a month with its year, several years, or ten of them."""
    language, start, end = site.language, numeral.start, numeral.end
    month = _month(site, site.precedes(language.months, around))
    if month is not None:
        return dated(site, month.start, end, year, month.meaning, None)
    if not _is_year(site, around, year):
        return None
    if (decade := _decade(site, numeral, around, year)) is not None:
        return decade
    if site.text[end : end + 1].isalpha():
        return None
    return _with_second(site, start, end, year) or dated(site, start, end, year, None, None)


def _is_year(site: Site, around: Around, year: int) -> bool:
    """Whether a number of four digits is a year, by the word before it or by its size."""
    context = site.precedes(site.language.year_contexts, around)
    bound = site.precedes(site.language.qualifiers, around)
    if bound is not None and (context is None or bound.start < context.start):
        return False  # "more than 2000 people", though "than 2000" alone is a year
    if context is not None:
        return True
    # The number of a law or a page, "loi n° 2016-41", is no year.
    return year in MODERN_YEARS and site.precedes(site.language.naming_before, around) is None


def _decade(site: Site, numeral: Numeral, around: Around, year: int) -> Date | None:
    """The ten years of "the 1980s" and "années 1980"; those of a whole century are not told."""
    dates, end = site.language.tables.dates, numeral.end
    if year % DECADE or not year % CENTURY:
        return None
    suffix = next((word for word in dates.decades_after if site.lower.startswith(word, end)), "")
    if suffix and not site.text[end + len(suffix) : end + len(suffix) + 1].isalpha():
        end += len(suffix)
    elif around.before not in dates.decades_before or _goes_on(site, around):
        return None
    first, last = date(year, 1, 1), date(year + DECADE - 1, 12, 31)
    return Date(site.document, Span(numeral.start, end), first, last)


def _goes_on(site: Site, around: Around) -> bool:
    """Whether the years are told one by one: "les années 1980 et 1981"."""
    ranges = site.language.tables.ranges
    return around.after in ranges.to or around.after in ranges.and_


def _with_second(site: Site, start: int, end: int, year: int) -> Date | None:
    """The years of "2019-20", which run upwards, or the month of "2020-06"."""
    found = SECOND.match(site.text, end)
    if found is None:
        return None
    second = int(found[1])
    if second > year % CENTURY:
        last = date(year // CENTURY * CENTURY + second, 12, 31)
        return Date(site.document, Span(start, found.end()), date(year, 1, 1), last, year)
    return dated(site, start, found.end(), year, second, None) if second in MONTHS else None


def _month(site: Site, hit: Hit[int] | None) -> Hit[int] | None:
    """The month, where it is written as one: "He may 10 times" names none."""
    if hit is None or not site.language.months_are_capitalised or site.text[hit.start].isupper():
        return hit
    return None
