"""What a figure that fails may be by the simplest single change: a power of ten, swapped digits."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.interval import Interval

if TYPE_CHECKING:
    from factcheck.figure import Number

POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 9, -9, 12, -12)
TENFOLD = 10
DIGIT = re.compile(r"\d")


def power_of_ten(stated: Interval, expected: Interval) -> int | None:
    """The power of ten by which a figure is too large; None where it is off by no power of ten."""
    for power in POWERS:
        if stated.meets(expected * Interval.point(Fraction(10) ** power)):
            return power
    return None


def misread(stated: Interval, expected: Interval) -> str | None:
    """Why a figure is more likely of something else than wrong, None where it may be wrong.

    A slip of the pen changes a digit or a zero: what is more than tenfold off, and by no power of
    ten, was never said to be the same.
    """
    near = expected * Interval(Fraction(1, TENFOLD), Fraction(TENFOLD))
    if stated.meets(near) or power_of_ten(stated, expected) is not None:
        return None
    return "the figures lie too far apart to be of one thing"


def times(power: int) -> str:
    """A power of ten in words: "10 times too large"."""
    return f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"


def are_swapped(figure: Number, correct: str | None) -> bool:
    """Whether a figure has the digits of the correct one in another order."""
    if correct is None:
        return False
    mine, theirs = DIGIT.findall(figure.text), DIGIT.findall(correct)
    return mine != theirs and sorted(mine) == sorted(theirs)
