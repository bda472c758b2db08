"""The facts of `facts.toml`: fixed rates, pegs, redenominations, lives, and what to distrust."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from rates.digits import digits
from rates.fact import dates_in, link_of, redenomination_of, rhythm_of, span_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.fact import Link, Redenomination
    from rates.schema import Document, Row

DAY = timedelta(days=1)
DAILY = 5
"""How many days a table's figures may be used for if nothing else is known of it."""


class Facts:
    """All facts that a look-up needs."""

    def __init__(self, document: Document) -> None:
        self._rows = document
        self.redenominations = [redenomination_of(row) for row in self.rows("redenomination")]
        self.distrusted = [span_of(row, "reason") for row in self.rows("distrusted")]
        self.relabelled = [span_of(row, "means") for row in self.rows("relabelled")]
        self._rhythms = [rhythm_of(row) for row in self.rows("rhythm")]
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
            link_of(kind, row)
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
                firsts.extend(dates_in(row, "first"))
                lasts.extend(dates_in(row, "last"))
        for row in self.rows("fixed"):
            if row["code"] == code:
                lasts.extend(dates_in(row, "withdrawn"))
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
