"""What looks like a figure and is not: times, phone numbers, scores, versions, ages, names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.recognizers.numerals import Numeral
    from factcheck.recognizers.site import Site

LINKS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[#@]\w+")
LINK_SIGNS = ("://", "www.", "@", "#")
TIME = re.compile(r"\d{1,2}(?::\d{2}){1,2}(?!\d)|\d{1,2}[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?\d{2})?(?![\w])")
PHONE = re.compile(r"\+?\(?\d[\d()]*(?:[ \u00a0\u202f./-]\(?\d{2,4}\)?){2,}(?!\d)")
PAIRS = re.compile(r"(?:\d{2}[ \u00a0\u202f.-]){3,}\d{2}(?!\d)")
DOTTED = re.compile(r"\d+(?:\.\d+){2,}")
SCORE = re.compile(r"\d{1,3}[-–:]\d{1,3}(?![\d%])")


def links(text: str) -> list[tuple[int, int]]:
    """Where addresses, mail addresses, handles and tags stand."""
    if not any(sign in text for sign in LINK_SIGNS):
        return []
    return [found.span() for found in LINKS.finditer(text)]


def is_none(site: Site, numeral: Numeral) -> int | None:
    """Where the thing ends that the numeral belongs to, if it is no amount; else None."""
    text = site.folded.text
    start, end = numeral.start, numeral.end
    if not numeral.digits:
        return end if _named(site, start, end) else None
    if start and (text[start - 1].isalpha() or text[start - 1] in "#_/§" or text[start - 2 : start] == "n°"):
        return end
    for pattern in (TIME, PAIRS, DOTTED):
        if found := pattern.match(text, start):
            return found.end()
    if numeral.scale == 0 and text[end : end + 1].isalpha() and text[end].isascii():
        return None if _is_measured(site, end) else end
    if found := _telephone(text, start):
        return found.end()
    return end if _named(site, start, end) else None


def _is_measured(site: Site, end: int) -> bool:
    """Whether a unit is glued to a number: "30ft", "(9m)", but not "747s", "5G" or "9m people"."""
    hit = site.language.measures.match(site.folded, end)
    if hit is None:
        return False
    return hit.end > end + 1 or (
        site.folded.text[end] == "m" and not site.folded.text[end + 1 : end + 3].strip()[:1].isalnum()
    )


def _telephone(text: str, start: int) -> re.Match[str] | None:
    """A phone number: a leading zero or plus sign, and groups that are no thousands."""
    if text[start] != "0" and text[max(start - 1, 0)] not in "+(":
        return None
    return PHONE.match(text, start)


def _named(site: Site, start: int, end: int) -> bool:
    """Whether the number names a page, an age or an hour instead of counting."""
    language = site.language
    return (
        site.before(language.none_before, start) is not None
        or site.before(language.ages_before, start) is not None
        or site.after(language.none_after, end) is not None
        or site.after(language.ages_after, end) is not None
    )


def outside(spans: list[tuple[int, int]], numerals: Iterator[Numeral]) -> Iterator[Numeral]:
    """The numerals that stand in none of the spans; both are in order."""
    ends = iter([*spans, (1 << 62, 1 << 62)])
    start, end = next(ends)
    for numeral in numerals:
        while numeral.start >= end:
            start, end = next(ends)
        if not start <= numeral.start < end:
            yield numeral
