"""Which language a text is in: what the file says, else its words and its letters."""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import BlockKind
from factcheck.kept import kept
from factcheck.languages import Language, files, find, load, marks, names
from factcheck.languages import text as folding
from factcheck.languages.files import header, path_of
from factcheck.languages.text import UNSPACED, Folded, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.document import Document

ENOUGH = 20_000
"""As many characters of a text tell its language as well as all of it."""

SLICES, SLICE = 8, 150
"""So many stretches of so many characters, from all over a text, nearly always tell as much."""

CLEAR = 25.0
"""So many words more for one language than for the next: reading on would change nothing."""

# The "m" of "$9m" is no word.
WORD = re.compile(r"\b[^\W\d_]+")
BEYOND_ASCII = re.compile(r"[^\W\d_a-z]")
ENDING = 0.5
"""What the end of a word that no language has says for a language, where a word says one."""

LETTER = 0.2
"""What a letter that a language has says for it, where a word says one: words have five."""

OWN_SCRIPT = 0.03
"""So many of the letters beyond ASCII in a script tell a text from one that does without it."""

DEFAULT = "en"
"""The language of a text that speaks for none."""

WITNESSES = 2
"""So many different words or letters of a table must speak for a language."""

BESIDE_TABLES = frozenset((BlockKind.CELL, BlockKind.CAPTION, BlockKind.TITLE, BlockKind.HEADING))


class Evidence(NamedTuple):
    """Which languages each word and ending speaks for, and which have each letter of their own.

    `scripts` are the languages that a script speaks for, and `written` the scripts that a language
    uses at all.
    """

    words: dict[str, list[str]]
    endings: dict[str, list[str]]
    letters: dict[str, set[str]]
    scripts: dict[str, set[str]]
    written: dict[str, set[str]]


def detect(document: Document) -> Language:
    """The language that the document states, if there is a file for it; else the likeliest one.

    The words of a table stand in no sentence, and one of them may be of another language by
    chance ("Part"): it takes two to speak against the default.
    """
    if stated := find(document.language):
        return stated
    text = document.text[:ENOUGH]
    code = likeliest(text)
    if _is_table(document) and sum(code in codes for codes, _ in _evidence_in(text)) < WITNESSES:
        return load(DEFAULT)
    return load(code)


def _is_table(document: Document) -> bool:
    """Whether nothing but headings stands beside the cells of tables."""
    kinds = {block.kind for block in document.blocks}
    return BlockKind.CELL in kinds and kinds <= BESIDE_TABLES


def likeliest(text: str) -> str:
    """The language that most of the words and letters of a text speak for."""
    for part in (_sample(text), text):
        scores, letters = _scores(part)
        best, next_best = heapq.nlargest(
            2, scores, key=lambda code: (scores[code], code == DEFAULT)
        )
        if scores[best] - scores[next_best] > CLEAR:
            break
    return _further_script(best, letters) or best


def _sample(text: str) -> str:
    """Stretches of a text at equal distances, so that one quotation is not all of them."""
    if len(text) <= SLICES * SLICE:
        return text
    step = (len(text) - SLICE) // (SLICES - 1)
    return " ".join(text[at : at + SLICE] for at in range(0, step * SLICES, step))


def _scores(text: str) -> tuple[dict[str, float], Counter[str]]:
    """What a text says for each language, and its letters beyond ASCII.

    A word says the less the more languages have it.
    """
    scores = dict.fromkeys(names(), 0.0)
    for codes, weight in _evidence_in(text):
        for code in codes:
            scores[code] += weight
    return scores, _letters(text)


def _evidence_in(text: str) -> Iterator[tuple[Collection[str], float]]:
    """For each word and each letter of a text, the languages it speaks for, and how much so."""
    evidence = _evidence()
    lower = Folded(text).lower
    # Where no space parts words, single letters tell the language: kana, particles.
    letters = [] if lower.isascii() else [sign for sign in lower if sign >= UNSPACED]
    words = Counter(WORD.findall(lower) + letters)
    for word, number in words.items():
        codes, weight = evidence.words.get(word), 1.0
        if codes is None:
            codes = evidence.endings.get(word[-3:], evidence.endings.get(word[-4:], []))
            weight = ENDING
        if codes:
            yield codes, weight * number / len(codes)
    for letter, number in _letters(text).items():
        yield _languages_of(letter), LETTER * number


def _letters(text: str) -> Counter[str]:
    return Counter(BEYOND_ASCII.findall(text.lower()))


def _further_script(best: str, letters: Counter[str]) -> str | None:
    """The language that writes the script of the best one and another that the text has as well.

    A Japanese text may be Han letters for the most part; Chinese has no kana.
    """
    scripts, enough = _evidence().written, OWN_SCRIPT * letters.total()
    for code, written in scripts.items():
        if scripts[best] and scripts[best] < written:
            further = written - scripts[best]
            if sum(n for letter, n in letters.items() if _script(letter) in further) > enough:
                return code
    return None


@cache
def _languages_of(letter: str) -> set[str]:
    """The languages that write a letter: as one of their own, else all those of its script."""
    evidence = _evidence()
    return evidence.letters.get(letter) or evidence.scripts.get(_script(letter), set())


def _scripts(text: str) -> set[str]:
    """The scripts of the letters of a text but Latin, which all languages may write."""
    return {_script(letter) for letter in filter(str.isalpha, set(text))} - {"LATIN"}


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _evidence() -> Evidence:
    """What the files of all languages say, by the head of each."""
    sources = [*map(path_of, names()), __file__, files.__file__, folding.__file__, marks.__file__]
    return Evidence(*kept(path_of("heads"), sources, _gathered))


def _gathered() -> tuple[object, ...]:
    evidence = Evidence({}, {}, {}, {}, {})
    for code in names():
        head = header(code)
        words = f"{head['function']} {head.get('telling', '')}"
        for word in set(fold(words).split()):
            evidence.words.setdefault(word, []).append(code)
        for ending in head.get("endings", "").split():
            evidence.endings.setdefault(ending, []).append(code)
        for letter in head.get("letters", ""):
            evidence.letters.setdefault(letter, set()).add(code)
        for script in _scripts(words):
            evidence.scripts.setdefault(script, set()).add(code)
        evidence.written[code] = _scripts(words + head.get("letters", ""))
    return tuple(evidence)
