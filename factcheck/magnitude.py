"""The scale word that a corrected amount takes: "$0.0498 billion" is "$49.8 million"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages import cldr, find
from factcheck.languages.text import fold

if TYPE_CHECKING:
    from factcheck.languages import Language

WORD = re.compile(r"([\s\u00a0\u202f-]?)([^\W\d_]+)")
JOINT = re.compile(r"[\s\u00a0]([^\W\d_]+[’']?)[\s\u00a0]?")
THOUSAND = 1000
MILLION = 6
UNSCALED = 1_000_000
"""From here on a number is written with a scale word."""

POWERS = (12, 9, 6)


class Rest(NamedTuple):
    """What stands behind the digits of a figure: its value is the digits times `unit`."""

    unit: Fraction
    text: str


def is_power_of_ten(value: Fraction) -> bool:
    """Whether a value is 1, 10, 1/100 and so on."""
    return str(value.numerator * value.denominator).rstrip("0") == "1"


def rest(code: str | None, behind: str, value: Fraction, scale: Fraction) -> Rest | None:
    """What to write behind the digits for a value to read well; None to leave all as it is.

    `behind` is what the figure has there now, in the language of that code, and `scale` what its
    digits are multiplied by: its scale word, and the toman's ten rials.
    """
    language = find(code)
    found = WORD.match(fold(behind))
    if language is None or (found is None and behind):
        return None
    gap, word = found.groups() if found else (" ", "")
    power = _power(language, word) if word else 0
    if power is None or (word and power < MILLION) or not value:
        return None
    unit = scale / Fraction(10) ** power
    value = abs(value) / unit
    if _reads_well(value / Fraction(10) ** power, power):
        return None
    end = found.end() if found else 0
    dotted = bool(word) and behind[end : end + 1] == "." and _power(language, f"{word}.") == power
    tail = behind[end + dotted :]
    if word and value < UNSCALED:
        return Rest(unit, _unjoined(language, tail))
    for larger in POWERS:
        other = _dotted(language, larger) if dotted else None
        other = other or scale_word(language, larger, value, short=not gap)
        if other and value >= Fraction(10) ** larger:
            return Rest(unit * Fraction(10) ** larger, f"{gap}{other}{tail}")
    return None


def _dotted(language: Language, power: int) -> str | None:
    """The abbreviation of a scale word that has a full stop: "Mrd."."""
    words = language.tables.numbers.scales.get(str(power), [])
    return next((word for word in words if word.endswith(".")), None)


def _reads_well(digits: Fraction, power: int) -> bool:
    """Whether digits are neither a small part nor thousands of their scale word.

    "0.4 million" is as good as "400,000", and "0.4 billion" worse than "400 million".
    """
    if not power:
        return digits < UNSCALED
    least = Fraction(1, 10) if power == MILLION else Fraction(1)
    return least <= digits < THOUSAND


def _power(language: Language, word: str) -> int | None:
    """The power of ten of a scale word or its abbreviation."""
    numbers = language.tables.numbers
    for table in (numbers.scales, numbers.abbreviations):
        for power, words in table.items():
            if fold(word) in map(fold, words):
                return int(power)
    return None


def scale_word(language: Language, power: int, value: Fraction, *, short: bool) -> str | None:
    """The word of a power of ten, in the number that the digits before it take."""
    words = language.tables.numbers.abbreviations.get(str(power), [])
    if short:
        return words[0] if words else None
    word = cldr.scale_word(language.code, power, value / Fraction(10) ** power)
    numbers = language.tables.numbers
    # A French "billion" is read as an English one too often to be recommended to anybody.
    doubtful = {fold(word) for words in numbers.other_scales.values() for word in words}
    known = {fold(word) for word in numbers.scales.get(str(power), [])}
    return word if word is not None and fold(word) in known - doubtful else None


def _unjoined(language: Language, tail: str) -> str:
    """What follows a scale word without what joins it to a currency: "millions d'euros"."""
    joint = JOINT.match(tail)
    joints = {word.replace("’", "'") for word in language.tables.money.of}
    if joint and joint.group(1).replace("’", "'") in joints:
        return " " + tail[joint.end() :]
    return tail


def in_digits_of(text: str, sample: str) -> str:
    """The text in the digits of a script, of which there is a sample: "۳۰۰", "３００"."""
    if sample.isascii():
        return text
    zero = ord(sample) - int(sample)
    return re.sub(r"\d", lambda found: chr(zero + int(found.group())), text)
