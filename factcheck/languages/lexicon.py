"""Phrases and what they mean, found in a text by dictionary look-up."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from factcheck.languages.text import (
    LEADS,
    TOKEN,
    TRAILS,
    UNSPACED,
    WORD,
    flatten,
    fold,
    is_letter,
    is_syllable,
    places,
    token_start,
    tokens,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.languages.text import Folded

Meaning = TypeVar("Meaning")

_BETWEEN = frozenset(" \u00a0\u202f-")


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase found in a text, from `start` up to but not including `end`."""

    start: int
    end: int
    meaning: Meaning


Shapes: TypeAlias = dict[tuple[int, int], dict[str, Meaning]]
"""Phrases with one word in common, by where it stands in them and by how long they are."""


class Lexicon(Generic[Meaning]):
    """A dictionary of phrases; the longest one that fits is the one that is meant.

    Phrases that are spelt the same take the meaning that came first, so that a language's own
    words are added before what is derived from CLDR. `first` and `last` are the words that
    phrases begin and end with, each with the number of words in the longest such phrase: most
    look-ups end there.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[str, Meaning] = {}
        self.first: dict[str, int] = {}
        self.last: dict[str, int] = {}
        self._phrases = list(entries)
        for phrase, meaning in self._phrases:
            self._add(tokens(phrase), meaning)

    def _add(self, parts: list[str], meaning: Meaning) -> None:
        length = len(parts)
        self._meanings.setdefault(" ".join(parts), meaning)
        if self.first.get(parts[0], 0) < length:
            self.first[parts[0]] = length
        if self.last.get(parts[-1], 0) < length:
            self.last[parts[-1]] = length

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

    def find(self, folded: Folded) -> Iterator[Hit[Meaning]]:
        """The phrases that occur and have a word in them, in order.

        Of two that overlap it is the first that counts, of two that begin together the longer.
        """
        done = 0
        for hit in sorted(self._hits(folded), key=_place):
            if hit.start >= done:
                done = hit.end
                yield hit

    def _hits(self, folded: Folded) -> Iterator[Hit[Meaning]]:
        for start, phrase, meaning in chain(self._around(folded), self._spelt(folded)):
            if _is_whole(folded.flat, start, start + len(phrase)):
                yield Hit(start, start + len(phrase), meaning)

    def _around(self, folded: Folded) -> Iterator[tuple[int, str, Meaning]]:
        """Phrases that a text has around the places of their rarest words."""
        flat, anchors = folded.flat, self._anchors
        for word, place in folded.where(folded.words & anchors.keys()):
            for (offset, length), phrases in anchors[word].items():
                phrase = flat[place - offset : place - offset + length]
                if phrase in phrases:
                    yield place - offset, phrase, phrases[phrase]

    def _spelt(self, folded: Folded) -> Iterator[tuple[int, str, Meaning]]:
        """Phrases of a script in which most letters are part of many words."""
        for letter in folded.words & self._letters.keys():
            for phrase, letters, meaning in self._letters[letter]:
                if folded.words.issuperset(letters):
                    yield from ((start, phrase, meaning) for start in places(folded.flat, phrase))

    @cached_property
    def _anchors(self) -> dict[str, Shapes[Meaning]]:
        """Phrases by their rarest word, by where it stands in them and by how long they are."""
        anchors: dict[str, Shapes[Meaning]] = {}
        for flat, _, rarest, meaning in self._by_rarest:
            if rarest.group() < UNSPACED:
                shapes = anchors.setdefault(rarest.group(), {})
                shapes.setdefault((rarest.start(), len(flat)), {})[flat] = meaning
        return anchors

    @cached_property
    def _letters(self) -> dict[str, list[tuple[str, list[str], Meaning]]]:
        """Phrases of a script without spaces by their rarest letter, with all their letters."""
        letters: dict[str, list[tuple[str, list[str], Meaning]]] = {}
        for flat, words, rarest, meaning in self._by_rarest:
            if rarest.group() >= UNSPACED:
                letters.setdefault(rarest.group(), []).append((flat, words, meaning))
        return letters

    @cached_property
    def _by_rarest(self) -> list[tuple[str, list[str], re.Match[str], Meaning]]:
        """Each phrase with its words, and where in it the one stands that the fewest have."""
        meanings = {flatten(fold(phrase)): meaning for phrase, meaning in reversed(self._phrases)}
        words = {flat: WORD.findall(flat) for flat in meanings}
        often = Counter(chain.from_iterable(words.values()))

        def frequency(found: re.Match[str]) -> float:
            # With every letter more, a word is about half as frequent in a text.
            return often[found.group()] / 2 ** len(found.group())

        return [
            (flat, found, min(WORD.finditer(flat), key=frequency), meanings[flat])
            for flat, found in words.items()
            if found
        ]


def _next_token(lower: str, end: int) -> re.Match[str] | None:
    """The word or sign behind another, with one space or hyphen between them or none."""
    gap = lower[end : end + 1]
    found = TOKEN.match(lower, end + 1) if gap == "-" or (gap.isspace() and gap != "\n") else None
    return found or TOKEN.match(lower, end)


def _place(hit: Hit[Meaning]) -> tuple[int, int]:
    return hit.start, -hit.end


def _is_whole(flat: str, start: int, end: int) -> bool:
    """Whether neither end of a phrase lies inside a word."""
    before, after = flat[max(start - 1, 0) : start], flat[end : end + 1]
    if start < 0 or before == " " == after:
        return start > 0
    first, last = flat[start], flat[end - 1]
    if first < UNSPACED:
        is_cut = first.isalpha() and is_letter(before)
    else:
        is_cut = before in LEADS or is_syllable(flat, start)
    return not (is_cut or after in TRAILS or (is_letter(last) and is_letter(after)))
