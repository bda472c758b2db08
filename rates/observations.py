"""All observations that a look-up may use: the packed file's and the store's, up to a day."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cached_property

from rates.codec import Columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.series import Entry, PackedFile
    from rates.stored import Stored


class Observations:
    """Series by table and code."""

    def __init__(self, packed: PackedFile, stored: Stored | None, through: date | None) -> None:
        self.packed = packed
        self.stored = stored
        self.limit = through or date.max

    def read(self, table: str, code: str) -> Columns:
        """Return a series, perhaps empty; where both have a day, the store's value counts."""
        columns = self.packed.read(table, code)
        if self.stored and (table, code) in self.stored.entries:
            columns = _overlaid(columns, self.stored.read(table, code))
        if self.limit < date.max:
            end = bisect_right(columns.days, self.limit.toordinal())
            columns = Columns(
                columns.days[:end],
                columns.mantissas[:end],
                columns.exponents[:end],
                columns.tables[:end],
            )
        return columns

    def count(self, table: str, code: str) -> int:
        """Return about how long a series is, and 0 if and only if there is none."""
        stored = self.stored.entries.get((table, code)) if self.stored else None
        return self.packed.count(table, code) + (stored.count if stored else 0)

    @cached_property
    def first(self) -> date:
        """The day of the oldest observation."""
        return date.fromordinal(min(entry.first for entry in self._entries()))

    @cached_property
    def through(self) -> date:
        """The day of the newest observation, or the day up to which they are used."""
        return min(date.fromordinal(max(entry.last for entry in self._entries())), self.limit)

    @property
    def sha256(self) -> str:
        """The hash of all data: the packed file's, joined with the store's if that holds any."""
        from rates.fingerprint import sha256

        return sha256(self)

    def _entries(self) -> list[Entry]:
        stored = self.stored.entries.values() if self.stored else ()
        return [*self.packed.entries.values(), *stored]


def _overlaid(older: Columns, newer: Columns) -> Columns:
    rows = {row[0]: row for columns in (older, newer) for row in columns.rows()}
    return Columns.of(rows[day] for day in sorted(rows))
