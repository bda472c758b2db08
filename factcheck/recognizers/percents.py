"""Percentages and percentage points: a numeral with its sign or word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.recognizers.qualifiers import qualify

if TYPE_CHECKING:
    from factcheck.languages.lexicon import Hit
    from factcheck.recognizers.numerals import Numeral
    from factcheck.recognizers.site import Site


def read(site: Site, numeral: Numeral) -> Percent | None:
    """The percentage that the numeral is, if a sign or word says so.

    Bare "points" are percentage points where the sentence speaks of percentages; elsewhere they
    are a score or an index.
    """
    start, end, hit = numeral.start, numeral.end, site.after(site.language.percents, numeral.end)
    if hit is not None:
        end = hit.end
    else:
        hit = site.before(site.language.percents, start)
        if hit is None or site.folded.text[hit.start].isalpha():
            return None
        start = hit.start
    if hit.meaning == "bare_points" and not _speaks_of_percentages(site, start, end):
        return None
    qualifier = qualify(site, start, end, blurred=numeral.blurred)
    return Percent(
        site.document, Span(start, end), numeral.stated, qualifier, numeral.decimals, None,
        numeral.readings, points=hit.meaning != "percent",
    )  # fmt: skip


def _speaks_of_percentages(site: Site, start: int, end: int) -> bool:
    """Whether a percentage stands within the same line, before or behind."""
    text = site.folded.text
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    around: list[Hit[str]] = [
        hit
        for sign in site.language.tables.percents.percent
        for place in (text.find(sign, max(first, start - REACH), min(last, end + REACH) if last >= 0 else end + REACH),)
        if place >= 0 and (hit := site.language.percents.match(site.folded, place)) is not None
    ]
    return any(hit.meaning == "percent" for hit in around)


REACH = 200
"""How many characters away a percentage may stand that bare "points" refer to."""
