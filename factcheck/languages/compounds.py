"""Numbers written in one word: "dreihundertfünfzig", "tweehonderdvijftig", "tjugofem"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.languages.lexicon import Hit, Lexicon
from factcheck.languages.numbers import NumberWord, Part, number_words
from factcheck.languages.text import token_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages.tables import Numbers
    from factcheck.languages.text import Folded

TEN = 10
HUNDRED = 100
THOUSAND = 1000


class NumberLexicon(Lexicon[NumberWord]):
    """The number words of a language, and those that it writes as one word.

    Only the words below a hundred are made in advance; longer ones are taken apart when they
    are met.
    """

    def __init__(self, numbers: Numbers) -> None:
        super().__init__(number_words(numbers))
        self._numbers = numbers
        self._known: dict[str, int | None] = {}

    def match(self, folded: Folded, start: int) -> Hit[NumberWord] | None:
        """The longest phrase that begins at `start`, or the one word that is a number."""
        hit = super().match(folded, start)
        if hit is None:
            end = token_end(folded.lower, start)
            value = self.compound(folded.lower[start:end])
            if value is not None:
                return Hit(start, end, NumberWord(Part.CARDINAL, value))
        return hit

    def compounds(self, words: frozenset[str]) -> Iterator[str]:
        """Those of a text's words that are a number in one word."""
        for word in words:
            if word.startswith(self._starts) and self.compound(word) is not None:
                yield word

    def compound(self, word: str) -> int | None:
        """The number that one word is, if it is one and made of several."""
        if not word.startswith(self._starts) or word in self._single:
            return None
        if word not in self._known:
            self._known[word] = self._split(word, len(self._powers))
        return self._known[word]

    def _split(self, word: str, level: int) -> int | None:
        """The number before a power of ten times that power, and what is behind it."""
        if level == 0:
            return self._small.get(word)
        power, forms = self._powers[level - 1]
        for form in forms:
            head, found, tail = word.partition(form)
            if found:
                times = self._split(head, level - 1) if head else 1
                rest = self._behind(tail, level - 1)
                if times is not None and rest is not None:
                    return times * power + rest
        return self._split(word, level - 1)

    def _behind(self, tail: str, level: int) -> int | None:
        if not tail:
            return 0
        rest = self._split(tail, level)
        for joiner in self._numbers.glue:
            if rest is None and tail.startswith(joiner):
                rest = self._split(tail[len(joiner) :], level)
        return rest

    @cached_property
    def _single(self) -> dict[str, int]:
        """The words below a hundred that are made of no others."""
        return {word: n for n in range(HUNDRED) for word in _words(self._numbers, n)}

    @cached_property
    def _small(self) -> dict[str, int]:
        """All words below a hundred."""
        return {**dict(_tens(self._numbers)), **self._single}

    @cached_property
    def _powers(self) -> list[tuple[int, list[str]]]:
        """The words for a hundred and a thousand, each by its number, the longest first."""
        return [
            (TEN ** int(exponent), sorted(words, key=len, reverse=True))
            for exponent, words in sorted(self._numbers.glued.items())
        ]

    @cached_property
    def _starts(self) -> tuple[str, ...]:
        """What a number in one word may begin with."""
        heads = [form for _, forms in self._powers for form in forms]
        return tuple({*self._small, *heads})


def _tens(numbers: Numbers) -> Iterator[tuple[str, int]]:
    """The words from 21 to 99 that are made of two: "fünfundzwanzig", "tjugofem"."""
    units = [(n, word) for n in range(1, TEN) for word in _words(numbers, n)]
    for ten in range(2 * TEN, HUNDRED, TEN):
        for tens in _words(numbers, ten):
            for unit, word in units:
                for joiner in numbers.units_first:
                    yield f"{word}{joiner}{tens}", ten + unit
                if numbers.tens_first:
                    yield f"{tens}{word}", ten + unit


def _words(numbers: Numbers, value: int) -> list[str]:
    """The words for a number, those included that it has inside another number alone."""
    words = [*numbers.words.get(str(value), []), *numbers.inside.get(str(value), [])]
    return [word for word in words if word.isalpha()]
