"""What a number counts where a counter stands behind it: "2600多个岗位", "4万人", "5000명이"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.text import HANGUL, UNSPACED

if TYPE_CHECKING:
    from factcheck.recognizers.site import Site

LONGEST = 2
"""Letters that are taken of a noun that is not known: most words have two."""

LONGEST_KOREAN = 6

MOVES = frozenset({"up", "down", "more", "fewer"})
"""The cues that are verbs, and nothing that is counted: "12万辆增长35%"."""


def noun_after(site: Site, end: int) -> tuple[int, int] | None:
    """Where the counter behind a number stands, or the noun behind a counter that names nothing."""
    counts, text = site.language.tables.counts, site.text
    more = site.follows(site.language.qualifiers_after, site.around(end, end))
    start = site.skip(more.end if more is not None else end)
    hit = site.language.counters.match(site.folded, start)
    if hit is None:
        return _measure(site, start) or _korean(site, start)
    if text[hit.start : hit.end] not in counts.empty:
        return hit.start, hit.end
    known = site.language.counters.match(site.folded, hit.end)
    if known is not None:
        return known.start, known.end
    verb = site.language.cues.match(site.folded, hit.end)
    if verb is not None and not MOVES.isdisjoint(verb.meaning):
        return hit.start, hit.end
    last = hit.end
    while last - hit.end < LONGEST and _goes_on(site, last):
        last += 1
    return (hit.end, last) if last - hit.end == LONGEST else (hit.start, hit.end)


def _measure(site: Site, start: int) -> tuple[int, int] | None:
    hit = site.language.measures.match(site.folded, start)
    return None if hit is None else (hit.start, hit.end)


def _goes_on(site: Site, position: int) -> bool:
    sign = site.text[position : position + 1]
    return sign >= UNSPACED and sign.isalpha() and sign not in site.language.function_words


def _korean(site: Site, start: int) -> tuple[int, int] | None:
    """A Korean word up to its particle: it has a space behind it."""
    end = start
    while HANGUL[0] <= site.text[end : end + 1] <= HANGUL[1]:
        end += 1
    if end - start > 1 and site.text[end - 1] in site.language.function_words:
        end -= 1
    return (start, end) if 1 < end - start <= LONGEST_KOREAN else None
