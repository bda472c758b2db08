"""What a measure in another unit would be, and how it went wrong."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.interval import Interval
from factcheck.measure import FACTORS, ZERO, dimension
from factcheck.rules import _measures as measures
from factcheck.rules import _slip as slip

if TYPE_CHECKING:
    from factcheck.rules._measures import Measured


def exact(first: Measured, second: Measured) -> Fraction:
    return measures.convert(Interval.point(first.stated), first.unit, second.unit).middle


def unit_name(measured: Measured) -> str:
    """The unit as the article writes it."""
    text = measured.figure.document.text
    words = text[measured.figure.span.start : measured.end]
    return words.lstrip("0123456789.,'’ \u00a0\u202f\u2009-−")


def why(first: Measured, second: Measured, suggestion: str | None) -> tuple[str, str]:
    """The name of the slip, and the rest of the sentence."""
    right = Interval.point(exact(first, second))
    if first.stated == second.stated:
        return "same figure", ": was the number repeated and not converted?"
    if first.unit not in ZERO and second.unit not in ZERO:
        power = slip.power_of_ten(
            second.value, measures.convert(first.value, first.unit, second.unit)
        )
        if power is not None:
            return "power of ten", f", which is {slip.times(power)}."
        back = measures.convert(Interval.point(first.stated), second.unit, first.unit)
        if second.value.meets(back):
            return (
                "inverted",
                ": it was divided where it had to be multiplied, or the other way round.",
            )
        for unit in FACTORS:
            if dimension(unit) != dimension(first.unit) or unit == first.unit:
                continue
            if second.figure.value.meets(
                measures.convert(Interval.point(first.stated), unit, second.unit)
            ):
                meant = unit.partition("-")[2].replace("-", " ")
                return (
                    "another unit",
                    f", which would be right for {first.figure.stated:f} {meant}s: is it those?",
                )
    if slip.are_swapped(second.figure, suggestion):
        return "swapped digits", ": were two digits swapped?"
    off = abs(Fraction(second.figure.stated) / right.middle - 1) if right.middle else Fraction(0)
    return "differs", f", which is off by {notation.number(off * 100, 2)}%."
