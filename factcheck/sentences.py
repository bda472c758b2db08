"""Sentences: where they end, and where a full stop ends none."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

# One class of signs comes first, so that the search runs from sign to sign.
END = re.compile(
    r"[.!?…。！？।॥؟۔\n]"
    r"(?:(?<=[。！？।॥؟۔\n])|[.!?…]*[\"”’»)\]]*(?=\s+(?:[^\w\s]\s?){0,8}[^\Wa-z_]))"
)
"""What ends a sentence: a sign that always does, or one with what opens another behind it.

That is white space, and a letter that is not small, or a digit. Signs may stand in front of it,
such as quotes, those of currencies, dashes and emoji.
"""
WORD_END = re.compile(r"[^\W\d_]+\Z")
REACH = 12
"""No abbreviation has more letters."""
LONGEST = 1_000
"""No sentence has more characters: what goes on is a list or a file without stops, whose ends
have nothing to do with each other, and rules compare all figures of a sentence."""


def starts(text: str, abbreviations: AbstractSet[str]) -> list[int]:
    """Where the sentences of a text begin; the end of a block ends a sentence as well.

    A full stop behind one of the abbreviations, or behind a single capital, ends none.
    """
    found = [0, *_ends(text, abbreviations)]
    if found[-1] == len(text):
        found.pop()
    return found


def spans(text: str, begun: Sequence[int]) -> list[Span]:
    """The sentences that begin there; what is longer than any sentence is cut behind a space."""
    return [part for ends in pairwise([*begun, len(text)]) for part in _cut(text, *ends)]


def _cut(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        cut = start + LONGEST if space < 0 else space + 1
        found.append(Span(start, cut))
        start = cut
    return [*found, Span(start, end)]


def _ends(text: str, abbreviations: AbstractSet[str]) -> Iterator[int]:
    """Where sentences end."""
    for found in END.finditer(text):
        start, end = found.span()
        if end > start + 1 or text[start] != "." or not _is_abbreviated(text, start, abbreviations):
            yield end


def _is_abbreviated(text: str, stop: int, abbreviations: AbstractSet[str]) -> bool:
    before = text[max(stop - REACH, 0) : stop]
    word = before[before.rfind(" ") + 1 :]
    if not word.isalpha():
        letters = WORD_END.search(word)
        word = letters.group() if letters else ""
    return word in abbreviations or (len(word) == 1 and word.isupper())
