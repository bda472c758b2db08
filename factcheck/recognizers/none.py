"""What looks like a figure and is not: times, phone numbers, scores, versions, ages, names."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.languages.beside import NAMING, TO
from factcheck.languages.text import is_letter, token_start
from factcheck.recognizers import addresses, joined, scores

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

SPACE = " \u00a0\u202f"
SHAPES = re.compile(
    # A time: "14:30", "14:30:05", "14h30", "14 h".
    rf"\d{{1,2}}(?::\d{{2}}){{1,2}}(?!\d)|\d{{1,2}}[{SPACE}]?h(?:[{SPACE}]?\d{{2}})?(?!\w)"
    # Digits in pairs, as phone numbers are written: "06 12 34 56".
    rf"|(?:\d{{2}}[{SPACE}.-]){{3,}}\d{{2}}(?!\d)"
    # A version or an address, "1.2.3", but not groups of three, "3.400.000".
    r"|(?!\d{1,3}(?:\.\d{3}){2}(?!\.?\d))\d+(?:\.\d+){2,}"
    # A phone number in groups, of which the last two are pairs: "91 123 45 67".
    rf"|\d{{2,4}}[{SPACE}.-]\d{{3}}(?:[{SPACE}.-]\d{{2}}){{2}}(?!\d)"
    # A phone number with the number of its town in brackets: "8 (495) 123-45-67".
    rf"|\d{{1,3}}[{SPACE}]?\(\d{{2,5}}\)[{SPACE}]?\d{{1,4}}(?:[{SPACE}.-]\d{{2,4}})+(?!\d)"
    # A phone number behind the number of its town: "2310-123456".
    r"|\d{2,4}-\d{6,8}(?!\d|[.,-]\d)"
)
SHAPE_SIGNS = frozenset({"", "h", ":", ".", "-", "("})
"""What stands behind the first number of a time or a phone number."""

SHORTEST_VERSION = len("1.2.3")
BLANK = frozenset({"", " "})
SIGNS_OF_PHONES = frozenset("+(")
PHONE = re.compile(rf"\+?\(?\d[\d()]{{0,20}}(?:[{SPACE}./-]\(?\d{{1,4}}\)?){{2,}}(?!\d)")
FURTHER = re.compile(r"(?:[-/]\d+)+|\(\d+\)")
"""What goes on behind the number of a law: "2016-41", "49(2)"."""
GROUPS = re.compile(rf"\d{{2,}}(?:[{SPACE}./-]\d{{2,}})+")
"""The groups of a number that is named: "210 123 4567"."""

LONGEST_NUMBER = 7
"""A number of as many digits behind a word for it, or a colon, is that of a telephone."""

CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
APOSTROPHES = frozenset("'’‘")
SHORT_YEAR = 2
AGE_ENDS = frozenset({",", ")"})
OLDEST = 120
HALF = Decimal("0.5")
NAMING_SIGNS = frozenset("#_/§")
"""Signs that make a name of the number behind them."""


def is_none(site: Site, numeral: Numeral, around: Around) -> int | None:
    """Where the thing ends that the numeral belongs to, if it is no amount; else None."""
    if numeral.digits:
        shape = _shape(site, numeral, around)
        if shape is not None:
            return shape
    elif _is_half_of_a_name(site, numeral, around):
        return numeral.end
    if around.flags & TO and (score := scores.in_words(site, numeral, around)):
        return score
    if around.before == ":" and _is_telephone(site, numeral, around):
        return numeral.end
    if not around.flags & NAMING or not _is_named(site, around):
        return None
    groups = GROUPS.match(site.text, numeral.start)
    if groups and sum(map(str.isdecimal, groups.group())) >= LONGEST_NUMBER:
        return groups.end()
    further = FURTHER.match(site.text, numeral.end)
    return further.end() if further else numeral.end


def _is_telephone(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether a long number stands behind a word for it and a colon: "Tel.: 2101234567"."""
    if numeral.scale or numeral.end - numeral.start < LONGEST_NUMBER:
        return False
    return site.language.naming_before.match_before(site.folded, around.before_end - 1) is not None


def _shape(site: Site, numeral: Numeral, around: Around) -> int | None:
    """Where what digits are a part of ends, if signs and letters around them say so."""
    text, start, end = site.text, numeral.start, numeral.end
    before, following = text[start - 1 : start], text[end : end + 1]
    # Most numbers stand between spaces: what needs another sign is not even tried for them.
    if before not in BLANK and _is_part_of_name(text, start) and not site.is_glued(start):
        return end
    if around.after in SHAPE_SIGNS or end - start >= SHORTEST_VERSION:
        found = SHAPES.match(text, start)
        if found and not joined.is_grouped(site, found.group()):
            return found.end()
    if (text[start] == "0" or before in SIGNS_OF_PHONES) and (phone := PHONE.match(text, start)):
        # What was read as one number, "(1 234 567", has groups of thousands.
        return phone.end() if phone.end() != end else None
    if numeral.decimals and _is_clock(site, numeral, around):
        return end
    if before in APOSTROPHES and _is_short_year(text, start, end):
        return end
    if following not in BLANK and (glued := _glued(site, numeral, following)) is not None:
        return glued
    return (
        end
        if joined.is_named(site, around, end) or addresses.is_part(site, numeral, around)
        else None
    )


def _is_clock(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether words make a time of two numbers with a full stop between: "alle 20.45"."""
    words = site.language.tables.none
    if not CLOCK.fullmatch(site.text, numeral.start, numeral.end):
        return False
    return around.before in words.clock_before or around.after in words.clock_after


def _is_short_year(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe stands for the century: "negli anni '90"."""
    return end - start == SHORT_YEAR and start > 1 and not text[start - 2].isalnum()


def _glued(site: Site, numeral: Numeral, following: str) -> int | None:
    """Where a score, an age or a name ends, by the sign or letter right behind its number."""
    if following == "." and _is_ordinal(site, numeral):
        return numeral.end
    if score := scores.in_digits(site, numeral.start, numeral.end):
        return score
    if numeral.scale == 0 and following.isascii() and following.isalpha():
        return None if _is_measured(site, numeral.end) else numeral.end
    return numeral.end if following in AGE_ENDS and _is_age(site, numeral) else None


def _is_ordinal(site: Site, numeral: Numeral) -> bool:
    """Whether a point makes a number an ordinal, as the small letter behind it tells."""
    end = numeral.end
    points = site.language.tables.numbers.ordinal_point
    return (
        points and site.text[end + 1 : end + 2] in SPACE and site.text[end + 2 : end + 3].islower()
    )


def _is_part_of_name(text: str, start: int) -> bool:
    """Whether a number is glued to the letters or the sign before it."""
    before = text[start - 1]
    if before == "-" and is_letter(text[start - 2 : start - 1]):
        return True  # "Covid-19"
    return is_letter(before) or before in NAMING_SIGNS or text[start - 2 : start] == "n°"


def _is_measured(site: Site, end: int) -> bool:
    """Whether a unit is glued to a number: "30ft", "(9m)", but not "747s", "5G" or "21st"."""
    hit = site.language.measures.match(site.folded, end)
    if hit is None or site.lower[end : hit.end] in site.language.tables.dates.day_suffixes:
        return False
    # An "m" is a metre where nothing follows it that it could be a million of.
    bare = site.text[end] == "m" and not site.text[end + 1 : end + 3].strip()[:1].isalnum()
    return hit.end > end + 1 or bare


def _is_age(site: Site, numeral: Numeral) -> bool:
    """Whether a number between commas tells the age of the one named before: "Mr Smith, 45,"."""
    text, start = site.text, numeral.start
    if text[start - 2 : start] != ", " or numeral.decimals or numeral.stated > OLDEST:
        return False
    return text[token_start(site.lower, start - 2)].isupper()


def _is_half_of_a_name(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether "half" is part of a name or of a time: "first half", "half marathon"."""
    if numeral.stated != HALF or numeral.scale:
        return False
    if around.before in site.language.tables.numbers.ordinals:
        return True
    if site.text[numeral.end : numeral.end + 1] == "-":
        return True
    return around.after.isalpha() and around.after not in site.language.function_words


def _is_named(site: Site, around: Around) -> bool:
    """Whether the number names a page, an age or an hour instead of counting."""
    return (
        site.precedes(site.language.naming_before, around) is not None
        or site.follows(site.language.naming_after, around) is not None
    )
