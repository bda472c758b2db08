"""Dates: days, months and years that begin or end with a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.beside import MONTH
from factcheck.languages.text import is_letter
from factcheck.recognizers import years
from factcheck.recognizers.days import LAST_YEAR, dated

if TYPE_CHECKING:
    from factcheck.figure import Date
    from factcheck.languages.lexicon import Hit
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
NUMERIC_SIGNS = frozenset("-/.")
NUMERIC = re.compile(
    r"(\d{1,2})([/.-]|\.[ \u00a0\u202f])(\d{1,2})\2(\d{4}|(?<![ \u00a0\u202f])\d{2})(?!\d|[/.]\d)"
)
YEAR_BEHIND = re.compile(r"[, \u00a0\u202f.]{0,2}(?<!\d)([12١٢۱۲१२১২]\d{3})(?!\d)")
YEAR_LENGTH = 4
YEARS = range(1000, LAST_YEAR)
DAYS = range(1, 32)
CENTURY_TURN = 70
"""Two digits from here on are a year of the 1900s."""


def read(site: Site, numeral: Numeral, around: Around) -> Date | None:
    """The date that begins with the numeral, or that the numeral ends."""
    if not numeral.digits or numeral.scale:
        return None
    whole = _whole(site, numeral, around)
    if whole:
        return whole
    start = numeral.start
    if start and is_letter(site.text[start - 1]) and not site.is_glued(start):
        return None  # "FY2023"
    found = _numeric(site, numeral)
    if found is not None or numeral.decimals or numeral.end - numeral.start > YEAR_LENGTH:
        return found
    stated = int(numeral.stated)
    if stated in DAYS:
        return _with_month(site, numeral, around, stated) if around.flags & MONTH else None
    if stated in YEARS and not numeral.grouped:
        month = None
        if around.flags & MONTH:
            month = _month_before(site, around)
        if month is None:
            return years.read(site, numeral, around, stated)
        return dated(site, month.start, numeral.end, stated, month.meaning, None)
    ahead = site.language.tables.dates.ahead
    if ahead and stated - ahead in years.MODERN_YEARS and not numeral.grouped:
        return _of_own_era(site, numeral, around, stated)
    return None


def _whole(site: Site, numeral: Numeral, around: Around) -> Date | None:
    """A date in the ways that only some languages have; each is loaded where it is wanted."""
    dates, found = site.language.tables.dates, years.marked(site, numeral)
    if found is None and dates.marks:
        from factcheck.recognizers import marked_dates

        found = marked_dates.read(site, numeral)
    if found is None and dates.month_numbers:
        from factcheck.recognizers import numbered_months

        found = numbered_months.read(site, numeral)
    if found is None and dates.order == "ymd":
        from factcheck.recognizers import year_first

        found = year_first.read(site, numeral)
    if found is None and site.language.calendars:
        from factcheck.recognizers import hijri

        found = hijri.read(site, numeral, around)
    return found


def _of_own_era(site: Site, numeral: Numeral, around: Around, year: int) -> Date | None:
    """A year of the language's own era, which only a month or a word before it makes one."""
    month = _month_before(site, around)
    if month is not None:
        return dated(site, month.start, numeral.end, year, month.meaning, None)
    if site.precedes(site.language.year_contexts, around) is None:
        return None
    return dated(site, numeral.start, numeral.end, year, None, None)


def _numeric(site: Site, numeral: Numeral) -> Date | None:
    """A day such as "2022-12-22", or "22/12/2022" in the order of the language."""
    text, start = site.text, numeral.start
    plain = not numeral.decimals and not numeral.grouped
    if plain and text[numeral.end : numeral.end + 1] not in NUMERIC_SIGNS:
        return None
    if found := ISO.match(text, start):
        year, month, day = map(int, found.groups())
        return dated(site, start, found.end(), year, month, day)
    if (found := NUMERIC.match(text, start)) and not _is_foreign(site, found):
        month, day, year = int(found[1]), int(found[3]), int(found[4])
        if len(found[4]) == 2:  # "22/12/22"
            year += 1900 if year >= CENTURY_TURN else 2000
        if site.language.tables.dates.order != "mdy":
            month, day = day, month
        if month not in range(1, 13):
            month, day = day, month
        return dated(site, start, found.end(), year, month, day)
    return None


def _is_foreign(site: Site, found: re.Match[str]) -> bool:
    """Whether hyphens part what is no date: only "3-10-1990" is one, and where days come first."""
    days_first = site.language.tables.dates.order != "mdy"
    return found[2] == "-" and not (days_first and len(found[4]) == YEAR_LENGTH)


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
    if found is None and (joint := site.language.tables.dates.of_year):
        word, start = site.after(end)
        found = YEAR_BEHIND.match(site.text, start + len(word)) if word in joint else None
    return (int(found[1]), found.end()) if found else (None, end)


def _month_before(site: Site, around: Around) -> Hit[int] | None:
    """The month before a year, with or without the word between: "marzo de 2015"."""
    months = site.language.months
    if around.before in site.language.tables.dates.of_year:
        end = site.skip_back(around.before_end - len(around.before))
        return _month(site, months.match_before(site.folded, end))
    return _month(site, site.precedes(months, around))


def _month(site: Site, hit: Hit[int] | None) -> Hit[int] | None:
    """The month, where it is written as one: "He may 10 times" names none."""
    if hit is None or not site.language.months_are_capitalised or site.text[hit.start].isupper():
        return hit
    return None
