"""One fact each: a tie between two currencies, a change of unit, days that need a remark."""

from __future__ import annotations

from datetime import date

from rates.digits import decimal, digits
from rates.rate import Leg, Step
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.schema import Row


class Link(Record):
    """A rate set by law or by a central bank's commitment: irrevocably, or as a peg."""

    code: str
    """The currency that is tied."""
    anchor: str
    """The currency it is tied to."""
    first: date
    """The first day on which it held."""
    last: date | None
    """The last day, None while it holds."""
    step: Step
    """The rate itself."""
    source: str


class Redenomination(Record):
    """A change of unit: `ratio` old units became one new unit, under the same code or another."""

    old: str
    new: str
    ratio: str
    first: date
    """The first day of the new unit."""
    source: str


class Span(Record):
    """Days about which a publisher's figures for a code need a remark (open ends are None)."""

    publisher: str
    code: str
    first: date | None
    last: date | None
    remark: str
    """For a distrusted span the reason, for a relabelled one the code that is meant."""
    source: str


def date_in(row: Row, key: str) -> date | None:
    """Return a day of a row, None if the row has none."""
    return date.fromisoformat(row[key]) if key in row else None


def dates_in(row: Row, key: str) -> Iterator[date]:
    """Yield a day of a row if it has one."""
    if key in row:
        yield date.fromisoformat(row[key])


def link_of(kind: str, row: Row) -> Link:
    """Read a row of the table "fixed" or "peg"."""
    code, anchor, first = row["code"], row["anchor"], date.fromisoformat(row["first"])
    if "per_anchor" in row:
        base, quote, text = anchor, code, row["per_anchor"]
    else:
        base, quote, text = code, anchor, row["in_anchor"]
    mantissa, exponent = digits(text)
    leg = Leg(base, quote, first, decimal(mantissa, exponent), kind, kind)
    return Link(
        code, anchor, first, date_in(row, "last"), (leg, mantissa, exponent, 0), row["source"]
    )


def rhythm_of(row: Row) -> tuple[str, date, int]:
    """Read a row of the table "rhythm": the table meant, the last day of this rhythm, days."""
    return row["table"], date_in(row, "last") or date.max, int(row["days"])


def redenomination_of(row: Row) -> Redenomination:
    """Read a row of the table "redenomination"."""
    first = date.fromisoformat(row["first"])
    return Redenomination(row["old"], row["new"], row["ratio"], first, row["source"])


def span_of(row: Row, remark: str) -> Span:
    """Read a row of the table "distrusted" or "relabelled"."""
    first, last = date_in(row, "first"), date_in(row, "last")
    return Span(row["publisher"], row["code"], first, last, row[remark], row["source"])
