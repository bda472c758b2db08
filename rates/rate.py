"""What a look-up returns: the rate, the published observations behind it, or why there is none."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from rates.digits import significant
from rates.record import Record

TYPE_CHECKING = False  # `typing` alone would cost a tenth of a cold look-up
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from fractions import Fraction


class RatesError(ValueError):
    """The data cannot be read; the message is one sentence that names the file."""


class RateNotFound(LookupError):  # noqa: N818  (a look-up that finds nothing is an answer)
    """No rate may be used; `reason` is one plain sentence saying why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Leg(Record):
    """One published value: units of `quote` for one `base`."""

    base: str
    """ISO 4217 code."""
    quote: str
    """ISO 4217 code."""
    date: date
    """The day of publication; of a fixed rate or a peg, the day it took effect."""
    value: Decimal
    """The digits as published."""
    source: str
    """The publisher, such as "ecb" or "nbp"; "fixed" (irrevocable) or "peg"."""
    series: str
    """The publisher's table, such as "nbp-a"; of a fixed rate or a peg, the same as `source`."""


Ratio = tuple[int, int]
"""Numerator and denominator, both positive, not reduced."""


class Rate(Record):
    """The exchange rate of a pair for a day, with everything it was derived from."""

    base: str
    """ISO 4217 code."""
    quote: str
    """ISO 4217 code."""
    on: date
    """The day asked for."""
    date: date
    """The day observed, the same for every observed leg; of a fixed rate or a peg, `on`."""
    source: str
    """As in `Leg.source`; a cross through a peg has the source of its observations."""
    legs: tuple[Leg, ...]
    """The published values, as a walk from `base` to `quote`."""
    ratio: Ratio
    """The unrounded rate; `exact` is the same as a fraction."""
    least: Ratio
    """As `low`."""
    most: Ratio
    """As `high`."""

    # Fractions are made when somebody asks: reducing three of them takes as long as a look-up.

    @cached_property
    def value(self) -> Decimal:
        """Units of `quote` for one `base`: as published, or if derived to 6 significant digits."""
        if len(self.legs) == 1 and self.legs[0].base == self.base:
            return self.legs[0].value
        return significant(*self.ratio) if self.legs else Decimal(1)

    @cached_property
    def exact(self) -> Fraction:
        """The same as `value`, unrounded."""
        return _fraction(self.ratio)

    @cached_property
    def low(self) -> Fraction:
        """The least that the published digits allow: half a unit of each leg's last digit.

        Of a table that comes out so rarely that its publisher says how far the market may have
        moved meanwhile (the US Treasury's), the least that this allows.
        """
        return _fraction(self.least)

    @cached_property
    def high(self) -> Fraction:
        """The most that they allow."""
        return _fraction(self.most)

    @property
    def age(self) -> int:
        """Days between the day observed and the day asked for."""
        return (self.on - self.date).days

    def inverse(self) -> Rate:
        """Return units of `base` for one `quote`, from the same legs."""
        return Rate(
            base=self.quote,
            quote=self.base,
            on=self.on,
            date=self.date,
            source=self.source,
            legs=self.legs[::-1],
            ratio=self.ratio[::-1],
            least=self.most[::-1],
            most=self.least[::-1],
        )


def _fraction(ratio: Ratio) -> Fraction:
    from fractions import Fraction

    return Fraction(*ratio)


Step = tuple[Leg, int, int, int]
"""A leg, its value as mantissa × 10^-exponent, and how far either way the true rate may lie.

That is in half units of the last digit: 0 for a law, 1 for what was published that day.
"""


def walk(base: str, quote: str, on: date, day: date, source: str, steps: Sequence[Step]) -> Rate:
    """Return the rate of a walk from `base` to `quote`: with a leg multiply, against it divide."""
    top = bottom = least = most = 1
    below = above = 1  # the denominators of `least` and `most`
    here = base
    for leg, mantissa, exponent, slack in steps:
        # In half units of the last digit, which keeps the ends of the bracket integers.
        middle, scale = 2 * mantissa, 2 * 10**exponent
        low, high = middle - slack, middle + slack
        if leg.base == here:
            here = leg.quote
            top, bottom = top * middle, bottom * scale
            least, below, most, above = least * low, below * scale, most * high, above * scale
        else:
            here = leg.base
            top, bottom = top * scale, bottom * middle
            least, below, most, above = least * scale, below * high, most * scale, above * low
    legs = tuple([step[0] for step in steps])
    return Rate(base, quote, on, day, source, legs, (top, bottom), (least, below), (most, above))
