"""Figures written wrongly, in the article's own format."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Date
from tests.evaluation.planting import Edit, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.claim import Claim
    from factcheck.figure import Figure, Number
    from factcheck.languages import Language

AFTER = re.compile(r"\s?([^\W\d_]+)(?:\s(?:de\s|of\s)|\sd[’'])?")
"""A word behind a number, with what joins a scale word to its noun."""

OTHER_POWER = {"3": "6", "6": "9", "9": "6", "12": "9"}


def at(figure: Figure, text: str | None, claim: Claim | None = None) -> Iterator[Proposal]:
    """The proposal to write a figure in other words, if there are any."""
    if text is not None and text != figure.text:
        yield Proposal((Edit(figure.span, text),), claim)


def valued(figure: Figure, value: Fraction, claim: Claim) -> Iterator[Proposal]:
    """The proposal to give a figure another value."""
    if not isinstance(figure, Date) and value > 0:
        yield from at(figure, notation.restate(figure, value), claim)


def other_digits(figure: Figure) -> Iterator[str]:
    """The figure with one digit changed by two or five, for each of its first three digits."""
    for place, digit in _digits(figure)[:3]:
        for step in (2, 5):
            other = (int(digit) + step) % 10
            if other or place > 0:
                yield _put(figure, place, str(other))


def swapped_digits(figure: Figure) -> Iterator[str]:
    """The figure with two neighbouring digits swapped, the decimal mark left where it is."""
    digits = _digits(figure)[:4]
    for (place, one), (next_place, other) in itertools.pairwise(digits):
        if one != other and (other != "0" or place != digits[0][0]):
            text = _put(figure, place, other)
            yield text[:next_place] + one + text[next_place + 1 :]


def swapped(one: Figure, other: Figure, language: Language) -> tuple[str, str]:
    """Two figures with each other's number; each keeps its noun unless a scale word stands in."""
    mine, theirs = (notation.WRITTEN.search(figure.text) for figure in (one, other))
    scaled = any(any(_scale_words(figure, language)) for figure in (one, other))
    if mine is None or theirs is None or scaled:
        return other.text, one.text
    return (
        one.text[: mine.start()] + theirs.group() + one.text[mine.end() :],
        other.text[: theirs.start()] + mine.group() + other.text[theirs.end() :],
    )


def other_scales(figure: Figure, language: Language) -> Iterator[str]:
    """The figure with "million" for "billion", or the other way round."""
    for start, end, power, place in _scale_words(figure, language):
        table = language.tables.numbers.scales.get(OTHER_POWER.get(power, ""), [])
        if table:
            word = table[min(place, len(table) - 1)]
            yield figure.text[:start] + word + figure.text[end:]


def without_scale(figure: Figure, language: Language) -> Iterator[str]:
    """The figure without its scale word, and without what joins that to its noun."""
    found = notation.WRITTEN.search(figure.text)
    for start, _, power, _ in _scale_words(figure, language):
        after = AFTER.match(figure.text, found.end() if found else start)
        if found and after and int(power) >= 6:
            rest = figure.text[after.end() :].strip()
            yield figure.text[: found.end()] + (f" {rest}" if rest else "")


def scale_twice(figure: Figure, language: Language) -> Iterator[str]:
    """A figure that is written out in millions, with "million" behind it."""
    found = notation.WRITTEN.search(figure.text)
    digits = re.sub(r"\D", "", found.group()) if found else ""
    if found is None or len(digits) < 7 or isinstance(figure, Date) or figure.decimals:
        return
    word = language.tables.numbers.scales["6"][-1 if language.code == "fr" else 0]
    yield f"{figure.text[: found.end()]} {word}{figure.text[found.end() :]}"


def percent_of(value: Fraction, like: Number) -> str | None:
    """A percentage with as many decimals as another."""
    places = max(0, -int(like.stated.as_tuple().exponent))
    return notation.restate(like, round(value, places)) if value > 0 else None


def _scale_words(figure: Figure, language: Language) -> Iterator[tuple[int, int, str, int]]:
    """Where a figure has its scale word, the power of ten, and its place in the table."""
    found = notation.WRITTEN.search(figure.text)
    after = AFTER.match(figure.text, found.end()) if found else None
    if after is None or isinstance(figure, Date):
        return
    for power, words in language.tables.numbers.scales.items():
        if after.group(1) in words:
            yield *after.span(1), power, words.index(after.group(1))


def _digits(figure: Figure) -> list[tuple[int, str]]:
    """The digits of a figure with their places, from its first that is not nought."""
    found = notation.WRITTEN.search(figure.text)
    if found is None:
        return []
    digits = [
        (place, mark) for place, mark in enumerate(found.group(), found.start()) if mark.isdecimal()
    ]
    while digits and digits[0][1] == "0":
        del digits[0]
    return digits


def _put(figure: Figure, place: int, mark: str) -> str:
    return figure.text[:place] + mark + figure.text[place + 1 :]
