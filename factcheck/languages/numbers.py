"""Number words: what each of them does to the number that is being read."""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages.text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages.table import Spellings
    from factcheck.languages.tables import Numbers


HUNDRED, THOUSAND = 100, 1000


class Part(enum.Enum):
    """The parts that numbers in words are made of."""

    ARTICLE = "article"
    CARDINAL = "cardinal"
    COLLECTIVE = "collective"
    FRACTION = "fraction"
    HALF_AFTER = "half after"
    SCALE = "scale"
    DUAL = "dual"
    ABBREVIATION = "abbreviation"


class NumberWord(NamedTuple):
    """A part of a number, and its value: a power of ten for scales, else the number itself.

    `reading` is the power of ten that the word has by another convention, "billion" in the long
    scale for one. A `bare` scale word may begin a number: French "mille"; a `bare` fraction is one
    of its scale word as well: Malay "juta setengah".
    """

    part: Part
    value: int | Fraction
    reading: int | None = None
    bare: bool = False


def number_words(numbers: Numbers) -> Iterator[tuple[str, NumberWord]]:
    """Every number word of a language."""
    readings = {
        word: int(exponent) for exponent, words in numbers.other_scales.items() for word in words
    }
    for word in numbers.articles:
        yield word, NumberWord(Part.ARTICLE, 1)
    halves = {word for words in numbers.halves_after.values() for word in words}
    for word, entry in _entries(numbers.fractions, Part.FRACTION):
        yield word, entry._replace(bare=word in halves)
    yield from _entries(numbers.halves_after, Part.HALF_AFTER)
    yield from _entries(numbers.words, Part.CARDINAL)
    for word, value in _in_one_word(numbers):
        yield word, NumberWord(Part.CARDINAL, value)
    yield from _entries(numbers.collectives, Part.COLLECTIVE)
    for word, entry in _entries(numbers.scales, Part.SCALE):
        yield word, entry._replace(reading=readings.get(word), bare=word in numbers.bare)
    yield from _entries(numbers.duals, Part.DUAL)
    yield from _entries(numbers.abbreviations, Part.ABBREVIATION)


def number_starts(numbers: Numbers) -> frozenset[str]:
    """The first words of numbers, the one behind where that is an article ("a quarter").

    Neither an abbreviation ("m") nor "and a half" begins a number.
    """
    starts = set()
    tables = numbers.fractions, numbers.words, numbers.collectives, numbers.scales, numbers.duals
    for phrase in (phrase for table in tables for ws in table.values() for phrase in ws):
        first, *others = tokens(phrase)
        starts.add(others[0] if others and first in numbers.articles else first)
    starts.update(word for word, _ in _in_one_word(numbers))
    return frozenset(starts - numbers.articles)


def _in_one_word(numbers: Numbers) -> Iterator[tuple[str, int]]:
    """The numbers below a million that are one word: "duecentocinquanta", "ventimila"."""
    if not numbers.thousands:
        return
    single = [
        (word, int(key))
        for key, words in numbers.words.items()
        for word in words
        if " " not in word
    ]
    small = [(word, value) for word, value in single if 0 < value < HUNDRED]
    hundreds = [(word, value) for word, value in single if HUNDRED <= value < THOUSAND]
    joined = [(hundred + word, high + low) for hundred, high in hundreds for word, low in small]
    yield from joined
    for word, value in [*small, *hundreds, *joined]:
        if value > 1:
            yield from ((word + thousand, value * THOUSAND) for thousand in numbers.thousands)


def _entries(table: Spellings, part: Part) -> Iterator[tuple[str, NumberWord]]:
    for value, words in table.items():
        for word in words:
            yield word, NumberWord(part, Fraction(value) if "/" in value else int(value))
