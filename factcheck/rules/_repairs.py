"""The simplest change to one figure that makes a claim hold: a scale word, swapped digits."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.figure import Number

SCALES = (3, -3, 6, -6)
TENS = (1, -1, 2, -2)


Written = TypeVar("Written", bound="Number")


class Repair(NamedTuple, Generic[Written]):
    """The figure to change, what it would be, and the name of the slip."""

    figure: Written
    value: Decimal
    slip: str


def simplest(
    figures: Sequence[Written], holds: Callable[[Written, Decimal], bool]
) -> Repair[Written] | None:
    """The likeliest slip in one of several figures; None if none explains it, or two do as well.

    `holds(figure, value)` tells whether the claim holds with that value in place of the figure.
    Where a slip explains several figures alike, the first of them is meant only if it is the
    figure that the claim states, `figures[0]`.
    """
    for slip, values in SLIPS.items():
        found = [
            Repair(figure, value, slip)
            for figure in figures
            for value in values(figure)
            if holds(figure, value)
        ]
        if found and (found[0].figure is figures[0] or len({r.figure.span for r in found}) == 1):
            return found[0]
    return None


def _scaled(figure: Number, exponents: Sequence[int]) -> Iterator[Decimal]:
    sign, digits, exponent = _digits(figure)
    for power in exponents:
        yield Decimal((sign, digits, exponent + power))


def _transposed(figure: Number) -> Iterator[Decimal]:
    """Two neighbouring digits swapped."""
    sign, digits, exponent = _digits(figure)
    for place in range(len(digits) - 1):
        one, other = digits[place : place + 2]
        if one != other:
            yield Decimal((sign, (*digits[:place], other, one, *digits[place + 2 :]), exponent))


def _dropped(figure: Number) -> Iterator[Decimal]:
    """One digit too many, in a whole number: elsewhere the decimal mark would move with it."""
    sign, digits, exponent = _digits(figure)
    if len(digits) > 1 and not figure.decimals:
        for place in range(len(digits)):
            yield Decimal((sign, digits[:place] + digits[place + 1 :], exponent))


def _substituted(figure: Number) -> Iterator[Decimal]:
    """One digit wrong."""
    sign, digits, exponent = _digits(figure)
    for place, digit in enumerate(digits):
        for other in range(10):
            if other != digit:
                yield Decimal((sign, (*digits[:place], other, *digits[place + 1 :]), exponent))


def _digits(figure: Number) -> tuple[int, tuple[int, ...], int]:
    sign, digits, exponent = figure.stated.as_tuple()
    return sign, digits, int(exponent)


SLIPS: dict[str, Callable[[Number], Iterator[Decimal]]] = {
    "scale word": lambda figure: _scaled(figure, SCALES),
    "transposed digits": _transposed,
    "power of ten": lambda figure: _scaled(figure, TENS),
    "digit too many": _dropped,
    "wrong digit": _substituted,
}
"""The slips that writers make, the likeliest first."""
