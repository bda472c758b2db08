"""The publishers, and their trusted observations of one currency."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from rates.codec import Columns
from rates.digits import decimal
from rates.rate import Leg, Step
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from rates.fact import Span
    from rates.facts import Facts
    from rates.observations import Observations

    Scope = Literal["own", "any", "rare"]


class Publisher(Record):
    """A central bank that publishes rates of other currencies against its own."""

    name: str
    """As in `Rate.source`."""
    title: str
    home: str
    """ISO 4217 code of its own currency."""
    tables: tuple[str, ...]
    """Its series in the data file; a currency can move from one to another."""
    home_is_base: bool
    """Whether it states units of a currency for one of its own, or the other way round."""
    scope: Scope
    """Whether its rates count for pairs with its own currency only (and there before others),
    for any pair, or for pairs that nobody else has a rate of."""

    @property
    def preference(self) -> int:
        """Its place among all: those of a single currency, those of any, the last resort."""
        return ("own", "any", "rare").index(self.scope)

    def step(
        self, code: str, home: str, day: date, columns: Columns, index: int, slack: int
    ) -> Step:
        """Return an observation of a currency against the publisher's own."""
        mantissa, exponent = columns.mantissas[index], columns.exponents[index]
        base, quote = (home, code) if self.home_is_base else (code, home)
        value = decimal(mantissa, exponent)
        leg = Leg(base, quote, day, value, self.name, columns.tables[index])
        return leg, mantissa, exponent, slack


ECB = Publisher("ecb", "the European Central Bank", "EUR", ("ecb",), home_is_base=True, scope="any")
NBP = Publisher(
    "nbp", "Narodowy Bank Polski", "PLN", ("nbp-a", "nbp-b"), home_is_base=False, scope="any"
)
PUBLISHERS = ECB, NBP
"""Those of the packed file, in order of preference."""


def homes(facts: Facts, publisher: Publisher) -> list[tuple[str, date, date]]:
    """Return the codes of the publisher's own currency, each with its first and last day.

    The zloty was PLZ until 1994 and has been PLN since.
    """
    renamed = [
        (span.remark, *_ends(span)) for span in _spans(facts.relabelled, publisher, publisher.home)
    ]
    return [*renamed, (publisher.home, date.min, date.max)]


def trusted(observations: Observations, facts: Facts, publisher: Publisher, code: str) -> Columns:
    """Return the publisher's observations of a currency, without those that are distrusted.

    What was published under a code but in another unit is moved to the code of that unit.
    """
    parts = []
    for label, outside in _labels(facts, publisher, code):
        for table in publisher.tables:
            columns = observations.read(table, label)
            for first, last in outside:
                _drop(columns, first, last)
            if columns.days:
                parts.append(columns)
    columns = _merged(parts)
    for span in _spans(facts.distrusted, publisher, code):
        _drop(columns, *_ends(span))
    return columns


def _labels(
    facts: Facts, publisher: Publisher, code: str
) -> Iterator[tuple[str, list[tuple[date, date]]]]:
    """Yield each code under which a currency was published, and the days to leave out."""
    yield code, [_ends(span) for span in _spans(facts.relabelled, publisher, code)]
    for span in facts.relabelled:
        if span.publisher == publisher.name and span.remark == code:
            first, last = _ends(span)
            before = (date.min, date.fromordinal(first.toordinal() - 1)) if span.first else None
            after = (date.fromordinal(last.toordinal() + 1), date.max) if span.last else None
            yield span.code, [ends for ends in (before, after) if ends]


def _spans(spans: list[Span], publisher: Publisher, code: str) -> list[Span]:
    return [span for span in spans if span.code == code and span.publisher == publisher.name]


def _ends(span: Span) -> tuple[date, date]:
    return span.first or date.min, span.last or date.max


def _drop(columns: Columns, first: date, last: date) -> None:
    start = bisect_left(columns.days, first.toordinal())
    stop = bisect_right(columns.days, last.toordinal())
    for column in (columns.days, columns.mantissas, columns.exponents, columns.tables):
        del column[start:stop]


def _merged(parts: list[Columns]) -> Columns:
    if len(parts) == 1:
        return parts[0]
    return Columns.of(sorted(row for part in parts for row in part.rows()))
