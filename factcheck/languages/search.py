"""Every place where one of many phrases stands in a text, found by their rarest words."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from factcheck.languages.text import (
    LEADS,
    TRAILS,
    UNSPACED,
    WORD,
    flatten,
    fold,
    is_letter,
    is_syllable,
    places,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.languages.text import Folded

Meaning = TypeVar("Meaning")

Word: TypeAlias = tuple[str, int]
"""A word, and where it begins in its phrase."""

Shape: TypeAlias = tuple[int, int, dict[str, Meaning]]
"""Phrases with one word in common: where it stands in them, how long they are, what they mean."""


class Search(Generic[Meaning]):
    """Phrases to search texts for; of those that are spelt the same the first one counts."""

    def __init__(self, phrases: Sequence[tuple[str, Meaning]]) -> None:
        self._phrases = phrases

    def hits(self, folded: Folded) -> Iterator[tuple[int, int, Meaning]]:
        """Where phrases begin, less than nothing by where they end, and what they mean.

        They are in no order; in that of their numbers the longer of two comes before the shorter.
        """
        flat, anchors = folded.flat, self._anchors
        for word, place in folded.where(folded.words & anchors.keys()):
            for offset, length, phrases in anchors[word]:
                start = place - offset
                phrase = flat[start : start + length]
                # A word that is the whole phrase is one already.
                if phrase in phrases and (phrase == word or _is_whole(flat, start, start + length)):
                    yield start, -start - length, phrases[phrase]
        for start, phrase, meaning in self._spelt(folded):
            if _is_whole(flat, start, start + len(phrase)):
                yield start, -start - len(phrase), meaning

    def _spelt(self, folded: Folded) -> Iterator[tuple[int, str, Meaning]]:
        """Phrases of a script in which most letters are part of many words."""
        for letter in folded.words & self._letters.keys():
            for phrase, letters, meaning in self._letters[letter]:
                if folded.words.issuperset(letters):
                    yield from ((start, phrase, meaning) for start in places(folded.flat, phrase))

    @cached_property
    def _anchors(self) -> dict[str, list[Shape[Meaning]]]:
        """Phrases by their rarest word, by where it stands in them and by how long they are."""
        anchors: dict[str, dict[tuple[int, int], dict[str, Meaning]]] = {}
        for flat, _, (rarest, offset) in self._by_rarest:
            if rarest < UNSPACED:
                shapes = anchors.setdefault(rarest, {})
                shapes.setdefault((offset, len(flat)), {})[flat] = self._meanings[flat]
        return {
            word: [(offset, length, known) for (offset, length), known in shapes.items()]
            for word, shapes in anchors.items()
        }

    @cached_property
    def _letters(self) -> dict[str, list[tuple[str, list[str], Meaning]]]:
        """Phrases of a script without spaces by their rarest letter, with all their letters."""
        letters: dict[str, list[tuple[str, list[str], Meaning]]] = {}
        for flat, words, (rarest, _) in self._by_rarest:
            if rarest >= UNSPACED:
                entry = flat, [word for word, _ in words], self._meanings[flat]
                letters.setdefault(rarest, []).append(entry)
        return letters

    @cached_property
    def _meanings(self) -> dict[str, Meaning]:
        return {flatten(fold(phrase)): meaning for phrase, meaning in reversed(self._phrases)}

    @cached_property
    def _by_rarest(self) -> list[tuple[str, list[Word], Word]]:
        """Each phrase with its words, and the one of those that the fewest phrases have."""
        split = {flat: _words(flat) for flat in self._meanings}
        often = Counter(word for words in split.values() for word, _ in words)

        def frequency(found: Word) -> float:
            # With every letter more, a word is about half as frequent in a text.
            return often[found[0]] / (1 << len(found[0]))

        return [
            (flat, words, min(words, key=frequency) if len(words) > 1 else words[0])
            for flat, words in split.items()
            if words
        ]


def _words(flat: str) -> list[Word]:
    """The words of a phrase; most phrases are one."""
    if flat.isascii() and flat.isalpha():
        return [(flat, 0)]
    return [(found.group(), found.start()) for found in WORD.finditer(flat)]


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
