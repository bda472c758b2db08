"""Scores: "3-1", "52-48", "two to one"; no range, and no figure."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factcheck.languages.numbers import Part

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

PAIR = re.compile(r"(\d{1,3})[-–:](\d{1,4})(?![\d.,%]*[\d%])")
SIGNS = frozenset("-–:")
SMALL = 20
"""The most that a side scores where the score is told in words."""

SECOND = re.compile(r"\d{1,2}(?![\d.,%]*[\d%])")
UNITS = frozenset({"Sc", "So"})


def in_digits(site: Site, start: int, end: int) -> int | None:
    """The end of a score such as "3-1".

    One that runs upwards, "5-6", is a range where the thing that is counted stands behind it.
    """
    if site.text[end : end + 1] not in SIGNS:
        return _versus(site, end)
    found = PAIR.match(site.text, start)
    if found is None or found.end(1) != end:
        return None
    runs_upwards = int(found[2]) > int(found[1]) and not found[2].startswith("0")
    return None if runs_upwards and _counts(site, found.end()) else found.end()


def _versus(site: Site, end: int) -> int | None:
    """The end of a score with a word between, "3対1"."""
    word, start = site.after(end)
    if word not in site.language.tables.none.versus:
        return None
    found = SECOND.match(site.text, site.skip(start + len(word)))
    return found.end() if found is not None else None


def in_words(site: Site, numeral: Numeral, around: Around) -> int | None:
    """The end of a score such as "two to one": small numbers, and nothing that is counted."""
    ranges = site.language.tables.ranges
    if around.after not in ranges.to or numeral.scale or numeral.stated > SMALL:
        return None
    if around.before in ranges.from_ or site.precedes(site.language.betweens, around):
        return None
    start = site.skip(around.after_start + len(around.after))
    found = SECOND.match(site.text, start)
    if found is not None:
        end = found.end()
    else:
        hit = site.language.numbers.match(site.folded, start)
        if hit is None or hit.meaning.part not in (Part.CARDINAL, Part.ARTICLE):
            return None
        end = hit.end
    return None if _counts(site, end) else end


def _counts(site: Site, end: int) -> bool:
    """Whether a noun or a unit stands behind: "5-6 weeks", "5-6 €"."""
    language, after = site.language, site.around(end, end).after
    for known in (language.numbers, language.percents, language.months, language.units):
        if after in known.first:
            return True
    if after.isalpha():
        return after not in language.function_words
    return after in {"%", "°"} or (after != "" and unicodedata.category(after) in UNITS)
