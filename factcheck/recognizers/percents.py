"""Percentages and percentage points: a numeral with its sign or word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.recognizers.qualifiers import qualify

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

REACH = 200
"""How many characters away a percentage may stand that bare "points" refer to."""


def read(site: Site, numeral: Numeral, around: Around, done: int) -> Percent | None:
    """The percentage that the numeral is, if a sign or word behind `done` says so.

    Bare "points" are percentage points where the sentence speaks of percentages; elsewhere they
    are a score or an index.
    """
    start, end = numeral.start, numeral.end
    hit = site.follows(site.language.percents, around)
    if hit is not None:
        end = hit.end
    else:
        hit = site.precedes(site.language.percents, around)
        if hit is None or hit.start < done or site.text[hit.start].isalpha():
            return None
        start = hit.start
    if hit.meaning == "bare_points" and not _speaks_of_percentages(site, start, end):
        return None
    qualifier = qualify(site, site.around(start, end), blurred=numeral.blurred)
    return Percent(
        site.document, Span(start, end), numeral.stated, qualifier, numeral.decimals, None,
        numeral.readings, points=hit.meaning != "percent",
    )  # fmt: skip


def _speaks_of_percentages(site: Site, start: int, end: int) -> bool:
    """Whether a percentage stands within the same line, before or behind."""
    text, percents = site.text, site.language.percents
    first = max(start - REACH, 0)
    first = max(text.rfind("\n", first, start) + 1, first)
    last = text.find("\n", end, end + REACH)
    last = end + REACH if last < 0 else last
    for sign in site.language.tables.percents.percent:
        place = text.find(sign, first, last)
        hit = percents.match(site.folded, place) if place >= 0 else None
        if hit is not None and hit.meaning == "percent":
            return True
    return False
