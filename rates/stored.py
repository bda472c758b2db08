"""What a store holds: its series, and a fingerprint of them."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from rates.codec import Columns
from rates.digits import digits
from rates.series import Entry
from rates.store import broken, connect

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = (
    'SELECT "table", code, COUNT(DISTINCT day), MIN(day), MAX(day) FROM observation'
    ' JOIN series ON series.id = series GROUP BY series ORDER BY "table", code'
)
# Of a group SQLite gives the row that MAX is taken from: the value fetched last.
SERIES = (
    "SELECT day, value, unit, MAX(answer) FROM observation"
    ' JOIN series ON series.id = series WHERE "table" = ? AND code = ?'
    " GROUP BY day ORDER BY day"
)
EVERYTHING = (
    'SELECT "table", code, day, value, unit, MAX(answer) FROM observation'
    " JOIN series ON series.id = series WHERE day <= ?"
    ' GROUP BY series, day ORDER BY "table", code, day'
)


class Stored:
    """A store to read from."""

    def __init__(self, path: Path) -> None:
        """Look into it; raises RatesError if it is missing or damaged."""
        self.path = path
        self.entries = {
            (table, code): Entry(0, 0, count, first, last)
            for table, code, count, first, last in self._rows(ENTRIES)
        }
        """What it holds by table and code; offsets and lengths mean nothing here."""

    def read(self, table: str, code: str) -> Columns:
        """Return a series, each day's value as fetched last."""
        if (table, code) not in self.entries:
            return Columns([], [], [], [])
        return Columns.of(
            (day, mantissa, exponent + len(str(unit)) - 1, table)
            for day, value, unit, _ in self._rows(SERIES, table, code)
            for mantissa, exponent in [digits(value)]
        )

    def digest(self, through: int) -> str:
        """Return the hash, in hexadecimal, of every value up to a day, "" if there is none.

        Two stores that hold the same values have the same hash, whenever they were fetched.
        """
        found = hashlib.sha256()
        empty = True
        for table, code, day, value, unit, _ in self._rows(EVERYTHING, through):
            found.update(f"{table} {code} {day} {value} {unit}\n".encode())
            empty = False
        return "" if empty else found.hexdigest()

    def _rows(self, query: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        # Opened for each query, so that a program that runs for long holds no file open.
        try:
            with closing(connect(self.path)) as opened:
                return opened.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise broken(self.path, error) from error
