"""Amounts of several numbers with another value in them: "5億800万ドル", "36 mil 153 millones"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck import languages, magnitude
from factcheck.languages.numbers import Part
from factcheck.languages.text import Folded

if TYPE_CHECKING:
    from factcheck.figure import Number
    from factcheck.languages import Language

NUMBER = re.compile(r"\d+(?:[.,]\d{3})*(?![.,]?\d)")
GAPS = " \u00a0\u202f"
LEAST = 100
"""A value with fewer units of the last number than this would be too coarse."""

STEM = 4
"""The letters at least that all forms of a scale word begin with, but no abbreviation of it."""

THOUSAND = 3
MYRIAD = 4


class Piece(NamedTuple):
    """A number and its scale word, as "36 mil": its unit is ten to the `power`."""

    number: int
    gap: str
    word: str
    power: int
    joint: str
    """What stands between it and the next number."""


def restate(figure: Number, value: Fraction) -> str | None:
    """The figure's own words with another value in them; None where they cannot say it."""
    language = languages.find(figure.document.language)
    pieces = _pieces(figure.text, language) if language else []
    if language is None or len(pieces) < 2 or language.tables.numbers.leading_scales:
        return None
    powers = _powers(pieces)
    written = sum(
        piece.number * Fraction(10) ** power for piece, power in zip(pieces, powers, strict=True)
    )
    factor = Fraction(figure.stated) / written if written else Fraction(0)
    if not magnitude.is_power_of_ten(factor) or sorted(powers, reverse=True) != powers:
        return None
    units = round(value / factor / Fraction(10) ** powers[-1])
    if units < LEAST:
        return None
    words = _written(language, pieces, powers, units)
    if words is None:
        return None
    start, end = _span(figure.text, pieces)
    return (
        figure.text[:start] + magnitude.in_digits_of(words, figure.text[start]) + figure.text[end:]
    )


def _pieces(text: str, language: Language) -> list[Piece]:
    """The numbers of a figure with the scale words behind them."""
    folded = Folded(text)
    found = list(NUMBER.finditer(text))
    pieces = []
    for number, following in zip(found, [*found[1:], None], strict=True):
        end, word_end, power = number.end(), number.end(), 0
        gap = text[end : end + 1] if text[end : end + 1] in GAPS else ""
        hit = language.numbers.match(folded, end + len(gap))
        if hit is not None and hit.meaning.part in (Part.SCALE, Part.ABBREVIATION):
            word_end, power = hit.end, int(hit.meaning.value)
        else:
            gap = ""
        word = text[end + len(gap) : word_end]
        joint = text[word_end : following.start()] if following else ""
        digits = int(re.sub(r"\D", "", number.group()))
        pieces.append(Piece(digits, gap, word, power, joint))
    return pieces


def _powers(pieces: list[Piece]) -> list[int]:
    """The power of ten of each number: "mil" before "153 millones" is a thousand of those."""
    powers = [piece.power for piece in pieces]
    for place in range(len(powers) - 2, -1, -1):
        if powers[place] < powers[place + 1]:
            powers[place] += powers[place + 1]
    return powers


def _written(language: Language, pieces: list[Piece], powers: list[int], units: int) -> str | None:
    """So many units of the last number, parted as the figure parts its own."""
    step = MYRIAD if language.tables.numbers.myriads else THOUSAND
    if step == MYRIAD:
        pieces, powers = _with_all(language, pieces, powers, units)
    last, parts, rest = powers[-1], [], units
    for power in powers:
        number, rest = divmod(rest, 10 ** (power - last))
        parts.append(number)
    largest = max((high - low for high, low in pairwise(powers)), default=step)
    if parts[0] >= 10 ** max(step, largest):
        return None
    is_shared = pieces[0].power != powers[0]
    text, joint = "", ""
    for piece, power, number in zip(pieces, powers, parts, strict=True):
        if number:
            text += f"{joint}{number}{piece.gap}{_word(language, piece, power, number)}"
            joint = piece.joint
    if is_shared and not parts[-1]:
        text += f"{pieces[-1].gap}{pieces[-1].word}"
    return text


def _with_all(
    language: Language, pieces: list[Piece], powers: list[int], units: int
) -> tuple[list[Piece], list[int]]:
    """A number for each group of four digits that the value has, in a language that counts so."""
    own = dict(zip(powers, pieces, strict=True))
    scales = language.tables.numbers.scales
    known = [power for power in map(int, scales) if power % MYRIAD == 0]
    size = len(str(units)) - 1 + powers[-1]
    wanted = [power for power in sorted(known, reverse=True) if powers[-1] < power <= size]
    for power in wanted:
        joint = pieces[0].joint
        own.setdefault(power, Piece(0, pieces[0].gap, scales[str(power)][0], power, joint))
    every = [*wanted, powers[-1]]
    return [own[power] for power in every], every


def _word(language: Language, piece: Piece, power: int, number: int) -> str:
    """The scale word of a number, in the form that the number takes: "2 миллиона"."""
    value = Fraction(number) * Fraction(10) ** power
    other = magnitude.scale_word(language, power, value, short=False)
    is_form = other is not None and other[:STEM] == piece.word[:STEM]
    return other if other is not None and is_form else piece.word


def _span(text: str, pieces: list[Piece]) -> tuple[int, int]:
    """Where the numbers of a figure begin, and where the scale word of the last one ends."""
    found = list(NUMBER.finditer(text))
    last = pieces[-1]
    return found[0].start(), found[-1].end() + len(last.gap) + len(last.word)
