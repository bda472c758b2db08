"""Phrases and what they mean, found in a text by dictionary look-up."""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from factcheck.languages.search import Search
from factcheck.languages.text import (
    TOKEN,
    is_syllable,
    token_start,
    tokens,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from factcheck.languages.text import Folded

Meaning = TypeVar("Meaning")

_PLACE = itemgetter(0, 1)
_BETWEEN = frozenset(" \u00a0\u202f-")


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase found in a text, from `start` up to but not including `end`."""

    start: int
    end: int
    meaning: Meaning


class Lexicon(Generic[Meaning]):
    """A dictionary of phrases; the longest one that fits is the one that is meant.

    Phrases that are spelt the same take the meaning that came first, so that a language's own
    words are added before what is derived from CLDR. Most look-ups end at `first` and `last`.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._phrases = list(entries)

    # Some lexicons are only searched for and others only looked up in: neither waits for both.

    @cached_property
    def _parts(self) -> list[list[str]]:
        return [tokens(phrase) for phrase, _ in self._phrases]

    @cached_property
    def _meanings(self) -> dict[str, Meaning]:
        meanings: dict[str, Meaning] = {}
        for parts, (_, meaning) in zip(self._parts, self._phrases, strict=True):
            meanings.setdefault(" ".join(parts), meaning)
        return meanings

    @cached_property
    def first(self) -> dict[str, int]:
        """The words that phrases begin with, and how many words the longest such phrase has."""
        return _longest((parts[0], len(parts)) for parts in self._parts)

    @cached_property
    def last(self) -> dict[str, int]:
        """The words that phrases end with, and how many words the longest such phrase has."""
        return _longest((parts[-1], len(parts)) for parts in self._parts)

    def __contains__(self, phrase: str) -> bool:
        return " ".join(tokens(phrase)) in self._meanings

    def get(self, phrase: str) -> Meaning | None:
        """The meaning of exactly this phrase."""
        return self._meanings.get(" ".join(tokens(phrase)))

    def may_occur(self, folded: Folded) -> bool:
        """Whether a text has the first word or sign of any phrase."""
        return not self.first.keys().isdisjoint(folded.words) or any(
            sign in folded.lower for sign in self._signs
        )

    @cached_property
    def _signs(self) -> list[str]:
        return [first for first in self.first if not first.isalpha()]

    def match(self, folded: Folded, start: int) -> Hit[Meaning] | None:
        """The longest phrase that begins at `start`."""
        lower = folded.lower
        found = TOKEN.match(lower, start)
        if found is None:
            return None
        phrase = found.group()
        best: Hit[Meaning] | None = None
        for more in range(self.first.get(phrase, 0), 0, -1):
            if phrase in self._meanings:
                best = Hit(start, found.end(), self._meanings[phrase])
            found = _next_token(lower, found.end()) if more > 1 else None
            if found is None:
                break
            phrase = f"{phrase} {found.group()}"
        return best

    def match_before(self, folded: Folded, end: int) -> Hit[Meaning] | None:
        """The longest phrase that ends at `end`."""
        lower = folded.lower
        start = token_start(lower, end)
        phrase = lower[start:end]
        best: Hit[Meaning] | None = None
        for more in range(self.last.get(phrase, 0), 0, -1):
            if phrase in self._meanings and not is_syllable(lower, start):
                best = Hit(start, end, self._meanings[phrase])
            if more == 1:
                break
            previous = start - 1 if start and lower[start - 1] in _BETWEEN else start
            start = token_start(lower, previous)
            if start == previous:
                break
            phrase = f"{lower[start:previous]} {phrase}"
        return best

    def find(self, folded: Folded) -> Iterator[tuple[int, int, Meaning]]:
        """Where the phrases that have a word in them begin and end, in order, and their meanings.

        Of two that overlap it is the first that counts, of two that begin together the longer.
        """
        done = 0
        for start, before, meaning in sorted(self._search.hits(folded), key=_PLACE):
            if start >= done:
                done = -before
                yield start, done, meaning

    @cached_property
    def _search(self) -> Search[Meaning]:
        return Search(self._phrases)


def _longest(words: Iterable[tuple[str, int]]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for word, length in words:
        if longest.get(word, 0) < length:
            longest[word] = length
    return longest


def _next_token(lower: str, end: int) -> re.Match[str] | None:
    """The word or sign behind another, with one space or hyphen between them or none."""
    gap = lower[end : end + 1]
    found = TOKEN.match(lower, end + 1) if gap == "-" or (gap.isspace() and gap != "\n") else None
    return found or TOKEN.match(lower, end)
