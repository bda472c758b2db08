"""Dates whose numbers have a mark behind each: "2016年12月15日", "令和3年", "12월 15일(목)"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.recognizers.days import dated

if TYPE_CHECKING:
    from factcheck.languages import Language
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site

CENTURY = 2000
MONTH_DAYS = 31


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    dates = language.tables.dates
    year, month, *days = map(re.escape, dates.marks)
    day, gap = "|".join(days), "[ \u00a0]?"
    no_day = "|".join(map(re.escape, dates.no_day))
    behind = rf"(?!{gap}(?:{no_day}))" if no_day else ""
    of_month = rf"(?P<month>\d{{1,2}}){gap}{month}"
    of_day = rf"(?P<day>\d{{1,2}}){gap}(?:{day})"
    return re.compile(
        rf"(?:(?P<year>\d{{1,4}}){gap}{year}{gap})?{of_month}(?:{gap}{of_day})?"
        rf"|(?P<years>\d{{1,4}}){gap}{year}"
        rf"|(?P<days>\d{{1,2}}){gap}{days[0]}{behind}"
    )


def read(site: Site, numeral: Numeral) -> Date | None:
    """The date that begins with the numeral."""
    found = _pattern(site.language).match(site.text, numeral.start)
    if found is None:
        return None
    parts = {key: int(value) for key, value in found.groupdict().items() if value}
    if "days" in parts:
        return _day(site, found.start(), found.end(), parts["days"])
    start, year = _year(site, found.start(), parts.get("year", parts.get("years")))
    if year is None and ("year" in parts or "years" in parts):
        if "month" not in parts:
            return None  # "3年" are three years
        year = CENTURY + parts["year"]  # "22年12月"
    date = dated(site, start, found.end(), year, parts.get("month"), parts.get("day"))
    return date and _with_weekday(site, date)


def _year(site: Site, start: int, number: int | None) -> tuple[int, int | None]:
    """Where a year begins and which it is; that of an era counts from its first."""
    if number is None:
        return start, None
    for before, names in site.language.tables.dates.eras.items():
        for name in names:
            if site.text.endswith(name, 0, start):
                return start - len(name), int(before) + number
    return start, number if number in range(1000, 2200) else None


def _day(site: Site, start: int, end: int, number: int) -> Date | None:
    """A day without its month: the one nearest to publication."""
    published = site.document.published
    if not 1 <= number <= MONTH_DAYS or published is None:
        return None
    near = [published.first + timedelta(days=days) for days in range(-20, 21)]
    day = min(
        (day for day in near if day.day == number),
        key=lambda day: abs(day - published.first),
        default=None,
    )
    if day is None:
        return None
    return _with_weekday(site, Date(site.document, Span(start, end), day, day))


def _with_weekday(site: Site, date: Date) -> Date:
    """The date with the weekday behind it: "（木）", "星期四", "목요일"."""
    end = date.span.end
    opened = site.text[end : end + 1] in ("(", "（")
    start = end + opened
    hit = site.language.weekdays.match(site.folded, start if opened else site.skip(end))
    if hit is None or (opened and site.text[hit.end : hit.end + 1] not in (")", "）")):
        return date
    if not opened and hit.end - hit.start == 1:
        return date
    return replace(date, weekday=hit.meaning, span=Span(date.span.start, hit.end + opened))
