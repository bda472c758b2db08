"""How one number may have become another in writing: swapped digits, a scale word, a digit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figure import Money

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.figure import Number

TENS = frozenset(Fraction(10) ** power for power in (1, 2, 3, 6, 9))
SCALES = frozenset(Fraction(10) ** power for power in (3, 6, 9))
TELLING = 2
"""Of so few digits a number is no other's misprint: 5 and 50 are simply two numbers."""


def misprint(one: Number, other: Number, *, headline: bool = False) -> str | None:
    """What makes one number of the other: "swapped digits", "power of ten", or nothing.

    In a headline even an amount of one digit is a misprint of the text's, by its scale word.
    """
    if one.stated == other.stated or not one.stated or not other.stated:
        return None
    if swapped(one.stated, other.stated):
        return "swapped digits"
    ratio = Fraction(one.stated) / Fraction(other.stated)
    scales = headline and isinstance(one, Money) and {ratio, 1 / ratio} & SCALES
    if scales or (len(significant(one.stated)) >= TELLING and {ratio, 1 / ratio} & TENS):
        return "power of ten"
    return None


def swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ by two neighbouring digits in the wrong order."""
    first, second = _aligned(one, other)
    if "0" in (first[0], second[0]):
        return False  # one of them has fewer digits
    wrong = [place for place, digit in enumerate(first) if digit != second[place]]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    left, right = wrong
    return first[left] == second[right] and first[right] == second[left]


def significant(number: Decimal) -> str:
    """The digits of a number between the zeros on either side."""
    return "".join(map(str, number.as_tuple().digits)).strip("0")


def signature(number: Decimal) -> str:
    """What a number shares with its misprints: its digits but the zeros, sorted."""
    return "".join(sorted(significant(number).replace("0", "")))


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of two numbers, place under place."""
    exponent = min(int(one.as_tuple().exponent), int(other.as_tuple().exponent))
    scale = Fraction(10) ** exponent
    texts = [str(int(abs(Fraction(number)) / scale)) for number in (one, other)]
    width = max(map(len, texts))
    return texts[0].rjust(width, "0"), texts[1].rjust(width, "0")
