"""Figures in ratios: what values they stand for as a source and as a result."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from factcheck import notation
from factcheck.figure import Count, Money, Percent, Qualifier
from factcheck.interval import Interval

if TYPE_CHECKING:
    from factcheck.figure import Figure

Figured: TypeAlias = Money | Count | Percent

ROUNDING = Fraction(1, 100)
"""How far trailing zeros hide a rounding in a ratio: "41,000" may be 41,400, "3,000" not 3,100."""

COARSE = Fraction(8, 100)
"""How far a single digit reaches at most: "2 million" is hardly 1.6 million."""

LOOSE = Fraction(10, 100)
"""How far "about" and a fraction in words reach, as a share of the figure."""

BEYOND = Fraction(25, 100)
"""How far beyond it "more than 30%" and "nearly 30%" still sound right."""

LEAST = Fraction(2)
"""As many points a fraction in words may stray at least: "one in ten" for 12%."""


def as_figured(figure: Figure) -> Figured:
    """A figure that is no date."""
    if not isinstance(figure, (Money, Count, Percent)):
        raise TypeError("a date neither grows nor has shares")
    return figure


def bounds(figure: Figured) -> Interval:
    """The values that a figure may stand for in a ratio, closed on both sides.

    A whole number of things is itself, but for trailing zeros, and a price nearly so.
    """
    near = figure.computed
    if figure.qualifier is not Qualifier.EXACT:
        return near
    exact, exponent = Fraction(figure.stated), int(figure.stated.as_tuple().exponent)
    written = Fraction(10) ** exponent / 2
    if exponent == 0 and isinstance(figure, Count):
        written = Fraction(0)
    elif exponent == 0 and isinstance(figure, Money):
        written = min(written, abs(exact) * ROUNDING)
    written = min(written, abs(exact) * COARSE)
    half = max(written, min((near.high or exact) - exact, abs(exact) * ROUNDING))
    return Interval(exact - half, exact + half)


def result(figure: Figured) -> Interval:
    """The values that a figure allows which was computed from others, rounded or cut off."""
    exact = Fraction(figure.stated)
    if isinstance(figure, Percent) and figure.fraction is not None:
        exact = figure.fraction * 100
        room = max(min(exact, 100 - exact) * LOOSE, LEAST)
        near = Interval(exact - room, exact + room)
    else:
        near = figure.computed
        if isinstance(figure, Percent):
            unit = Fraction(10) ** int(figure.stated.as_tuple().exponent)
            near = near.hull(Interval(exact - unit, exact + unit))
    match figure.qualifier:
        case Qualifier.ABOUT:
            return near.hull(Interval.point(exact).widen(LOOSE))
        case Qualifier.AT_LEAST:
            return near.hull(Interval.point(exact * (1 + BEYOND)))
        case Qualifier.AT_MOST:
            return near.hull(Interval.point(exact * (1 - BEYOND)))
        case _:
            return near


def correction(figure: Figured, value: Fraction) -> str:
    """The figure as it would have to be, in the article's own number format."""
    value = tidy(figure, value)
    if isinstance(figure, Money) and abs(value) < abs(Fraction(figure.stated)) / 2:
        return notation.money(value, figure.currencies[0])  # "$0.2 billion" is no way to write it
    unit = "%" if isinstance(figure, Percent) else ""
    return notation.restate(figure, value) or f"{notation.number(value)}{unit}"


def tidy(figure: Figured, value: Fraction) -> Fraction:
    """A value with no more decimals than the figure has, where it is not small."""
    if not isinstance(figure, Percent) or abs(value) < 10:
        return value
    places = max(0, -int(figure.stated.as_tuple().exponent)) if figure.fraction is None else 0
    return Fraction(round(value * 10**places), 10**places)
