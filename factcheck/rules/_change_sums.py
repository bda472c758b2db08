"""What two figures make of a change: percent, points, an amount, or a direction."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Percent
from factcheck.interval import Interval
from factcheck.rules import _slip as slip
from factcheck.rules._figured import Figured, bounds, result
from factcheck.rules._units import unit_of
from factcheck.verdict import Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator


HUNDRED = Interval.point(100)


def changes(
    kind: str, sign: int, stated: Figured, before: Figured, after: Figured
) -> Iterator[Expectation]:
    """The change in percent of the former figure, or its amount."""
    earlier, later = _bounds(kind, stated, before, after)
    way = Interval.point(sign)
    if kind == "percent":
        if earlier.low is None or earlier.low <= 0:
            raise Unverifiable(
                f"“{before.text}” may be nothing, and nothing cannot grow by percent"
            )
        ratio = later / earlier
        expected = (ratio - Interval.point(1)) * Interval.point(100) * way
        exact = (Fraction(after.stated) / Fraction(before.stated) - 1) * 100
        calculation = f"{after.text} / {before.text} − 1 = {notation.number(exact)}%"
        yield Expectation(result(stated), expected, "%", calculation)
        if slip.misread(later, earlier * (Interval.point(1) + result(stated) / HUNDRED * way)):
            raise Unverifiable("the figures lie too far apart to be of one thing")
        return
    exact = Fraction(after.stated) - Fraction(before.stated)
    calculation = f"{after.text} − {before.text} = {notation.number(exact, 6)}"
    yield Expectation(result(stated), (later - earlier) * way, unit_of(stated), calculation)


def _bounds(
    kind: str, stated: Figured, before: Figured, after: Figured
) -> tuple[Interval, Interval]:
    """What both figures may be; exact where the percentage is just how far they are apart.

    "From 4% to 4.5%, up 0.5%" would be right for some 4% and 4.5%, but hardly means that.
    """
    apart = abs(Fraction(after.stated) - Fraction(before.stated))
    if kind == "percent" and isinstance(before, Percent) and apart == Fraction(stated.stated):
        return Interval.point(before.stated), Interval.point(after.stated)
    return bounds(before), bounds(after)


def beyond(stated: Figured, other: Figured, sign: int) -> Expectation:
    """That a figure lies above (1) or below (-1) another."""
    near = bounds(other)
    expected = Interval(near.low, None) if sign > 0 else Interval(None, near.high)
    word = "more" if sign > 0 else "less"
    return Expectation(bounds(stated), expected, unit_of(stated), f"{word} than {other.text}")
