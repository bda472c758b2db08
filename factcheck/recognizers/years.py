"""Years: a bare one, a season of two, and ten of them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.languages.numbers import Part
from factcheck.languages.text import is_letter
from factcheck.recognizers.days import dated, year_end
from factcheck.recognizers.qualifiers import bound_before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

SECOND = re.compile(r"[-–/](\d{2})(?!\d)")
LAST = re.compile(r" ?([^\W\d_]+|[-–]) ?[12]\d{3}(?!\d)")
RANGE_DASHES = frozenset("-–")
MODERN_YEARS = range(1900, 2100)
DECADES = range(1000, 2100)
YEAR_LENGTH = 4
MONTHS = range(1, 13)
DECADE = 10
CENTURY = 100


def read(site: Site, numeral: Numeral, around: Around, year: int) -> Date | None:
    """The year or years that the numeral is."""
    start, end = numeral.start, numeral.end
    if not _is_named(site, numeral, around) and not _is_year(site, numeral, around, year):
        return None
    if (decade := _decade(site, numeral, around, year)) is not None:
        return decade
    if site.text[end : end + 1].isalpha() and year_end(site, end) == end:
        return None
    if site.follows(site.language.counters, around):
        return None  # "2000人"
    return _with_second(site, start, end, year) or dated(site, start, end, year, None, None)


def marked(site: Site, numeral: Numeral) -> Date | None:
    """The ten years of "1980s" or the year of "2017-м", as the ending of the number tells."""
    if numeral.end - numeral.start != YEAR_LENGTH or numeral.decimals:
        return None
    year = int(numeral.stated)
    return _marked_decade(site, numeral, year) or _marked_year(site, numeral, year)


def _marked_decade(site: Site, numeral: Numeral, year: int) -> Date | None:
    """The ten years of "1980s" and "1990年代"."""
    if year not in DECADES or year % DECADE or not year % CENTURY:
        return None
    end = _suffix_end(site, numeral.end, site.language.tables.dates.decades_after)
    return _ten(site, numeral.start, end, year) if end > numeral.end else None


def _marked_year(site: Site, numeral: Numeral, year: int) -> Date | None:
    """The year of "2017-м" and "2017-м году", but not the car in "2017-м автомобилем"."""
    end = _suffix_end(site, numeral.end, site.language.tables.dates.year_suffixes)
    if year not in MODERN_YEARS or end == numeral.end:
        return None
    word, _ = site.after(end)
    named = word.isalpha() and word not in site.language.function_words
    if named and year_end(site, end) == end:
        return None
    return dated(site, numeral.start, end, year, None, None)


def _ten(site: Site, start: int, end: int, year: int) -> Date:
    first, last = date(year, 1, 1), date(year + DECADE - 1, 12, 31)
    return Date(site.document, Span(start, end), first, last)


def _is_year(site: Site, numeral: Numeral, around: Around, year: int) -> bool:
    """Whether a number of four digits is a year, by the word before it or by its size."""
    context = site.precedes(site.language.year_contexts, around)
    bound = bound_before(site, around)
    compares = bound is not None and _is_difference(site, bound.start, around)
    if bound is not None and not compares and (context is None or bound.start < context.start):
        return False  # "more than 2000 people", though "than 2000" alone is a year
    if context is not None:
        return True
    if _counts_a_noun(site, numeral, around):
        return False
    # The number of a law or a page, "loi n° 2016-41", is no year.
    return year in MODERN_YEARS and site.precedes(site.language.naming_before, around) is None


def _is_difference(site: Site, start: int, around: Around) -> bool:
    """Whether a bound compares a number with that of a year: "67 fewer than 2014." ends so."""
    counts = around.after.isalpha() and around.after not in site.language.function_words
    word, end = site.before(start)
    if word in site.language.function_words and word not in site.language.numbers.first:
        word, end = site.before(end - len(word))  # the "in" of "nove in meno del 2004"
    number = site.language.numbers.get(word)
    spelled = number is not None and number.part is Part.CARDINAL
    return (spelled or site.text[end - 1 : end].isdigit()) and not counts


def _is_named(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether the word for "year" follows, or only another year before it: "1961 do 1987 roku"."""
    words = site.language.year_words
    if not words.first:
        return False
    named = site.follows(words, around)
    if named is not None:
        # The "م" of the common era is a metre as well.
        is_unit = site.lower[named.start : named.end] in site.language.measures
        return not is_unit or int(numeral.stated) in MODERN_YEARS
    last = LAST.match(site.lower, numeral.end)
    if last is None or last[1] not in RANGE_DASHES | site.language.tables.ranges.to:
        return False
    return year_end(site, last.end()) > last.end()


def _counts_a_noun(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether a noun follows that is no "year", in a language that names its years so."""
    language, after = site.language, around.after
    if not language.tables.dates.named_years or not after.isalpha():
        return False
    if site.text[numeral.start - 1 : numeral.start] in RANGE_DASHES:
        return False  # "w latach 1961–1987 muzeum ..."
    return after not in language.function_words and site.text[around.after_start].islower()


def _decade(site: Site, numeral: Numeral, around: Around, year: int) -> Date | None:
    """The ten years of "the 1980s" and "années 1980"; those of a whole century are not told."""
    if year % DECADE or not year % CENTURY:
        return None
    if site.precedes(site.language.decades, around) is None or _goes_on(site, around):
        return None
    return _ten(site, numeral.start, numeral.end, year)


def _suffix_end(site: Site, end: int, suffixes: Iterable[str]) -> int:
    """Where the ending of "1980s" ends; its start where there is none."""
    for word in suffixes:
        last = end + len(word)
        if site.lower.startswith(word, end) and not is_letter(site.text[last : last + 1]):
            return last
    return end


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
        span = Span(start, year_end(site, found.end()))
        return Date(site.document, span, date(year, 1, 1), last, year)
    return dated(site, start, found.end(), year, second, None) if second in MONTHS else None
