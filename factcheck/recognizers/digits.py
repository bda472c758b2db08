"""Numbers in digits: where they stand, and what their separators mean."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.recognizers.numeral import Numeral
from factcheck.recognizers.parts import EXACT

if TYPE_CHECKING:
    from factcheck.languages import Language

SPACES = "[ \u00a0\u202f\u2009]"
NARROW_SPACES = "[\u00a0\u202f\u2009]"
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
DOUBLED = re.compile(r"[.,'’٫٬]{2}")
"""Two marks together end a number: "1...", "3.,"."""

NO_DIGIT = re.compile(r"\D")
DECIMAL_MARKS = ".,٫"
GROUP = 3
ZEROS = "000"
"""Nobody writes so many behind a decimal mark: "$10,000" is ten thousand in every language."""

BEFORE_POINT = frozenset(" \u00a0\u202f\n($£€¥")
"""What stands before the point of ".5", where no digit was written."""


@cache
def _digits(spaces: str) -> re.Pattern[str]:
    """Numbers in digits, with groups of three behind spaces: "23 400,5", or joined by signs."""
    groups = rf"(?<![\d.,]\d)\d{{0,2}}(?:{spaces}\d{{3}})+(?:[.,]\d+)?(?!\d)"
    # One digit comes first, so that the search runs from digit to digit; a run of millions of
    # digits and commas is taken as one class of signs, since a repeated group would remember
    # each of them (and a possessive one is wrong before Python 3.11.4).
    return re.compile(rf"\d(?:{groups}|[\d.,'’٫٬]*(?<=\d))[{VULGAR}]?")


def digits_of(language: Language) -> re.Pattern[str]:
    """Where a language never groups by the plain space, that space parts two numbers."""
    return _digits(SPACES if language.tables.numbers.spaced_groups else NARROW_SPACES)


def read_digits(text: str, language: Language, start: int, end: int) -> Numeral:
    """A number in digits, its separators told apart by their shape, then by the language."""
    written = text[start:end]
    if written.isdecimal():
        if start and text[start - 1] == "." and _begins_with_point(text, start - 1):
            return Numeral(start - 1, end, Decimal(f".{written}"), 0, decimals=True)
        return Numeral(start, end, Decimal(written))
    if written[-1] in VULGAR:
        return _mixed(text, language, start, end)
    if doubled := DOUBLED.search(written):
        return read_digits(text, language, start, start + doubled.start())
    whole, fraction, other = split_number(written, language.separators)
    stated = Decimal(f"{whole}.{fraction}" if fraction else whole)
    grouped = len(whole) > GROUP
    readings = () if other is None else (Decimal(other),)
    return Numeral(start, end, stated, 0, bool(fraction), grouped, readings=readings)


def _begins_with_point(text: str, point: int) -> bool:
    return point == 0 or text[point - 1] in BEFORE_POINT


def _mixed(text: str, language: Language, start: int, end: int) -> Numeral:
    """A number with a fraction of one sign behind it, "12½"."""
    numeral = read_digits(text, language, start, end - 1)
    part = round(unicodedata.numeric(text[end - 1]) * 1000)
    numeral.stated = EXACT.add(numeral.stated, Decimal(part).scaleb(-3).normalize())
    numeral.end, numeral.decimals = end, True
    return numeral


def split_number(written: str, separators: tuple[str, str]) -> tuple[str, str, str | None]:
    """The digits before and after the decimal mark, and the number by another reading.

    With two kinds of separator, the last one is the decimal mark; one that occurs twice groups;
    one that stands before anything but three digits is a decimal mark. What is left, "1,234",
    is as the language writes numbers, and may be read the other way.
    """
    marks = NO_DIGIT.findall(written)
    last = marks[-1]
    head, _, tail = written.rpartition(last)
    digits = head if len(marks) == 1 else NO_DIGIT.sub("", head)
    if last not in DECIMAL_MARKS or marks.count(last) > 1:
        return digits + tail, "", None
    if len(marks) > 1 or len(tail) != GROUP or len(head) > GROUP or head.startswith("0"):
        return digits, tail, None
    if last == separators[0] and tail != ZEROS:
        return digits, tail, digits + tail
    return digits + tail, "", f"{digits}.{tail}"
