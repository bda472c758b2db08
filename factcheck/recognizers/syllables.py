"""Numbers in syllables with their currency behind, as one word: "삼만팔천원", "오백만 달러".

The same syllables are parts of many words and particles, so that only a currency behind makes a
number of them: one with a scale word, or the name of a currency of more than one syllable.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages.text import HANGUL
from factcheck.recognizers.myriads import THOUSAND, Sum
from factcheck.recognizers.numeral import Numeral
from factcheck.recognizers.parts import EXACT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages import Language
    from factcheck.languages.text import Folded


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    numbers = language.tables.numbers
    digits = "".join(word for words in numbers.syllables.values() for word in words)
    scales = "".join(word for words in numbers.scales.values() for word in words)
    point = "|".join(numbers.point)
    return re.compile(rf"([{digits}{scales}]+)(?:(?:{point})([{digits}]+))?")


@cache
def _values(language: Language) -> dict[str, tuple[int, bool]]:
    """What each syllable is: a digit, or the power of ten of a scale."""
    numbers = language.tables.numbers
    return {
        word: (int(value), table is numbers.scales)
        for table in (numbers.syllables, numbers.scales)
        for value, words in table.items()
        for word in words
    }


def find(folded: Folded, language: Language) -> Iterator[Numeral]:
    """Every such number of a text."""
    text, starts = folded.text, language.units.first
    for found in _pattern(language).finditer(text):
        if HANGUL[0] <= text[found.start() - 1 : found.start()] <= HANGUL[1]:
            continue
        behind = found.end() + text.startswith(" ", found.end())
        if text[behind : behind + 1] not in starts:
            continue
        numeral = _read(language, found)
        if numeral is not None and _has_currency(folded, language, numeral):
            yield numeral


def read(text: str, language: Language, start: int) -> Numeral | None:
    """The number that begins here, whatever stands behind it."""
    found = _pattern(language).match(text, start)
    return None if found is None else _read(language, found)


def _read(language: Language, found: re.Match[str]) -> Numeral | None:
    read, values = Sum(), _values(language)
    for syllable in found[1]:
        value, is_scale = values[syllable]
        bare = is_scale and read.current is None and not read.open
        if bare and not read.digit(1):
            return None  # "만" is ten thousand by itself
        if not (read.scaled(value) if is_scale else read.digit(value)):
            return None
    number = read.value
    if found[2]:
        decimals = "".join(str(values[syllable][0]) for syllable in found[2])
        number = EXACT.add(number, Decimal(f"0.{decimals}"))
    scale = read.scale if read.scale >= THOUSAND else 0
    return Numeral(*found.span(), number, scale, bool(found[2]), digits=False)


def _has_currency(folded: Folded, language: Language, numeral: Numeral) -> bool:
    """Whether the name of a currency follows that is no part of a longer word with the number."""
    spaced = folded.text.startswith(" ", numeral.end)
    hit = language.units.match(folded, numeral.end + spaced)
    if hit is None:
        return False
    values = _values(language)
    kinds = {values.get(sign, (0, False))[1] for sign in folded.text[numeral.start : numeral.end]}
    if hit.end - hit.start == 1 and not numeral.decimals:
        return kinds == {True, False}  # "사원" and "조원" are people, "만원" heads a table
    return not spaced or kinds == {True, False}  # "이 달러" is this dollar
