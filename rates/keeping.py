"""Write a checked answer into the user's store."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rates.store import connect, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from rates.checks import Quarantined
    from rates.sources import Quote

LAST = (
    "SELECT value, unit FROM observation WHERE series = ? AND day = ? ORDER BY answer DESC LIMIT 1"
)


class Keeper:
    """A store opened for writing; it is created if it does not exist."""

    def __init__(self, path: Path) -> None:
        """Open it; raises RatesError if it cannot be created or is damaged."""
        self._path = path
        self._opened = connect(path, create=True)

    def keep(
        self,
        source: str,
        path: str,
        body: bytes,
        quotes: Iterable[Quote],
        aside: Iterable[Quarantined],
    ) -> tuple[int, list[Quarantined]]:
        """Keep an answer in one transaction.

        Returns how many values were added (those that the store did not have, or had
        differently), and what was set aside for the first time. Raises RatesError, and keeps
        nothing of the answer, if the store cannot be written.
        """
        with transaction(self._path, self._opened):
            answer = _Answer(self._opened, source, path, body)
            added = sum([answer.add(quote) for quote in quotes])
            reported = [item for item in aside if answer.set_aside(item)]
        return added, reported

    def close(self) -> None:
        """Close the file."""
        self._opened.close()


class _Answer:
    """One answer within its transaction; its own row is written with its first value."""

    def __init__(self, opened: sqlite3.Connection, source: str, path: str, body: bytes) -> None:
        self._opened = opened
        self._facts = source, path, _now(), hashlib.sha256(body).digest()
        self._number: int | None = None
        self._series: dict[tuple[str, str], int] = {}

    def add(self, quote: Quote) -> bool:
        """Add a value unless it is the one that the store has; return whether it was added."""
        series, day = self._series_of(quote), quote.day.toordinal()
        if self._opened.execute(LAST, (series, day)).fetchone() == (quote.value, quote.unit):
            return False
        self._insert("observation", series, day, self._own_number(), quote.value, quote.unit)
        return True

    def set_aside(self, item: Quarantined) -> bool:
        """Record a value that is not used; return whether that is news."""
        quote = item.quote
        series, day = self._series_of(quote), quote.day.toordinal()
        same = "series = ? AND day = ? AND value = ? AND unit = ? AND reason = ?"
        row = series, day, quote.value, quote.unit, item.reason
        if self._opened.execute(f"SELECT 1 FROM quarantined WHERE {same}", row).fetchone():  # noqa: S608
            return False
        self._insert("quarantined", series, day, self._own_number(), *row[2:])
        return True

    def _own_number(self) -> int:
        if self._number is None:
            self._number = self._insert("answer", None, *self._facts)
        return self._number

    def _series_of(self, quote: Quote) -> int:
        key = quote.table, quote.code
        if key not in self._series:
            query = 'SELECT id FROM series WHERE "table" = ? AND code = ?'
            found = self._opened.execute(query, key).fetchone()
            self._series[key] = found[0] if found else self._insert("series", None, *key)
        return self._series[key]

    def _insert(self, table: str, *values: object) -> int:
        marks = ", ".join("?" * len(values))
        written = self._opened.execute(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608
        return written.lastrowid or 0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
