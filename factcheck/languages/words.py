"""What all of a language's words rest on: its tables, and what may be glued to a word."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.languages.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.languages.lexicon import Meaning
    from factcheck.languages.table import Spellings
    from factcheck.languages.tables import Tables


class Words:
    """The words of one language; `code` is its ISO 639-1 code."""

    def __init__(self, code: str, tables: Tables) -> None:
        self.code, self.tables = code, tables

    @property
    def name(self) -> str:
        """The language's English name."""
        return self.tables.name

    def knows(self, name: str) -> bool:
        """Whether the file has words for a cue or, by its path, in a table ("ranges.between")."""
        if name in self.tables.cues:
            return bool(self.tables.cues[name])
        table: object = self.tables
        for part in name.split("."):
            table = getattr(table, part, None)
        return bool(table)

    @cached_property
    def glued(self) -> tuple[str, ...]:
        """What may be written as one with the number behind it, the longest first."""
        glued = self.tables.glued
        both = [one + other for one in glued.conjunctions for other in glued.prepositions]
        words = {*glued.conjunctions, *glued.prepositions, *both}
        return tuple(sorted(words, key=lambda word: (-len(word), word)))

    def with_conjunctions(self, words: Iterable[str]) -> Iterator[str]:
        """Words as they are, and with a conjunction glued to them."""
        for word in words:
            yield word
            yield from (letters + word for letters in self.tables.glued.conjunctions)

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that hold sentences together, and are never what is counted."""
        return frozenset(self.with_conjunctions(self.tables.function.split()))

    def glued_to(self, entries: Iterable[tuple[str, Meaning]]) -> Iterator[tuple[str, Meaning]]:
        """Words as they are, and with all that may be glued to them."""
        for word, meaning in entries:
            for letters in ("", *self.glued):
                yield letters + word, meaning


def listed(words: Iterable[str]) -> Lexicon[bool]:
    """Words of which it only matters whether they stand there."""
    return Lexicon((word, True) for word in words)


def valued(table: Spellings) -> Iterator[tuple[str, Fraction]]:
    """The words of a table that stand for a number, which its keys are."""
    for key, words in table.items():
        if key.lstrip("-")[0].isdecimal():
            yield from ((word, Fraction(key)) for word in words)
