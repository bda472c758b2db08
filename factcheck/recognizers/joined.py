"""What a full stop, a hyphen or a street in one word makes of a number: "der 3. Platz"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.recognizers.site import Around, Site

SPACE = " \u00a0\u202f"
GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d|\.\d)")
"""A number in groups of three, where a language parts those by a full stop: "3.400.000"."""

HYPHENATED = re.compile(r"-([^\W\d_]+)")
"""What a hyphen joins to a number."""


def is_named(site: Site, around: Around, end: int) -> bool:
    """Whether the number is an ordinal, the number of a house, or the head of an adjective."""
    return _is_ordinal(site, around, end) or _is_house(site, around) or _is_compound(site, end)


def is_grouped(site: Site, written: str) -> bool:
    """Whether full stops group the digits of one number, and part no version."""
    return site.language.separators[1] == "." and bool(GROUPS.fullmatch(written))


def _is_ordinal(site: Site, around: Around, end: int) -> bool:
    """Whether a full stop makes "third" of the number: "der 3. Platz", "am 2. und 3. Tag"."""
    if around.after != "." or "." not in site.language.tables.dates.day_suffixes:
        return False
    following = site.text[end + 1 : end + 3]
    if len(following) < 2 or following[0] not in SPACE or not following[1].isalpha():
        return False
    return following[1].islower() or around.before in site.language.tables.none.ordinal


def _is_house(site: Site, around: Around) -> bool:
    """Whether the word before is the name of a street in one word: "Hauptstraße 12"."""
    streets = site.language.tables.none.streets
    if not streets or not around.before.endswith(streets):
        return False
    return site.text[around.before_end - len(around.before)].isupper()


def _is_compound(site: Site, end: int) -> bool:
    """Whether a hyphen makes the number a part of a word: "12-köpfig", not "2400-ról"."""
    counts = site.language.tables.counts
    found = HYPHENATED.match(site.lower, end) if counts.hyphenated else None
    return found is not None and found[1] not in counts.suffixes
