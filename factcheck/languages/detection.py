"""Which language a text is in: what the file says, else the words that hold sentences together."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages import Language, find, load, names
from factcheck.languages.files import header
from factcheck.languages.text import UNSPACED, Folded

if TYPE_CHECKING:
    from factcheck.document import Document

ENOUGH = 20_000
"""As many characters of a text tell its language as well as all of it."""

LETTERS = re.compile(rf"[{UNSPACED}-\U0010ffff]")

DEFAULT = "en"
"""The language of a text that speaks for none."""


def detect(document: Document) -> Language:
    """The language that the document states, if there is a file for it; else the likeliest one."""
    return find(document.language) or load(likeliest(document.text[:ENOUGH]))


def likeliest(text: str) -> str:
    """The language most of whose function words occur, weighed by how often they do."""
    lower = Folded(text).lower
    # Where no space parts words, single letters tell the language: kana, particles.
    words = lower.replace("'", " ").split() + LETTERS.findall(lower)
    scores = {
        code: sum(word in function for word in words)
        for code, function in _function_words().items()
    }
    best = max(scores, key=lambda code: (scores[code], code == DEFAULT))
    return best if scores[best] else DEFAULT


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(header(code)["function"].split()) for code in names()}
