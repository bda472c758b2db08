"""The lines of a plot: days to the right, values upwards, in whole units of the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTH, HEIGHT = 4000, 2200
LEFT, RIGHT, TOP, BOTTOM = 560, 60, 80, 280
COLUMN = 10
"""As wide, in units, is what the eye tells apart; a long history has its extremes in each."""

MONTHS = (1, 3, 6, 12, 24, 60, 120)
MOST_MONTHS = 5
STEPS = (1, 2, 5, 10)
MOST_STEPS = 4
MARGIN = Fraction(8, 100)
LEAST = Fraction(1, 100)
"""A rate that never moves is a line in the middle, not a dust of its last digits."""

SCALES = ((9, "bn"), (6, "m"))
SIDE = 300
"""As near to the right end a name below would be cut off."""

Point = tuple[date, Fraction]


@dataclass(frozen=True, slots=True)
class Frame:
    """The days and values that a plot shows."""

    first: date
    last: date
    low: Fraction
    high: Fraction

    @classmethod
    def around(cls, first: date, last: date, values: Iterable[Fraction]) -> Frame:
        """The frame of days that holds all values, which are positive, with a margin."""
        low, high = min(kept := list(values)), max(kept)
        margin = max((high - low) * MARGIN, high * LEAST)
        return cls(first, max(last, first + timedelta(1)), low - margin, high + margin)

    def x(self, day: date) -> int:
        """Where a day is, the nearest there is for one outside."""
        day = min(max(day, self.first), self.last)
        return (
            LEFT + (WIDTH - LEFT - RIGHT) * (day - self.first).days // (self.last - self.first).days
        )

    def y(self, value: Fraction) -> int:
        """Where a value is, the nearest there is for one outside."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return HEIGHT - BOTTOM - round((HEIGHT - TOP - BOTTOM) * share)

    def holds(self, value: Fraction) -> bool:
        """Whether a value is inside."""
        return self.low <= value <= self.high

    def line(self, points: Iterable[Point]) -> str:
        """The points joined, as SVG writes a line."""
        return " ".join(f"{x},{y}" for x, y in _thinned((self.x(d), self.y(v)) for d, v in points))

    def days(self) -> Iterator[tuple[int, str]]:
        """Where the months or years begin that are written below, and what they are called."""
        months = range(_month(self.first) + 1, _month(self.last) + 1)
        step = next((s for s in MONTHS if len(months) // s < MOST_MONTHS), MONTHS[-1])
        for month in months:
            if month % step == 0:
                day = date(month // 12, month % 12 + 1, 1)
                text = f"{day:%Y}" if step % 12 == 0 else f"{day:%b %Y}"
                x = self.x(day)
                yield x, text if x < WIDTH - SIDE else ""

    def values(self) -> Iterator[tuple[int, str]]:
        """Where the round values are that are written at the side, and how."""
        exponent = notation.rounded((self.high - self.low) / MOST_STEPS).adjusted()
        unit = Fraction(10) ** exponent
        step = next(s * unit for s in STEPS if s * unit * MOST_STEPS >= self.high - self.low)
        scale, word = next(((s, w) for s, w in SCALES if self.low >= 10**s), (0, ""))
        places = max(0, scale - exponent)
        for count in range(-(-self.low // step), self.high // step + 1):
            digits = round(count * step * Fraction(10) ** (places - scale))
            yield self.y(count * step), f"{Decimal(digits).scaleb(-places):,f}{word}"


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _thinned(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The highest and the lowest of the places in each column, in their order."""
    columns: dict[int, list[tuple[int, int]]] = {}
    for place in places:
        columns.setdefault(place[0] // COLUMN, []).append(place)
    for column in columns.values():
        ends = {min(column, key=lambda p: p[1]), max(column, key=lambda p: p[1])}
        yield from (place for place in dict.fromkeys(column) if place in ends)
