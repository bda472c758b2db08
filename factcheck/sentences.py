"""Sentences: where they end, and where a full stop ends none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

# One class of signs comes first, so that the search runs from sign to sign.
END = re.compile(r"[.!?…。！？।॥؟۔\n][.!?…]*")
CLOSING = re.compile(r"[\"”’»)\]]*")
OPENING = re.compile(r"\s+(?:[^\w\s]\s?){0,8}[^\Wa-z_]")
"""What begins a sentence: white space, and a letter that is not small, or a digit.

Signs may stand in front of it, such as quotes, those of currencies, dashes and emoji.
"""

ALWAYS = frozenset("。！？।॥؟۔\n")
"""Signs that end a sentence whatever follows."""
REACH = 12
"""No abbreviation has more letters."""
LONGEST = 1_000
"""No sentence has more characters: what goes on is a list or a file without stops, whose ends
have nothing to do with each other, and rules compare all figures of a sentence."""


def split(text: str, abbreviations: AbstractSet[str]) -> list[Span]:
    """The sentences of a text in order; the end of a block ends a sentence as well.

    A full stop behind one of the abbreviations, or behind a single capital, ends none.
    """
    starts = [0, *_ends(text, abbreviations)]
    ends = [*starts[1:], len(text)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start]


def cut(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or the stretches of one too long, each of which ends behind a space."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        end = start + LONGEST if space < 0 else space + 1
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _ends(text: str, abbreviations: AbstractSet[str]) -> Iterator[int]:
    """Where sentences end."""
    for found in END.finditer(text):
        if text[found.start()] in ALWAYS:
            yield found.start() + 1
            continue
        closed = CLOSING.match(text, found.end())
        end = closed.end() if closed else found.end()
        if OPENING.match(text, end) and not (
            end == found.start() + 1
            and text[found.start()] == "."
            and _is_abbreviated(text, found.start(), abbreviations)
        ):
            yield end


def _is_abbreviated(text: str, stop: int, abbreviations: AbstractSet[str]) -> bool:
    start = stop
    while start > max(0, stop - REACH) and text[start - 1].isalpha():
        start -= 1
    word = text[start:stop]
    return word in abbreviations or (len(word) == 1 and word.isupper())
