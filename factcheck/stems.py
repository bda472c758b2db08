"""Stems: what stays of the content words of a text, so that two texts can share them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.text import HANGUL

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

RUN = re.compile(r"[^\W\d_]+")
"""Letters up to the next sign: a word, or several in a script that puts no spaces between them."""

UNSPACED = ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\ua000", "\ua04e")
"""Scripts that put no spaces between words, so that pairs of signs have to do for stems.

Those from U+A000 on stand for Thai in small letters.
"""

SHORTEST = 2
STEM = 6
"""As many letters of a word make its stem, near enough to tell whether two sentences share it."""

SYLLABLES = 2
"""As many of a Korean word stand before its particles."""


def of_words(text: str, small: AbstractSet[str]) -> frozenset[str]:
    """The stems of all words of a text in small letters but those of a language's `small` ones."""
    words = RUN.findall(text)
    return frozenset(stem for word in words if word not in small for stem in _stems(word, small))


def _stems(word: str, small: AbstractSet[str]) -> list[str]:
    """The stem of a word; pairs of neighbouring signs where no spaces part the words.

    A sign that is a word by itself, or ends one, is no part of such a pair.
    """
    if any(first <= word[0] <= last for first, last in UNSPACED):
        pairs = (word[place : place + 2] for place in range(len(word) - 1))
        return [pair for pair in pairs if small.isdisjoint(pair)]
    if HANGUL[0] <= word[0] <= HANGUL[1]:
        return [word[:SYLLABLES]] if len(word) >= SYLLABLES else []
    return [word[:STEM]] if len(word) > SHORTEST else []
