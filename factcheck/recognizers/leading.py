"""Numbers behind their scale words: "milioni 5", "elfu tano mia mbili"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.numbers import Part
from factcheck.recognizers.digits import digits_of, read_digits
from factcheck.recognizers.numeral import Numeral
from factcheck.recognizers.parts import EXACT, HIGHEST, LONGEST, ONE, ZERO, Parts
from factcheck.recognizers.spelled import GAP_SPACES, after_joiner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages import Language
    from factcheck.languages.text import Folded

SMALL = (Part.CARDINAL, Part.FRACTION)
"""What a scale word multiplies, and what may follow the last of them."""


def read(folded: Folded, language: Language, start: int) -> Numeral | None:
    """The number that begins with the scale word at `start`."""
    total, scale, end, decimals = ZERO, HIGHEST + 1, start, False
    places = [start]
    while (step := _scaled(folded, language, places, scale)) is not None:
        part, scale = step
        total = EXACT.add(total, EXACT.scaleb(part.stated, scale))
        end, decimals = part.end, part.decimals
        places = list(_next(folded, language, end))
    if end == start:
        return None
    for place in places:
        rest = _words(folded, language, place)
        if rest is not None and rest.stated < EXACT.scaleb(ONE, scale):
            total, end = EXACT.add(total, rest.stated), rest.end
            break
    return Numeral(start, end, total, scale, decimals, digits=False, leads=True)


def _scaled(
    folded: Folded, language: Language, places: list[int], below: int
) -> tuple[Numeral, int] | None:
    """What a scale word at one of the places multiplies, and its power of ten."""
    for place in places:
        hit = language.numbers.match(folded, place)
        if hit is None or hit.meaning.part is not Part.SCALE or hit.meaning.value >= below:
            continue
        if folded.text[hit.end : hit.end + 1] not in GAP_SPACES:
            continue
        part = _digits(folded, language, hit.end + 1) or _words(folded, language, hit.end + 1)
        if part is not None:
            return part, int(hit.meaning.value)
    return None


def _next(folded: Folded, language: Language, end: int) -> Iterator[int]:
    """Where a number may go on: behind a space, with or without "and"."""
    if folded.text[end : end + 1] in GAP_SPACES:
        yield end + 1
    yield from after_joiner(folded, language, end)


def _digits(folded: Folded, language: Language, start: int) -> Numeral | None:
    found = digits_of(language).match(folded.lower, start)
    if found is None or found.end() - start > LONGEST:
        return None
    return read_digits(folded.lower, language, *found.span())


def _words(folded: Folded, language: Language, start: int) -> Numeral | None:
    """A number in words that has no scale word."""
    parts, end = Parts(), start
    places = [start]
    while places:
        hits = (language.numbers.match(folded, place) for place in places)
        places = []
        for hit in hits:
            if hit is not None and hit.meaning.part in SMALL and parts.take(hit.meaning):
                end, places = hit.end, list(_next(folded, language, hit.end))
                break
    return Numeral(start, end, parts.value(), digits=False) if end > start else None
