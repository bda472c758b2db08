"""The four kinds of figure: money, counts, percentages and dates."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from decimal import Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from factcheck.interval import HALF, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.document import Document, Span

ZEROS = Fraction(25, 1000)
"""How far trailing zeros may hide a rounding: "1,000" computed from 1,024 is fair, 1,030 is not."""

ABOUT = Fraction(25, 1000)
"""What "about" adds on either side where no digit says more."""

BOUND = Fraction(10, 100)
"""How far beyond its bound a figure may lie that is said to be "more than" or "nearly" it."""


class Qualifier(enum.Enum):
    """What the words around a number make of it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Number:
    """What money, counts and percentages share.

    `stated` is the number as written, its exponent the place of the last written digit.
    `decimals` tells that digits were written after a decimal mark, so that trailing zeros count.
    `upper` is the second end of a range, as written. `readings` are other values that the same
    words may have, less likely ones ("billion" in French).
    """

    document: Document = field(repr=False, compare=False)
    span: Span
    stated: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    decimals: bool = False
    upper: Decimal | None = None
    readings: tuple[Decimal, ...] = ()

    @property
    def text(self) -> str:
        """The words of the figure."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def value(self) -> Interval:
        """What the words say, as an amount that others are computed from."""
        written = Interval.rounded(self.stated)
        match self.qualifier:
            case Qualifier.EXACT:
                return written
            case Qualifier.ABOUT:
                return written.hull(Interval.point(self.stated).widen(ABOUT))
            case Qualifier.AT_LEAST:
                return Interval(written.low, None)
            case Qualifier.AT_MOST:
                return Interval(min(Fraction(0), Fraction(self.stated)), written.high)
            case Qualifier.RANGE:
                return written.hull(Interval.rounded(self.upper or self.stated))

    @property
    def computed(self) -> Interval:
        """What the words allow where the figure was itself computed, closed on both sides.

        Trailing zeros may then come from rounding, but hide no more than ZEROS; a bound is near
        the figure, at most BOUND away.
        """
        exact = Fraction(self.stated)
        half = max(self._half(), Fraction(0))
        near = Interval(exact - half, exact + half)
        match self.qualifier:
            case Qualifier.EXACT:
                return near
            case Qualifier.ABOUT:
                return near.hull(Interval.point(exact).widen(ABOUT))
            case Qualifier.AT_LEAST:
                return near.hull(Interval.point(exact + abs(exact) * BOUND))
            case Qualifier.AT_MOST:
                return near.hull(Interval.point(exact - abs(exact) * BOUND))
            case Qualifier.RANGE:
                return near.hull(Interval.rounded(self.upper or self.stated))

    def _half(self) -> Fraction:
        """Half a unit of the last digit that counts."""
        written = HALF * Fraction(10) ** int(self.stated.as_tuple().exponent)
        if self.decimals or not self.stated:
            return written
        digits, exponent = self.stated.as_tuple().digits, int(self.stated.as_tuple().exponent)
        zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
        rounded = HALF * Fraction(10) ** (exponent + zeros)
        return max(written, min(rounded, abs(Fraction(self.stated)) * ZEROS))

    def to_dict(self) -> dict[str, Any]:
        """The figure as JSON gives it; numbers are decimal strings."""
        value = self.value
        return {
            **span_to_dict(self.document, self.span),
            **NO_FIGURE,
            "kind": KINDS[type(self)],
            "value": f"{self.stated:f}",
            "low": decimal_string(value.low),
            "high": decimal_string(value.high),
            "qualifier": self.qualifier.value,
            **self._particulars(),
        }

    def _particulars(self) -> dict[str, Any]:
        """What only this kind of figure has."""
        return {}

    def alternatives(self) -> Iterator[Self]:
        """The figure itself, then each other reading of its words, likeliest first."""
        yield self
        for reading in self.readings:
            yield replace(self, stated=reading, readings=())


@dataclass(frozen=True, slots=True)
class Money(Number):
    """An amount of money; `currencies` are ISO 4217 codes, likeliest first."""

    currencies: tuple[str, ...] = ()

    def _particulars(self) -> dict[str, Any]:
        return {"currencies": list(self.currencies)}


@dataclass(frozen=True, slots=True)
class Count(Number):
    """A number of things; `noun` names them as the text does, None where it does not."""

    noun: str | None = None

    def _particulars(self) -> dict[str, Any]:
        return {"noun": self.noun}


@dataclass(frozen=True, slots=True)
class Percent(Number):
    """A percentage, 2.5 for "2.5%"; `points` marks percentage points.

    `fraction` is the fraction that it is written as ("two-thirds"), None where it is a percentage.
    """

    points: bool = False
    fraction: Fraction | None = None

    def _particulars(self) -> dict[str, Any]:
        return {"points": self.points}


@dataclass(frozen=True, slots=True)
class Date:
    """A day, month or year.

    `first` and `last` are the days it may cover, None where the year is not known; the other
    fields hold what is written, `weekday` counting from 0 for Monday.
    """

    document: Document = field(repr=False, compare=False)
    span: Span
    first: date | None = None
    last: date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def text(self) -> str:
        """The words of the date."""
        return self.document.text[self.span.start : self.span.end]

    def to_dict(self) -> dict[str, Any]:
        """The date as JSON gives it."""
        return {
            **span_to_dict(self.document, self.span),
            **NO_FIGURE,
            "kind": KINDS[type(self)],
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
        }


Amount: TypeAlias = Money | Count
"""What can be added up to a total of money or of things."""

Figure: TypeAlias = Money | Count | Percent | Date

KINDS = {Money: "money", Count: "count", Percent: "percent", Date: "date"}
NO_FIGURE: dict[str, Any] = dict.fromkeys(
    ("kind", "value", "low", "high", "qualifier", "currencies", "noun", "points", "first", "last")
)
"""Every key of a figure in JSON; a kind leaves those empty that it does not have."""


def span_to_dict(document: Document, span: Span) -> dict[str, Any]:
    """A span as JSON gives it: offsets, lines and columns in the source, and its text."""
    place = document.locate(span)
    return {
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": document.text[span.start : span.end],
    }


def decimal_string(value: Fraction | None, places: int = 6) -> str | None:
    """A value in decimals, cut behind so many places where it has no end; None if it is open."""
    if value is None:
        return None
    scaled = round(value * 10**places)
    text = f"{Decimal(scaled).scaleb(-places, EXACTLY):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


EXACTLY = Context(prec=1000)
