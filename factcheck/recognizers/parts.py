"""A number being put together from its parts, as they are read from left to right."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact
from typing import TYPE_CHECKING

from factcheck.languages.numbers import NumberWord, Part

if TYPE_CHECKING:
    from fractions import Fraction

LONGEST = 60
"""More digits than this are no figure that an article gives."""

EXACT = Context(prec=6 * LONGEST, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])
"""Arithmetic on numbers as they are written, which never needs rounding."""

HUNDRED = 2
HIGHEST = 30
"""A power of ten that no chain of scale words reaches: "million million million ..." is noise."""

ZERO = Decimal(0)
ONE = Decimal(1)
TWO = Decimal(2)


class Parts:
    """The sum of what has been read: `total` up to the last scale word, `current` behind it.

    `scale` is the power of ten of the last scale word, `reading` what it is by the other
    convention. `blurred` tells that the number is a round one ("une dizaine").
    """

    __slots__ = (
        "_article", "_fraction", "blurred", "counted", "current", "reading", "scale", "total",
    )  # fmt: skip

    def __init__(self, number: Decimal | None = None) -> None:
        self.total: Decimal | None = None
        self.current = number
        self.scale = 0
        self.reading: int | None = None
        self.blurred = False
        self.counted = number is not None
        self._article = False
        self._fraction = False

    def take(self, word: NumberWord) -> bool:
        """Add one more part; False where it cannot belong to the same number."""
        match word.part:
            case Part.SCALE | Part.ABBREVIATION:
                taken = self._scale_by(word)
            case Part.DUAL:
                taken = self._take_two(word)
            case Part.CARDINAL:
                taken = self._add(Decimal(int(word.value)))
            case Part.ARTICLE:
                taken = self.current is None and self.total is None and not self._article
                self._article = True
            case Part.COLLECTIVE:
                taken = self._collect(Decimal(int(word.value)))
            case Part.FRACTION:
                behind = word.bare and self.total is not None and self.current is None
                add = self._add_scaled_fraction if behind else self._add_fraction
                taken = add(word.value)
            case Part.HALF_AFTER:
                taken = self._add_scaled_fraction(word.value)
        self.counted |= taken and word.part is not Part.ARTICLE
        return taken

    def add(self, amount: Decimal) -> None:
        """Add a further amount behind the last scale word."""
        self.total = amount if self.total is None else EXACT.add(self.total, amount)

    def value(self) -> Decimal:
        """The number that the parts make."""
        if self.total is None:
            return self.current if self.current is not None else ONE
        return self.total if self.current is None else EXACT.add(self.total, self.current)

    def readings(self) -> tuple[Decimal, ...]:
        """What the number is if its last scale word follows the other convention."""
        if self.reading is None:
            return ()
        return (EXACT.scaleb(self.value(), self.reading - self.scale),)

    def _add(self, number: Decimal) -> bool:
        if self.current is None:
            if self._article or (
                self.total is not None and number >= EXACT.scaleb(ONE, self.scale)
            ):
                return False
            self.current = number
            return True
        # "twenty" leaves room for one digit, "two hundred" for two, "three" for none.
        room = EXACT.scaleb(ONE, len(str(number)))
        if self._fraction or not number or not self.current or EXACT.remainder(self.current, room):
            return False
        self.current = EXACT.add(self.current, number)
        return True

    def _take_two(self, word: NumberWord) -> bool:
        if self.current is not None or (self.total is not None and int(word.value) >= self.scale):
            return False
        self.current = TWO
        return self._scale_by(word)

    def _collect(self, number: Decimal) -> bool:
        if self.total is not None or (self.current is None and not self._article):
            return False
        self.blurred = True
        self.current = EXACT.multiply(self.current or ONE, number)
        return True

    def _add_fraction(self, fraction: Fraction | int) -> bool:
        if self._fraction or self.total is not None:
            return False
        self._fraction = True
        part = _decimal(fraction)
        self.current = part if self.current is None else EXACT.add(self.current, part)
        return True

    def _add_scaled_fraction(self, fraction: Fraction | int) -> bool:
        if self._fraction or not self.scale:
            return False
        self._fraction = True
        self.add(EXACT.scaleb(_decimal(fraction), self.scale))
        return True

    def _scale_by(self, word: NumberWord) -> bool:
        exponent = int(word.value)
        if self.scale + exponent > HIGHEST or self.current == 0:
            return False
        if not (word.bare or self._article or self.current or self.total):
            return False
        if exponent == HUNDRED:
            if self.current is None and not self._article:
                return False
            if self.current is not None and self.current.adjusted() >= HIGHEST:
                return False
            self.current = EXACT.scaleb(self.current or ONE, HUNDRED)
            return True
        if self.total is not None and exponent <= self.scale and self.current is None:
            return False
        amount = self.current if self.current is not None else ONE
        if self.total is None:
            self.total = EXACT.scaleb(amount, exponent)
        elif exponent > self.scale:
            self.total = EXACT.scaleb(self.value(), exponent)
        else:
            self.add(EXACT.scaleb(amount, exponent))
        self.current = None
        self.scale, self.reading = exponent, word.reading
        self._fraction = False
        return True


def _decimal(fraction: Fraction | int) -> Decimal:
    """A fraction as a decimal number; a third to as many places as nobody writes."""
    places = 1
    while places < LONGEST and (fraction * 10**places).denominator != 1:
        places += 1
    return EXACT.scaleb(Decimal(round(fraction * 10**places)), -places)
