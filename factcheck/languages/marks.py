"""Letters for the marks that words of some scripts are written with.

Vowel signs of Devanagari and Bengali, Arabic vowel points and the joiners of Persian are part of a
word, but no letters by Unicode: no test for a letter takes them. In the small letters of a
text each has a letter of a script that no article is written in for it, code point for code point,
so that every test for a letter holds and every offset stays. Thai, which puts no spaces between its
words, has letters for all its signs that stand with those of Chinese.
"""

from __future__ import annotations

import re
import unicodedata

FIRST, LAST = 0x0610, 0x0DFF
"""From Arabic to Sinhala: the scripts that part their words by spaces and write marks."""

JOINERS = "\u200c\u200d"
STAND_INS = 0x1401
"""The first letter of the Canadian syllabics, of which there are as many as there are marks."""

MARKS = JOINERS + "".join(
    chr(code) for code in range(FIRST, LAST + 1) if unicodedata.category(chr(code)) in ("Mn", "Mc")
)
THAI = "".join(map(chr, (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F))))
THAI_STAND_INS = 0xA000
"""The first letter of the Yi syllables."""

LEADING = "".join(map(chr, range(0xA040, 0xA045)))
"""Stand-ins for vowels that are written before the letter that they belong to."""

TRAILING = "".join(map(chr, (*range(0xA030, 0xA03B), *range(0xA045, 0xA04F))))
"""Stand-ins for vowels and tone marks that are written behind it, above or below it."""

SPELLINGS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك"}
"""Letters that Arabic keyboards and newspapers use for one another."""

SIGNS = {"،": ",", "؛": ";", "؟": "?"}
"""Signs of Arabic script that part what a comma, a semicolon and a question mark part."""

_LETTERS = {mark: chr(STAND_INS + place) for place, mark in enumerate(MARKS)}
_LETTERS |= {sign: chr(THAI_STAND_INS + ord(sign) - 0x0E00) for sign in THAI}
_LETTERS |= SPELLINGS | SIGNS
_MARKED = re.compile(f"[{''.join(_LETTERS)}]")


def with_letters(text: str) -> str:
    """The text with a letter for every mark and one spelling of each letter."""
    if not _MARKED.search(text):
        return text
    # Few of them occur, and str.translate would look for every sign of the text among them.
    for mark in _LETTERS.keys() & set(text):
        text = text.replace(mark, _LETTERS[mark])
    return text


def with_signs(text: str) -> str:
    """The text with the signs that rules look for, in the place of those of other scripts."""
    for sign, other in SIGNS.items():
        text = text.replace(sign, other)
    return text
