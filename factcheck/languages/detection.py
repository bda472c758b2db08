"""Which language a text is in: what the file says, else its words and its letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages import Language, find, load, names
from factcheck.languages.files import header
from factcheck.languages.text import UNSPACED, Folded, fold

if TYPE_CHECKING:
    from factcheck.document import Document

ENOUGH = 20_000
"""As many characters of a text tell its language as well as all of it."""

# A class of all that is smaller is made in a tenth of the time of one of all that is not.
UNSPACED_LETTER = re.compile(f"[^\0-{chr(ord(UNSPACED) - 1)}]")
WORD = re.compile(r"[^\W\d_]+")
BEYOND_ASCII = re.compile(r"[^\W\d_a-z]")
ENDING = 0.5
"""What the end of a word that no language has says for a language, where a word says one."""

LETTER = 0.2
"""What a letter that a language has says for it, where a word says one: words have five."""

DEFAULT = "en"
"""The language of a text that speaks for none."""


class Evidence(NamedTuple):
    """Which languages each word and ending speaks for, and which have each letter of their own."""

    words: dict[str, list[str]]
    endings: dict[str, list[str]]
    letters: dict[str, set[str]]
    scripts: dict[str, set[str]]


def detect(document: Document) -> Language:
    """The language that the document states, if there is a file for it; else the likeliest one."""
    return find(document.language) or load(likeliest(document.text[:ENOUGH]))


def likeliest(text: str) -> str:
    """The language that most of the words and letters of a text speak for.

    A word says the less the more languages have it.
    """
    evidence = _evidence()
    lower = Folded(text).lower
    scores = dict.fromkeys(names(), 0.0)
    # Where no space parts words, single letters tell the language: kana, particles.
    words = Counter(WORD.findall(lower) + UNSPACED_LETTER.findall(lower))
    for word, number in words.items():
        codes, weight = evidence.words.get(word), 1.0
        if codes is None:
            codes = evidence.endings.get(word[-3:], evidence.endings.get(word[-4:], []))
            weight = ENDING
        for code in codes:
            scores[code] += weight * number / len(codes)
    for letter, number in Counter(BEYOND_ASCII.findall(text.lower())).items():
        for code in _languages_of(letter):
            scores[code] += LETTER * number
    return max(scores, key=lambda code: (scores[code], code == DEFAULT))


@cache
def _languages_of(letter: str) -> set[str]:
    """The languages that write a letter: as one of their own, else all those of its script."""
    evidence = _evidence()
    return evidence.letters.get(letter) or evidence.scripts.get(_script(letter), set())


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _evidence() -> Evidence:
    """What the files of all languages say, by the head of each."""
    evidence = Evidence({}, {}, {}, {})
    for code in names():
        head = header(code)
        words = f"{head['function']} {head.get('telling', '')}"
        for word in set(fold(words).split()):
            evidence.words.setdefault(word, []).append(code)
        for ending in head.get("endings", "").split():
            evidence.endings.setdefault(ending, []).append(code)
        for letter in head.get("letters", ""):
            evidence.letters.setdefault(letter, set()).add(code)
        for script in {_script(letter) for letter in set(words)} - {"LATIN"}:
            evidence.scripts.setdefault(script, set()).add(code)
    return evidence
