"""The words by which an article makes its claims, and those for what it counts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.languages import cldr
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.text import flatten, fold
from factcheck.languages.words import Words, listed, valued

if TYPE_CHECKING:
    from fractions import Fraction

LEVELS = frozenset({"from", "to"})
WAYS = ("up", "down")


class ClaimWords(Words):
    """Cues, multiples, and names of what is counted and measured."""

    @cached_property
    def counters(self) -> Lexicon[bool]:
        """Words behind a number that tell that it counts ("人", "台"), and known nouns."""
        counts = self.tables.counts
        words = (*counts.counters, *counts.nouns, *self.noun_classes) if counts.counters else ()
        return listed(words)

    @cached_property
    def noun_classes(self) -> dict[str, str]:
        """Nouns that count the same kind of thing ("workers" and "jobs")."""
        return {noun: name for name, nouns in self.tables.nouns.items() for noun in nouns}

    @cached_property
    def measures(self) -> Lexicon[str]:
        """Units of measurement by the key that CLDR has for each: "length-mile".

        A name that is a plain word as well ("in" for inches) is left out.
        """
        own = [(word, unit) for unit, words in self.tables.measures.items() for word in words]
        known = [*own, *cldr.measures(self.code)]
        return Lexicon(
            (word, unit)
            for word, unit in known
            if len(word) == 1 or word.lower() not in self.function_words
        )

    @cached_property
    def multiples(self) -> Lexicon[Fraction]:
        """Words that multiply a figure ("doubled", "halved"), with their factor."""
        return Lexicon(valued(self.tables.multiples))

    @cached_property
    def times(self) -> dict[str, Lexicon[bool]]:
        """What follows a number that multiplies ("n"), adds one to it ("more") or divides."""
        table = self.tables.multiples
        return {name: listed(table.get(name, ())) for name in ("n", "more", "fewer")}

    @cached_property
    def cues(self) -> Lexicon[tuple[str, ...]]:
        """Phrases by which an article makes its claims, with the cues that each may be."""
        meanings: dict[str, tuple[str, ...]] = {}
        for cue, phrases in self.tables.cues.items():
            for phrase in self.with_conjunctions(phrases):
                key = flatten(fold(phrase))
                meanings[key] = (*meanings.get(key, ()), cue)
        return Lexicon((key, _with_verb(key, meanings)) for key in meanings)


def _with_verb(phrase: str, meanings: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What a phrase may be; one such as "fell from" is a fall as well, by its first words."""
    own = meanings[phrase]
    if LEVELS.isdisjoint(own):
        return own
    words = phrase.split(" ")
    leads = (meanings.get(" ".join(words[:end]), ()) for end in range(1, len(words)))
    return (*own, *(name for names in leads for name in names if name in WAYS and name not in own))
