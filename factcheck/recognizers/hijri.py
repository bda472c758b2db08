"""Dates by the Hijri calendars: "۲۵ اسفند ۱۴۰۱", "12 رمضان 1443 هـ", "عام 1444هـ".

A year without a mark is one of them where the language counts so as a rule; where it may be a
common one as well, the date stays open.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.recognizers import calendars
from factcheck.recognizers.days import weekday_before

if TYPE_CHECKING:
    from factcheck.figure import Count
    from factcheck.languages.date_words import CalendarWords
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

YEAR_FIRST = re.compile(r"(1[2-5]\d\d|[۱١][۲-۵٢-٥]\d\d)([/-])(\d{1,2})\2(\d{1,2})(?![\d/-])")
YEAR_LAST = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(1[2-5]\d\d|[۱١][۲-۵٢-٥]\d\d)(?![\d/-])")
YEAR = re.compile(r"[, \u00a0]{0,2}(\d{4})(?!\d)")
YEAR_ALONE = re.compile(r"(?<!\d)\d{4}(?!\d)")
YEARS = range(1200, 1600)
USUAL_YEARS = range(1300, 1461)
"""What a year without a mark is where the language counts by this calendar."""

DOUBTFUL_YEARS = range(1000, 1461)
"""Years that may be of either calendar without a mark."""

DAYS = range(1, 32)
NEAR = range(-1, 2)


def read(site: Site, numeral: Numeral, around: Around) -> Date | None:
    """The date of another calendar that begins with the numeral, or that the numeral ends."""
    if numeral.decimals or numeral.grouped or numeral.stated >= YEARS.stop:
        return None
    if DAYS.stop <= numeral.stated < DOUBTFUL_YEARS.start:
        return None
    known = site.language.calendars
    marked = tuple(words for words in known if site.follows(words.marks, around))
    for words in marked or known:
        found = _in_figures(site, numeral, words) or _in_words(site, numeral, around, words)
        if found is not None:
            return found
    return _doubtful(site, numeral, around)


def beside(site: Site, figure: Count, other: Date) -> Date | None:
    """A bare number as a year of the calendar of another one: "سال‌های ۱۳۵۷ و ۱۳۵۸"."""
    written = YEAR_ALONE.search(other.text)
    if written is None or not figure.text.isdecimal() or int(figure.stated) not in USUAL_YEARS:
        return None
    for words in site.language.calendars:
        days = calendars.days(words.calendar, int(written.group()), None, None)
        if days is not None and days.first == other.first:
            place = figure.span.start, figure.span.end
            return _dated(site, place, words, int(figure.stated), None, None)
    return None


def _in_figures(site: Site, numeral: Numeral, words: CalendarWords) -> Date | None:
    """A day such as "۱۴۰۱/۱۲/۲۵" or "12/9/1443هـ"."""
    if site.text[numeral.end : numeral.end + 1] not in ("/", "-"):
        return None
    if found := YEAR_FIRST.match(site.text, numeral.start):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := YEAR_LAST.match(site.text, numeral.start):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
    else:
        return None
    end = _marked(site, found.end(), words)
    if end == found.end() and not words.usual:
        return None
    return _dated(site, (numeral.start, end), words, year, month, day)


def _in_words(site: Site, numeral: Numeral, around: Around, words: CalendarWords) -> Date | None:
    """A day of a month, a month of a year, or a year with its mark."""
    stated, start, end = int(numeral.stated), numeral.start, numeral.end
    if stated in DAYS:
        month = site.follows(words.months, around)
        if month is None and (of := site.follows(site.language.month_connectors, around)):
            month = words.months.match(site.folded, site.skip(of.end))
        if month is None:
            return None
        year, end = _year_behind(site, month.end)
        end = _marked(site, end, words)
        if year is None:
            return _nearest(site, (start, end), words, month.meaning, stated)
        return _dated(site, (start, end), words, year, month.meaning, stated)
    if stated not in YEARS:
        return None
    end = _marked(site, end, words)
    before = _month_before(site, around, words)
    if before is not None:
        return _dated(site, (before[0], end), words, stated, before[1], None)
    is_usual = words.usual and stated in USUAL_YEARS and _follows_year(site, around)
    if end == numeral.end and not is_usual:
        return None
    return _dated(site, (start, end), words, stated, None, None)


def _doubtful(site: Site, numeral: Numeral, around: Around) -> Date | None:
    """A year that may be of either calendar: an open date."""
    if int(numeral.stated) not in DOUBTFUL_YEARS or not _follows_year(site, around):
        return None
    if site.follows(site.language.year_words, around) is not None:
        return None  # a common year, as the word behind it says
    return Date(site.document, Span(numeral.start, numeral.end))


def _follows_year(site: Site, around: Around) -> bool:
    if site.follows(site.language.year_words, around) is not None:
        return False
    return site.precedes(site.language.year_contexts, around) is not None


def _marked(site: Site, end: int, words: CalendarWords) -> int:
    """Where a date ends with the mark of its calendar, if it has one."""
    hit = words.marks.match(site.folded, site.skip(end))
    return end if hit is None else hit.end


def _year_behind(site: Site, end: int) -> tuple[int | None, int]:
    """The year of the calendar that follows a month, and where it ends."""
    word, start = site.after(end)
    if word in site.language.tables.dates.of_year:
        found = YEAR.match(site.text, start + len(word))
    else:
        found = YEAR.match(site.text, end)
    if found is None or int(found[1]) not in YEARS:
        return None, end
    return int(found[1]), found.end()


def _month_before(site: Site, around: Around, words: CalendarWords) -> tuple[int, int] | None:
    """Where the month before a year begins, and which it is."""
    end = around.before_end
    if around.before in site.language.tables.dates.of_year:
        end = site.skip_back(end - len(around.before))
    hit = words.months.match_before(site.folded, end)
    return None if hit is None else (hit.start, hit.meaning)


def _dated(
    site: Site,
    place: tuple[int, int],
    words: CalendarWords,
    year: int,
    month: int | None,
    day: int | None,
) -> Date | None:
    """The date, in days of the common calendar; open where those are not known.

    Only a solar day is held to its weekday: the lunar month begins by what is seen of the moon,
    in one country a day later than in another.
    """
    start, end = place
    days = calendars.days(words.calendar, year, month, day)
    weekday, start = weekday_before(site, start)
    if days is None:
        return Date(site.document, Span(start, end))
    first, last = days
    if day is None or words.calendar == "lunar":
        return Date(site.document, Span(start, end), first, last)
    return Date(
        site.document, Span(start, end), first, last, first.year, first.month, first.day, weekday
    )  # fmt: skip


def _nearest(
    site: Site, place: tuple[int, int], words: CalendarWords, month: int, day: int
) -> Date | None:
    """A solar day without its year, as the publication date has it; a lunar one stays open."""
    start, end = place
    _, start = weekday_before(site, start)
    published = site.document.published
    if words.calendar == "lunar" or published is None:
        return Date(site.document, Span(start, end))
    now = published.first
    # The solar year begins some 80 days later than the common one, 621 years behind it.
    year = (now - timedelta(days=80)).year - 621
    found = [calendars.days(words.calendar, year + more, month, day) for more in NEAR]
    near = min(
        (days for days in found if days), key=lambda days: abs(days.first - now), default=None
    )
    return Date(site.document, Span(start, end), *near) if near else None
