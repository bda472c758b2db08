"""What a look-up returns: the rate, the published observations behind it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

TYPE_CHECKING = False  # `typing` alone would cost a tenth of a cold look-up
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

SIGNIFICANT = 6  # digits of a derived rate; the publishers give four to six


class RatesError(ValueError):
    """The data cannot be read; the message is one sentence that names the file."""


class RateNotFound(LookupError):  # noqa: N818  (a look-up that finds nothing is an answer)
    """No rate may be used; `reason` is one plain sentence saying why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Leg:
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
    """"ecb", "nbp", "fixed" (irrevocable) or "peg"."""
    series: str
    """The publisher's table, such as "nbp-a"; of a fixed rate or a peg, the same as `source`."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The exchange rate of a pair for a day, with everything it was derived from."""

    base: str
    """ISO 4217 code."""
    quote: str
    """ISO 4217 code."""
    on: date
    """The day asked for."""
    date: date
    """The day observed, the same for every observed leg; of a fixed rate or a peg, `on`."""
    value: Decimal
    """Units of `quote` for one `base`: as published, or if derived to 6 significant digits."""
    exact: Fraction
    """The same, unrounded."""
    low: Fraction
    """The least that the published digits allow: half a unit of each observed leg's last digit."""
    high: Fraction
    """The most that they allow."""
    source: str
    """"ecb", "nbp", "fixed" or "peg"; a cross through a peg has the source of its observations."""
    legs: tuple[Leg, ...]
    """The published values, as a walk from `base` to `quote`."""

    @property
    def age(self) -> int:
        """Days between the day observed and the day asked for."""
        return (self.on - self.date).days

    def inverse(self) -> Rate:
        """Return units of `base` for one `quote`, from the same legs."""
        exact, legs = 1 / self.exact, self.legs[::-1]
        return Rate(
            base=self.quote,
            quote=self.base,
            on=self.on,
            date=self.date,
            value=_stated(self.quote, legs, exact.numerator, exact.denominator),
            exact=exact,
            low=1 / self.high,
            high=1 / self.low,
            source=self.source,
            legs=legs,
        )


Step = tuple[Leg, int, int, bool]
"""A leg with its value as mantissa × 10^-exponent, and whether it was observed (so: rounded)."""


def walk(base: str, quote: str, on: date, day: date, source: str, steps: Sequence[Step]) -> Rate:
    """Return the rate of a walk from `base` to `quote`: with a leg multiply, against it divide."""
    top = bottom = least = most = 1
    below = above = 1  # the denominators of `least` and `most`
    here = base
    for leg, mantissa, exponent, observed in steps:
        # In half units of the last digit, which keeps the ends of the bracket integers.
        middle, scale = 2 * mantissa, 2 * 10**exponent
        low, high = (middle - 1, middle + 1) if observed else (middle, middle)
        if leg.base == here:
            here = leg.quote
            top, bottom = top * middle, bottom * scale
            least, below, most, above = least * low, below * scale, most * high, above * scale
        else:
            here = leg.base
            top, bottom = top * scale, bottom * middle
            least, below, most, above = least * scale, below * high, most * scale, above * low
    legs = tuple([step[0] for step in steps])
    return Rate(
        base=base,
        quote=quote,
        on=on,
        date=day,
        value=_stated(base, legs, top, bottom),
        exact=Fraction(top, bottom),
        low=Fraction(least, below),
        high=Fraction(most, above),
        source=source,
        legs=legs,
    )


def _stated(base: str, legs: tuple[Leg, ...], top: int, bottom: int) -> Decimal:
    if len(legs) == 1 and legs[0].base == base:
        return legs[0].value
    return significant(top, bottom) if legs else Decimal(1)


def significant(top: int, bottom: int) -> Decimal:
    """Return top/bottom, both positive, to 6 significant digits, halves away from zero."""
    shift = SIGNIFICANT - len(str(top)) + len(str(bottom))
    digits = _half_up(top, bottom, shift)
    while digits >= 10**SIGNIFICANT:  # the estimate, or rounding up, gave a digit too many
        shift -= 1
        digits = _half_up(top, bottom, shift)
    return decimal(digits, shift)


def _half_up(top: int, bottom: int, shift: int) -> int:
    if shift < 0:
        bottom *= 10**-shift
    else:
        top *= 10**shift
    return (2 * top + bottom) // (2 * bottom)


def decimal(mantissa: int, exponent: int) -> Decimal:
    """Return mantissa × 10^-exponent with exactly these digits, whatever the decimal context."""
    if exponent < 0:
        return Decimal(mantissa * 10**-exponent)
    return Decimal(f"{mantissa}E-{exponent}")
