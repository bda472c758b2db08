"""Phrases and what they mean, found in a text by dictionary look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Meaning = TypeVar("Meaning")

WORD = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")
_NEXT = re.compile(r"(?:-|[^\S\n])?([^\W\d_]+|[^\w\s])")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "İ": "i"})


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase found in a text, from `start` up to but not including `end`."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True)
class Folded:
    """A text and its small letters, code point for code point."""

    text: str

    @cached_property
    def lower(self) -> str:
        """The text with small letters and straight apostrophes; offsets stay the same."""
        return self.text.translate(APOSTROPHES).lower()

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that occurs, in small letters."""
        return frozenset(WORD.findall(self.lower))


def tokens(phrase: str) -> list[str]:
    """The words and signs of a phrase; neither spaces nor hyphens matter between them."""
    return TOKEN.findall(phrase.translate(APOSTROPHES).lower().replace("-", " ")) or [phrase]


class Lexicon(Generic[Meaning]):
    """A dictionary of phrases; the longest one that fits is the one that is meant.

    Phrases that are spelt the same take the meaning that came first, so that a language's own
    words are added before what is derived from CLDR.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[str, Meaning] = {}
        self._longest: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for phrase, meaning in entries:
            parts = tokens(phrase)
            self._meanings.setdefault(" ".join(parts), meaning)
            self._longest[parts[0]] = max(self._longest.get(parts[0], 0), len(parts))
            self._last[parts[-1]] = max(self._last.get(parts[-1], 0), len(parts))

    def __contains__(self, phrase: str) -> bool:
        return " ".join(tokens(phrase)) in self._meanings

    def get(self, phrase: str) -> Meaning | None:
        """The meaning of exactly this phrase."""
        return self._meanings.get(" ".join(tokens(phrase)))

    def match(self, folded: Folded, start: int) -> Hit[Meaning] | None:
        """The longest phrase that begins at `start`."""
        lower = folded.lower
        found = TOKEN.match(lower, start)
        if found is None:
            return None
        phrase = found.group()
        longest = self._longest.get(phrase)
        if longest is None:
            return None
        best: Hit[Meaning] | None = None
        for _ in range(longest):
            if phrase in self._meanings:
                best = Hit(start, found.end(), self._meanings[phrase])
            found = _NEXT.match(lower, found.end())
            if found is None:
                break
            phrase = f"{phrase} {found.group(1)}"
        return best

    def match_before(self, folded: Folded, end: int) -> Hit[Meaning] | None:
        """The longest phrase that ends at `end`."""
        lower = folded.lower
        start = token_start(lower, end)
        phrase = lower[start:end]
        best: Hit[Meaning] | None = None
        for _ in range(self._last.get(phrase.rpartition(" ")[2], 0)):
            if phrase in self._meanings:
                best = Hit(start, end, self._meanings[phrase])
            previous = start - 1 if start and lower[start - 1] in " \u00a0\u202f-" else start
            start = token_start(lower, previous)
            if start == previous:
                break
            phrase = f"{lower[start:previous]} {phrase}"
        return best

    def find(self, folded: Folded) -> Iterator[Hit[Meaning]]:
        """Every phrase that occurs and begins with a word, in no particular order."""
        lower = folded.lower
        for first in sorted(folded.words & self._longest.keys()):
            start = lower.find(first)
            while start >= 0:
                end = start + len(first)
                if not (lower[start - 1 : start].isalpha() or lower[end : end + 1].isalpha()):
                    hit = self.match(folded, start)
                    if hit is not None:
                        yield hit
                        end = hit.end
                start = lower.find(first, end)


def token_start(lower: str, end: int) -> int:
    """Where the word or sign that ends at `end` begins; `end` itself where there is none."""
    start = end
    while start and lower[start - 1].isalpha():
        start -= 1
    if start == end and end and not lower[end - 1].isspace() and not lower[end - 1].isalnum():
        start -= 1
    return start
