"""What is checked before a fetched value is kept."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rates.digits import digits
from rates.sources import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from rates.facts import Facts
    from rates.observations import Observations
    from rates.sources import Quote, Request

GAP = 100  # days; over a longer time than a quarter a rate may have moved by anything
Value = tuple[int, int]
"""Mantissa and exponent: mantissa × 10^-exponent."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A value that is not used, and why."""

    quote: Quote
    reason: str


class Checks:
    """Compares what was fetched with what is known; one per update, it reads each series once."""

    def __init__(self, known: Observations, facts: Facts, today: date) -> None:
        self._known = known
        self._facts = facts
        self._today = today
        self._codes = {code for _, code in known.packed.entries} | facts.codes()
        self._series: dict[tuple[str, str], dict[int, Value]] = {}

    def sift(
        self, title: str, request: Request, quotes: Iterable[Quote]
    ) -> tuple[list[Quote], list[Quarantined]]:
        """Return what can be kept of an answer, and what is set aside.

        Raises SourceError, naming the source by its title, if the whole answer must be wrong.
        """
        kept: list[Quote] = []
        aside: list[Quarantined] = []
        series: dict[tuple[str, str], list[Quote]] = {}
        for quote in quotes:
            if quote.day > self._today:
                raise SourceError(f"{title} sent a rate of {quote.day}, a day still to come")
            reason = self._wrong(request, quote)
            if reason:
                aside.append(Quarantined(quote, reason))
            else:
                series.setdefault((quote.table, quote.code), []).append(quote)
        for key, group in series.items():
            self._sift_series(key, sorted(group, key=lambda quote: quote.day), kept, aside)
        return kept, aside

    def _wrong(self, request: Request, quote: Quote) -> str | None:
        """Return what is wrong with a value by itself."""
        if quote.code not in self._codes:
            return "an unknown currency code"
        if not request.first <= quote.day <= request.last:
            asked = f"{request.first} to {request.last}".replace(f" to {request.first}", "")
            return f"the answer for another day than {asked}"
        whole, _, fraction = quote.value.partition(".")
        if not (whole + fraction).isdecimal() or not (whole + fraction).isascii() or not whole:
            return "not a positive number"
        if not (whole + fraction).strip("0"):
            return "zero"
        if str(quote.unit).strip("0") != "1":
            return f"per {quote.unit} units"
        return None

    def _sift_series(
        self,
        key: tuple[str, str],
        group: list[Quote],
        kept: list[Quote],
        aside: list[Quarantined],
    ) -> None:
        series = self._known_values(key)
        fresh = {quote.day.toordinal(): _value(quote) for quote in group}
        before, after = dict(series), series | fresh
        days = sorted(after)
        trusted = sorted(before.keys() - fresh.keys())
        for quote in group:
            day = quote.day.toordinal()
            reason = self._jump(key[1], day, after, trusted, days)
            if reason:
                aside.append(Quarantined(quote, reason))
            else:
                kept.append(quote)
                series[day] = after[day]
                insort(trusted, day)

    def _jump(
        self, code: str, day: int, values: dict[int, Value], trusted: list[int], days: list[int]
    ) -> str | None:
        """Return what is wrong with a value beside its neighbours."""
        place = bisect_left(trusted, day)
        last = trusted[place - 1] if place else 0
        if day - last > GAP or self._facts.new_unit(code, last, day):
            return None
        old, new = values[last], values[day]
        if not _apart(old, new):
            return None
        for units in (10, 100):
            if _near(old, new, units) or _near(new, old, units):
                return f"as if for {units} units"
        following = bisect_left(days, day + 1)
        if following == len(days):
            return "a jump of over 25% that no later day confirms yet"
        if not _apart(old, values[days[following]]):
            return "a jump of over 25% that came back the next day"
        return None

    def _known_values(self, key: tuple[str, str]) -> dict[int, Value]:
        if key not in self._series:
            columns = self._known.read(*key)
            values = zip(columns.mantissas, columns.exponents, strict=True)
            self._series[key] = dict(zip(columns.days, values, strict=True))
        return self._series[key]


def _value(quote: Quote) -> Value:
    mantissa, exponent = digits(quote.value)
    return mantissa, exponent + len(str(quote.unit)) - 1


def _scaled(one: Value, other: Value) -> tuple[int, int]:
    """Return both as integers of one scale."""
    return one[0] * 10 ** other[1], other[0] * 10 ** one[1]


def _apart(one: Value, other: Value) -> bool:
    """Return whether two values differ by more than 25% of the smaller one."""
    low, high = sorted(_scaled(one, other))
    return 4 * high > 5 * low


def _near(one: Value, other: Value, units: int) -> bool:
    """Return whether `other` is that many times `one`, give or take the 1% that a day brings."""
    low, high = _scaled(one, other)
    return 99 * units * low <= 100 * high <= 101 * units * low
