"""Dates whose months are told by their number: "ngày 22 tháng 12 năm 2022", "tháng 3/2015"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.recognizers.days import dated

if TYPE_CHECKING:
    from factcheck.figure import Date
    from factcheck.languages import Language
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site

GAP = "[ \u00a0]"
NUMBER = r"(\d{1,2})(?![\d.,]*\d)"


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A day with its month, what follows a month, and a day by figures alone."""
    dates = language.tables.dates
    month = "|".join(map(re.escape, dates.month_numbers))
    of_year = "|".join(map(re.escape, sorted(dates.of_year)))
    year = rf"(?:(?:{GAP}?[/-]{GAP}?|,?{GAP}(?:{of_year}){GAP})([12]\d{{3}})(?!\d))"
    return (
        re.compile(rf"{NUMBER}{GAP}(?:{month}){GAP}{NUMBER}{year}?"),
        re.compile(rf"{NUMBER}{year}"),
        re.compile(r"(\d{1,2})[/-](\d{1,2})(?![\d/-])"),
    )


def read(site: Site, numeral: Numeral) -> Date | None:
    """The date that begins with the numeral, or with the word for "month" before it."""
    with_month, with_year, in_figures = _patterns(site.language)
    lower, start = site.lower, numeral.start
    before, end = site.before(start)
    is_day = before in site.language.tables.dates.day_numbers
    if found := with_month.match(lower, start):
        day, month, year = found.groups()
        if not is_day and year is None:
            return None  # six months, "6 tháng"
        return dated(site, start, found.end(), int(year) if year else None, int(month), int(day))
    if before in site.language.tables.dates.month_numbers:
        if found := with_year.match(lower, start):
            opens = end - len(before)
            return dated(site, opens, found.end(), int(found[2]), int(found[1]), None)
        return None
    if is_day and (found := in_figures.match(lower, start)):
        return dated(site, start, found.end(), None, int(found[2]), int(found[1]))
    return None
