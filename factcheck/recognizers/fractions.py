"""Fractions in words as shares: "three-fifths", "a third", "one in five", "trois élèves sur dix".

They are percentages that remember which fraction they are written as. A fraction before a scale
word or a currency ("half a billion") is part of that number, and no share.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Percent
from factcheck.languages.text import WORD
from factcheck.recognizers.qualifiers import qualify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.figure import Figure
    from factcheck.recognizers.site import Site

LARGEST = 10
ROUND = (20, 100, 1000)
"""Denominators of "one in ten" and "one in a hundred"; "seven of 31" gives a part and its whole."""

REACH = 40
NOUN = 2
"""How many characters back "one" may stand in "one school pupil in five", and the words between."""

PLACES = Decimal("0.1")


class Found(NamedTuple):
    """A fraction in the text, from `start` up to `end`."""

    start: int
    end: int
    fraction: Fraction


def add(site: Site, figures: list[Figure]) -> list[Figure]:
    """The figures, those that are but the words of a fraction replaced by it."""
    for found in sorted((*_phrases(site), *_ratios(site, figures))):
        first = bisect_left(figures, found.start, key=lambda figure: figure.span.end - 1)
        last = bisect_left(figures, found.end, key=lambda figure: figure.span.start)
        if all(_is_within(figure, found) for figure in figures[first:last]):
            figures[first:last] = [_percent(site, found)]
    return figures


def _percent(site: Site, found: Found) -> Percent:
    hundred = found.fraction * 100
    stated = Decimal(round(hundred * 10)) * PLACES
    if hundred.denominator == 1:
        stated = Decimal(hundred.numerator)
    return Percent(
        site.document, Span(found.start, found.end), stated,
        qualify(site, site.around(found.start, found.end)), fraction=found.fraction,
    )  # fmt: skip


def _is_within(figure: Figure, found: Found) -> bool:
    """Whether a figure is but a word of the fraction, and its noun."""
    own = isinstance(figure, Count) and figure.stated < max(ROUND) + 1
    return own and figure.span.start >= found.start - 2


def _phrases(site: Site) -> Iterator[Found]:
    """Fractions that have a name; "a third" before a bare noun is an ordinal."""
    for start, end, fraction in site.language.fractions.find(site.folded):
        if site.around(start, end).before in site.language.tables.numbers.ordinals:
            continue  # "the first half of the year" is no share
        partitive = site.language.tables.counts.partitive
        if partitive or fraction.numerator > 1 or not _has_bare_noun(site, end):
            yield Found(start, end, fraction)


def _has_bare_noun(site: Site, end: int) -> bool:
    if site.folded.text[end : end + 1] not in {" ", "-"}:
        return False
    found = WORD.match(site.folded.lower, end + 1)
    return found is not None and found.group() not in site.language.function_words


def _ratios(site: Site, figures: list[Figure]) -> Iterator[Found]:
    """Two small numbers with "in" or "out of" between them."""
    if not site.language.ratios:
        return
    durations = site.language.tables.counts.durations  # "three in five years" is no share
    for figure in figures:
        if not isinstance(figure, Count) or not _is_denominator(figure) or figure.noun in durations:
            continue
        around = site.around(figure.span.start, figure.span.end)
        hit = site.precedes(site.language.ratios, around)
        part = hit and _part(site, figures, hit.start)
        if part and part[1] < figure.stated:
            noun = figure.noun or ""
            number = figure.text[: len(figure.text) - len(noun)].rstrip(" \u00a0\u202f-")
            end = figure.span.start + len(number)
            yield Found(part[0], end, Fraction(part[1], int(figure.stated)))


def _is_denominator(figure: Count) -> bool:
    return figure.stated in ROUND or figure.stated in range(2, LARGEST + 1)


def _part(site: Site, figures: list[Figure], end: int) -> tuple[int, int] | None:
    """The small number, and at most a short noun, before "in": where it begins, and what it is."""
    place = bisect_left(figures, end, key=lambda figure: figure.span.start)
    before = figures[place - 1] if place else None
    small = isinstance(before, Count) and before.stated in range(1, LARGEST)
    if isinstance(before, Count) and small and not _is_broken(site, before.span.end, end):
        return before.span.start, int(before.stated)
    # A bare "one" counts nothing, so that it is no figure yet.
    ones = site.language.tables.numbers.words.get("1", [])
    for word in WORD.finditer(site.folded.lower, max(0, end - REACH), end):
        if word.group() in ones and not _is_broken(site, word.end(), end):
            return word.start(), 1
    return None


def _is_broken(site: Site, start: int, end: int) -> bool:
    """Whether more than a short noun, or a sign, parts the number from "in"."""
    between = site.folded.lower[start:end]
    words = WORD.findall(between)
    function = site.language.function_words
    return (
        len(words) > NOUN
        or any(word in function for word in words)
        or any(not (sign.isalpha() or sign.isspace() or sign in "-'") for sign in between)
    )
