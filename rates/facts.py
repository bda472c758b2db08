"""The facts of `facts.toml`: fixed rates, pegs, redenominations, lives, and what to distrust."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from rates.rate import Leg, Step, decimal
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.schema import Document, Row

DAY = timedelta(days=1)
DAILY = 5
"""How many days a table's figures may be used for if nothing else is known of it."""


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


class Facts:
    """All facts that a look-up needs."""

    def __init__(self, document: Document) -> None:
        self._rows = document
        self.redenominations = [_redenomination(row) for row in self.rows("redenomination")]
        self.distrusted = [_span(row, "reason") for row in self.rows("distrusted")]
        self.relabelled = [_span(row, "means") for row in self.rows("relabelled")]
        self._rhythms = [_rhythm(row) for row in self.rows("rhythm")]
        self._within = {
            row["table"]: digits(row["within"]) for row in self.rows("rhythm") if "within" in row
        }
        self.links = cache(self._links)
        self.life = cache(self._life)
        self._units = cache(self._new_units)

    def rows(self, table: str) -> list[Row]:
        """Return the rows of a table that only some callers need, such as "street"."""
        return self._rows.get(table, [])

    def link(self, code: str, on: date) -> Link | None:
        """Return the fixed rate, else the peg, that tied the currency on that day."""
        for link in self.links(code):
            if link.first <= on and (link.last is None or on <= link.last):
                return link
        return None

    def replacement(self, code: str) -> Redenomination | None:
        """Return the redenomination that ended the code."""
        ends = (change for change in self.redenominations if code == change.old != change.new)
        return next(ends, None)

    def max_age(self, table: str, day: date) -> int:
        """Return how many days an observation of that table and day may be used for."""
        for name, last, days in self._rhythms:
            if name == table and day <= last:
                return days
        return DAILY

    def slack(self, table: str, mantissa: int) -> int:
        """Return how far the true rate may lie from a published one, in half units of its digits.

        That is half a unit, and more if a table comes out so rarely that its publisher says how
        far the market may move before it publishes again.
        """
        if table not in self._within:
            return 1
        parts, places = self._within[table]
        return int(2 * mantissa * parts // 10**places) + 1

    def _links(self, code: str) -> list[Link]:
        """Return every fixed rate and peg of a currency; an irrevocable rate comes before a peg."""
        return [
            _link(kind, row)
            for kind in ("fixed", "peg")
            for row in self.rows(kind)
            if row["code"] == code
        ]

    def _life(self, code: str) -> tuple[date | None, date | None]:
        """Return the first and the last day on which a currency was in use, None where open."""
        firsts = [
            change.first for change in self.redenominations if change.new == code != change.old
        ]
        lasts = [
            change.first - DAY
            for change in self.redenominations
            if change.old == code != change.new
        ]
        for row in self.rows("life"):
            if row["code"] == code:
                firsts.extend(_dates(row, "first"))
                lasts.extend(_dates(row, "last"))
        for row in self.rows("fixed"):
            if row["code"] == code:
                lasts.extend(_dates(row, "withdrawn"))
        return max(firsts, default=None), min(lasts, default=None)

    def new_unit(self, code: str, after: int, until: int) -> bool:
        """Return whether the unit of a code changed after one day (an ordinal) until another."""
        return any(after < first.toordinal() <= until for first in self._units(code))

    def codes(self) -> set[str]:
        """Return every currency code that the facts name."""
        keys = ("code", "anchor", "old", "new")
        rows = [
            row for table in ("fixed", "peg", "redenomination", "life") for row in self.rows(table)
        ]
        return {row[key] for row in rows for key in keys if key in row}

    def barrier(self, code: str, on: date) -> date:
        """Return the first day whose observations are in the unit that `code` meant on a day."""
        return max([first for first in self._units(code) if first <= on], default=date.min)

    def _new_units(self, code: str) -> list[date]:
        return [change.first for change in self.redenominations if change.new == code]


def _date(row: Row, key: str) -> date | None:
    return date.fromisoformat(row[key]) if key in row else None


def _dates(row: Row, key: str) -> Iterator[date]:
    if key in row:
        yield date.fromisoformat(row[key])


def _link(kind: str, row: Row) -> Link:
    code, anchor, first = row["code"], row["anchor"], date.fromisoformat(row["first"])
    if "per_anchor" in row:
        base, quote, text = anchor, code, row["per_anchor"]
    else:
        base, quote, text = code, anchor, row["in_anchor"]
    mantissa, exponent = digits(text)
    leg = Leg(base, quote, first, decimal(mantissa, exponent), kind, kind)
    return Link(
        code, anchor, first, _date(row, "last"), (leg, mantissa, exponent, 0), row["source"]
    )


def digits(text: str) -> tuple[int, int]:
    """Return a published number such as "4.10" as mantissa and exponent: 410 × 10^-2."""
    whole, _, fraction = text.partition(".")
    return int(whole + fraction), len(fraction)


def _rhythm(row: Row) -> tuple[str, date, int]:
    return row["table"], _date(row, "last") or date.max, int(row["days"])


def _redenomination(row: Row) -> Redenomination:
    first = date.fromisoformat(row["first"])
    return Redenomination(row["old"], row["new"], row["ratio"], first, row["source"])


def _span(row: Row, remark: str) -> Span:
    first, last = _date(row, "first"), _date(row, "last")
    return Span(row["publisher"], row["code"], first, last, row[remark], row["source"])
