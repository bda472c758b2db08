"""Products of a number and an amount each: what they are computed from, and how they go wrong."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figure import Amount, Qualifier
from factcheck.rules import _slip as slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.interval import Interval


def value(figure: Amount) -> Interval:
    """What an operand may be; one that is a bound is near it."""
    bound = figure.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    return figure.computed if bound else figure.value


def exact(operands: Sequence[Amount], *, each: bool) -> Fraction:
    """What the stated figure would have to be, by the operands as they are written."""
    values = [Fraction(operand.stated) for operand in operands]
    if each:
        return values[1] / values[0]
    return sum((a * b for a, b in zip(values[::2], values[1::2], strict=True)), Fraction(0))


def why(stated: Amount, expected: Interval | None, suggestion: str | None) -> tuple[str, str]:
    """The name of the slip, and the rest of the sentence."""
    power = None if expected is None else slip.power_of_ten(stated.computed, expected)
    if power is not None:
        return "power of ten", f", which is {slip.times(power)}."
    if slip.are_swapped(stated, suggestion):
        return "swapped digits", ": were two digits swapped?"
    return "differs", ": which of the figures is wrong?"
