"""Exact interval arithmetic: a written number stands for all that it may be rounded from."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included; `None` is open to infinity.

    Raises ValueError where `low` lies above `high`.
    """

    low: Fraction | None
    high: Fraction | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} down to {self.high}")

    @classmethod
    def point(cls, value: Fraction | Decimal | int) -> Interval:
        """The interval that holds `value` alone."""
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def rounded(cls, stated: Decimal) -> Interval:
        """Half a unit of the last written digit on either side: "33.3" is 33.25 to 33.35.

        The exponent of `stated` tells which digit was the last one written, so that
        Decimal("350").scaleb(6) is 349.5 to 350.5 million.
        """
        exact = Fraction(stated)
        half = HALF * Fraction(10) ** int(stated.as_tuple().exponent)
        return cls(exact - half, exact + half)

    def __add__(self, other: Interval) -> Interval:
        return Interval(_add(self.low, other.low), _add(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high, None if self.low is None else -self.low
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """The product; where an end is open, both factors must be at least zero."""
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return self._open_product(other)
        if self.low >= 0 and other.low >= 0:  # as amounts and rates are
            return Interval(self.low * other.low, self.high * other.high)
        ends = [mine * theirs for mine in self._ends() for theirs in other._ends()]
        return Interval(min(ends), max(ends))

    def _open_product(self, other: Interval) -> Interval:
        low, theirs = self.low or Fraction(0), other.low or Fraction(0)
        if min(low, theirs) < 0:
            raise ValueError("an open interval multiplies only by what is not negative")
        high = None
        if self.high is not None and other.high is not None:
            high = self.high * other.high
        return Interval(low * theirs, high)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; raises ZeroDivisionError where `other` reaches zero."""
        if other.low is None or other.low <= 0 <= (other.high or Fraction(1)):
            raise ZeroDivisionError("the divisor may be zero")
        inverse_low = Fraction(0) if other.high is None else 1 / other.high
        return self * Interval(inverse_low, 1 / other.low)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return _at_most(self.low, other.high) and _at_most(other.low, self.high)

    def widen(self, share: Fraction) -> Interval:
        """Both ends moved outwards by `share` of themselves (0.02 is two percent)."""
        low = None if self.low is None else self.low - abs(self.low) * share
        high = None if self.high is None else self.high + abs(self.high) * share
        return Interval(low, high)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = None if None in (self.low, other.low) else min(self._ends() + other._ends())
        high = None if None in (self.high, other.high) else max(self._ends() + other._ends())
        return Interval(low, high)

    @property
    def middle(self) -> Fraction:
        """The value halfway, or the closed end of an interval that is open on one side."""
        ends = self._ends()
        return sum(ends, Fraction(0)) / max(len(ends), 1)

    def _ends(self) -> tuple[Fraction, ...]:
        return tuple(self._closed())

    def _closed(self) -> Iterator[Fraction]:
        if self.low is not None:
            yield self.low
        if self.high is not None:
            yield self.high


def _add(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _at_most(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high
