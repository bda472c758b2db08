"""Sentences: where they end, and where a full stop ends none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[\"“«‘(\[]*[^\Wa-z_])|[。！？।॥؟۔]|\n")
LAST_WORD = re.compile(r"[^\W\d_]+$")
REACH = 12
"""No abbreviation has more letters."""


def split(text: str, abbreviations: AbstractSet[str]) -> list[Span]:
    """The sentences of a text in order; the end of a block ends a sentence as well.

    A full stop behind one of the abbreviations, or behind a single capital, ends none.
    """
    starts = [0]
    starts += (
        found.end()
        for found in END.finditer(text)
        if found.group() != "." or not _is_abbreviated(text, found.start(), abbreviations)
    )
    ends = [*starts[1:], len(text)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start]


def _is_abbreviated(text: str, stop: int, abbreviations: AbstractSet[str]) -> bool:
    word = LAST_WORD.search(text[max(0, stop - REACH) : stop])
    if word is None:
        return False
    return word.group() in abbreviations or (len(word.group()) == 1 and word.group().isupper())
