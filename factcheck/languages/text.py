"""A text as words are looked for in it: in small letters, one sign for what means the same.

Every change is one code point for another, so that an offset holds in the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, compress, islice
from typing import TYPE_CHECKING

from factcheck.languages.marks import LEADING, THAI, TRAILING, with_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

UNSPACED = "\u3005"
"""From here on (Han characters, kana, Hangul) each letter is a word: no space parts them."""

WORDS = rf"[^\W\d_{UNSPACED}-\U0010ffff]+|[{LEADING}]?[^\W\d_][{TRAILING}]*"
"""The pattern of a word: letters up to the next sign, or one letter of a script without spaces.

The vowels and tone marks of a Thai letter are one with it.
"""

WORD = re.compile(f"({WORDS})")
SPACED = rf"([^\W\d_{UNSPACED}-\U0010ffff]+)"  # compiled for texts in other scripts alone
TOKEN = re.compile(rf"{WORDS}|[^\w\s]")

GAPS = "\u00a0\u202f-‑"
LEADS, TRAILS = frozenset(LEADING), frozenset(TRAILING)
HANGUL = "\uac00", "\ud7a3"
_NARROW = {"．": ".", "；": ";", "：": ":", "（": "(", "）": ")"}
_WIDE_COMMA = re.compile(
    "[，、](?:(?<![0-9０-９].)|(?![0-9０-９])|(?<=[０-９]，)(?=[０-９]{3}(?![０-９])))"
)
_BETWEEN_DIGITS = re.compile("[0-9０-９][，、][0-9０-９]")
MANY = 20
"""For as many words it is quicker to read the text once than to look for each."""

SHORT = 16
"""Most words have fewer letters."""


@dataclass(frozen=True)
class Folded:
    """A text and its small letters, code point for code point."""

    text: str

    def __reduce__(self) -> tuple[object, ...]:
        """Between processes the text alone is sent."""
        return Folded, (self.text,)

    @cached_property
    def lower(self) -> str:
        """The text with small letters and straight apostrophes; offsets stay the same."""
        return fold(self.text)

    @cached_property
    def flat(self) -> str:
        """The small letters with a plain space for whatever may part two words."""
        return flatten(self.lower)

    def where(self, words: AbstractSet[str]) -> Iterable[tuple[str, int]]:
        """Where each of these words occurs."""
        spaced = {word for word in words if word[0] < UNSPACED}
        if len(spaced) < MANY:
            return ((word, place) for word in words for place in occurrences(self.lower, word))
        parts = WORD.split(self.lower)
        ends = islice(accumulate(map(len, parts)), 0, None, 2)
        # No step of this loop over all words is one of Python's.
        found = compress(
            zip(parts[1::2], ends, strict=False), map(spaced.__contains__, parts[1::2])
        )
        signs = ((word, at) for word in words - spaced for at in places(self.lower, word))
        return chain(found, signs)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that occurs, in small letters."""
        # Most words stand between spaces; only what else does is searched, a tenth of the text.
        chunks = set(self.lower.split())
        mixed = [
            chunk
            for chunk in chunks
            if not chunk.isalpha() or chunk >= UNSPACED or chunk[-1] >= UNSPACED
        ]
        chunks.difference_update(mixed)
        return frozenset(chunks.union(_words(" ".join(mixed))))


def _words(text: str) -> Iterable[str]:
    """The words of a text; where letters have no marks, each of some scripts is one by itself."""
    unspaced = {sign for sign in set(text) if sign >= UNSPACED}
    if not unspaced or not unspaced.isdisjoint(LEADS | TRAILS):
        return WORD.findall(text)
    spaced = re.findall(SPACED, text)
    return [*spaced, *(sign for sign in unspaced if sign.isalnum() and not sign.isdecimal())]


def fold(text: str) -> str:
    """Small letters, marks among them, and straight apostrophes, code point for code point."""
    if text.isascii():
        return text.lower()
    # "İ" alone has two small code points.
    small = narrow(text.replace("’", "'").replace("ʼ", "'").replace("İ", "i")).lower()
    return small if small.isascii() else with_letters(small)


def narrow(text: str) -> str:
    """The signs of Chinese and Japanese type as those of other scripts, code point for code point.

    A comma between two digits stays as it is where it does not part groups of three.
    """
    for wide, sign in _NARROW.items():
        text = text.replace(wide, sign)
    if ("，" in text or "、" in text) and _BETWEEN_DIGITS.search(text):
        return _WIDE_COMMA.sub(",", text)
    return text.replace("，", ",").replace("、", ",")


def tokens(phrase: str) -> list[str]:
    """The words and signs of a phrase; neither spaces nor hyphens matter between them."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():  # as most are
        return phrase.lower().split()
    return TOKEN.findall(fold(phrase).replace("-", " ")) or [phrase]


def flatten(lower: str) -> str:
    """All that may part two words made a plain space, code point for code point."""
    if lower.isascii():
        return lower.replace("-", " ")
    for sign in GAPS:
        lower = lower.replace(sign, " ")
    return lower


def is_letter(sign: str) -> bool:
    """Whether a sign is a letter of a script that parts words by spaces."""
    return sign.isalpha() and (sign < THAI[0] or THAI[-1] < sign < UNSPACED)


def is_syllable(lower: str, start: int) -> bool:
    """Whether a phrase begins inside a Korean word, which has a space before it but no end."""
    return HANGUL[0] <= lower[start : start + 1] <= HANGUL[1] and (
        HANGUL[0] <= lower[start - 1 : start] <= HANGUL[1]
    )


def occurrences(lower: str, word: str) -> Iterator[int]:
    """Where a word occurs that is no part of another."""
    if word[0] >= UNSPACED:
        return places(lower, word)
    return (start for start in places(lower, word) if _is_apart(lower, start, start + len(word)))


def places(text: str, part: str) -> Iterator[int]:
    """Where a part of a text begins."""
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + len(part))


def _is_apart(lower: str, start: int, end: int) -> bool:
    return not (is_letter(lower[start - 1 : start]) or is_letter(lower[end : end + 1]))


def token_start(lower: str, end: int) -> int:
    """Where the word or sign that ends at `end` begins; `end` itself where there is none."""
    # Nearly all words are short and behind a plain space: one search finds that.
    start = lower.rfind(" ", max(end - SHORT, 0), end) + 1
    last = lower[end - 1 : end]
    if last >= UNSPACED and last.isalpha():
        return _letter_start(lower, end - 1)
    if start and lower[start:end].isalpha() and lower[start] < UNSPACED:
        return start
    start = end
    while start and is_letter(lower[start - 1]):
        start -= 1
    if start == end and end and not lower[end - 1].isspace() and not lower[end - 1].isalnum():
        start -= 1
    return start


def _letter_start(lower: str, start: int) -> int:
    """Where a letter begins with the vowels and tone marks that belong to it."""
    while start and lower[start : start + 1] in TRAILS and lower[start - 1] >= UNSPACED:
        start -= 1
    return start - 1 if start and lower[start - 1] in LEADS else start


def token_end(lower: str, start: int) -> int:
    """Where the word that begins at `start` ends; `start` itself where there is none."""
    found = WORD.match(lower, start)
    return found.end() if found else start
