"""What newspapers do instead of taking the official rate: street rates, rates of the house."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from rates.facts import Facts


class StreetRegime(Record):
    """A time during which a currency's street rate stood far from its official one."""

    codes: tuple[str, ...]
    """ISO 4217 codes of the currency, several if its unit changed meanwhile."""
    name: str
    """What the street rate is called."""
    first: date
    last: date | None
    """The last day, None while it goes on."""
    source: str


def street(facts: Facts, codes: Iterable[str], on: date) -> StreetRegime | None:
    """Return the first regime of any of the currencies that was in force on a day."""
    wanted = set(codes)
    for row in facts.rows("street"):
        if wanted.isdisjoint(row["codes"].split()):
            continue
        first = date.fromisoformat(row["first"])
        last = date.fromisoformat(row["last"]) if "last" in row else None
        if first <= on and (last is None or on <= last):
            return StreetRegime(
                tuple(row["codes"].split()), row["name"], first, last, row["source"]
            )
    return None


def tolerance(facts: Facts, code: str) -> Fraction | None:
    """Return the tolerance of a currency's house rates, as a fraction of the rate."""
    tolerances = (row["tolerance"] for row in facts.rows("house") if row["code"] == code)
    return next(map(Fraction, tolerances), None)
