"""What looks like a figure and is not: times, phone numbers, scores, versions, ages, names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

SPACE = " \u00a0\u202f"
SHAPES = re.compile(
    # A time: "14:30", "14:30:05", "14h30", "14 h".
    rf"\d{{1,2}}(?::\d{{2}}){{1,2}}(?!\d)|\d{{1,2}}[{SPACE}]?h(?:[{SPACE}]?\d{{2}})?(?!\w)"
    # Digits in pairs, as phone numbers are written: "06 12 34 56".
    rf"|(?:\d{{2}}[{SPACE}.-]){{3,}}\d{{2}}(?!\d)"
    # A version or an address: "1.2.3".
    r"|\d+(?:\.\d+){2,}"
)
PHONE = re.compile(rf"\+?\(?\d[\d()]{{0,20}}(?:[{SPACE}./-]\(?\d{{2,4}}\)?){{2,}}(?!\d)")
NAMING = frozenset("#_/§")
"""Signs that make a name of the number behind them."""


def is_none(site: Site, numeral: Numeral, around: Around) -> int | None:
    """Where the thing ends that the numeral belongs to, if it is no amount; else None."""
    text, start, end = site.text, numeral.start, numeral.end
    if numeral.digits:
        if start and _is_part_of_name(text, start):
            return end
        if found := SHAPES.match(text, start):
            return found.end()
        following = text[end : end + 1]
        if numeral.scale == 0 and following.isascii() and following.isalpha():
            return end
        if found := _telephone(text, start):
            return found.end()
    return end if _is_named(site, around) else None


def _is_part_of_name(text: str, start: int) -> bool:
    """Whether a number is glued to the letters or the sign before it."""
    before = text[start - 1]
    return before.isalpha() or before in NAMING or text[start - 2 : start] == "n°"


def _telephone(text: str, start: int) -> re.Match[str] | None:
    """A phone number: a leading zero or plus sign, and groups that are no thousands."""
    if text[start] != "0" and text[max(start - 1, 0)] not in "+(":
        return None
    return PHONE.match(text, start)


def _is_named(site: Site, around: Around) -> bool:
    """Whether the number names a page, an age or an hour instead of counting."""
    return (
        site.precedes(site.language.naming_before, around) is not None
        or site.follows(site.language.naming_after, around) is not None
    )
