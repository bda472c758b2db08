"""Which language a text is in: what the file says, else the words that hold sentences together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages import Language, find, load, names
from factcheck.languages.files import function_words
from factcheck.languages.text import UNSPACED, Folded

if TYPE_CHECKING:
    from factcheck.document import Document

ENOUGH = 20_000
"""As many characters of a text tell its language as well as all of it."""

# A class of all that is smaller is made in a tenth of the time of one of all that is not.
UNSPACED_LETTER = re.compile(f"[^\0-{chr(ord(UNSPACED) - 1)}]")

DEFAULT = "en"
"""The language of a text that speaks for none."""


def detect(document: Document) -> Language:
    """The language that the document states, if there is a file for it; else the likeliest one."""
    return find(document.language) or load(likeliest(document.text[:ENOUGH]))


def likeliest(text: str) -> str:
    """The language most of whose function words occur, weighed by how often they do."""
    lower = Folded(text).lower
    times = Counter(lower.replace("'", " ").split())
    # Where no space parts words, single letters tell the language: kana, particles.
    if UNSPACED_LETTER.search(lower):
        for letter in _letters():
            times[letter] += lower.count(letter)
    scores: Counter[str] = Counter()
    for word in times.keys() & _speakers().keys():
        for code in _speakers()[word]:
            scores[code] += times[word]
    best = max(names(), key=lambda code: (scores[code], code == DEFAULT))
    return best if scores[best] else DEFAULT


@cache
def _speakers() -> dict[str, list[str]]:
    """The languages of every function word."""
    speakers: defaultdict[str, list[str]] = defaultdict(list)
    for code in names():
        for word in function_words(code):
            speakers[word].append(code)
    return speakers


@cache
def _letters() -> tuple[str, ...]:
    """The function words that are one letter of a script without spaces."""
    return tuple(word for word in _speakers() if len(word) == 1 and word >= UNSPACED)
