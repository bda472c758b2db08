"""The user's own store of fetched rates: a SQLite file that only ever grows.

An answer is kept as a whole or not at all, in one transaction with a rollback journal, which the
next to open the file plays back after a kill or on a full disk. Triggers refuse to change or
delete a row. A value that its publisher corrects is a second observation of the same day; the
one fetched last counts.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rates.rate import RatesError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERSION = 1
WAIT = 60.0  # seconds for another update to finish with the file
TABLES = {
    "answer": (
        "(id INTEGER PRIMARY KEY, source TEXT NOT NULL, path TEXT NOT NULL,"
        " fetched TEXT NOT NULL, sha256 BLOB NOT NULL)"
    ),
    "series": (
        '(id INTEGER PRIMARY KEY, "table" TEXT NOT NULL, code TEXT NOT NULL,'
        ' UNIQUE ("table", code))'
    ),
    "observation": (
        "(series INTEGER NOT NULL REFERENCES series, day INTEGER NOT NULL,"
        " answer INTEGER NOT NULL REFERENCES answer, value TEXT NOT NULL, unit INTEGER NOT NULL,"
        " PRIMARY KEY (series, day, answer)) WITHOUT ROWID"
    ),
    "quarantined": (
        "(series INTEGER NOT NULL REFERENCES series, day INTEGER NOT NULL,"
        " answer INTEGER NOT NULL REFERENCES answer, value TEXT NOT NULL, unit INTEGER NOT NULL,"
        " reason TEXT NOT NULL)"
    ),
}
"""Days are proleptic Gregorian ordinals, `fetched` is UTC, `value` is as published."""


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open a store; raises RatesError if it is missing (unless it may be created) or damaged."""
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        mode = "rwc" if create else "rw"  # a reader too may have to play back a journal
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        opened = sqlite3.connect(uri, uri=True, timeout=WAIT, isolation_level=None)
        _prepare(path, opened)
    except (sqlite3.Error, OSError) as error:
        raise broken(path, error) from error
    return opened


def _prepare(path: Path, opened: sqlite3.Connection) -> None:
    (version,) = opened.execute("PRAGMA user_version").fetchone()
    if version == 0:
        with transaction(path, opened):
            # Another update may have been first.
            if opened.execute("PRAGMA user_version").fetchone() == (0,):
                _create(opened)
    elif version != VERSION:
        raise RatesError(f"{path} was written by another version of this program")


def _create(opened: sqlite3.Connection) -> None:
    for name, columns in TABLES.items():
        opened.execute(f'CREATE TABLE "{name}" {columns}')
        for event in ("UPDATE", "DELETE"):
            opened.execute(
                f'CREATE TRIGGER "{name} {event}" BEFORE {event} ON "{name}"'
                " BEGIN SELECT RAISE(ABORT, 'the store is append only'); END"
            )
    opened.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def transaction(path: Path, opened: sqlite3.Connection) -> Iterator[None]:
    """Write all of what the block writes or nothing; raises RatesError if it cannot be written."""
    try:
        opened.execute("BEGIN IMMEDIATE")
        try:
            yield
            opened.execute("COMMIT")
        except BaseException:
            if opened.in_transaction:  # a full disk has rolled back already
                opened.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise broken(path, error) from error


def broken(path: Path, error: Exception) -> RatesError:
    """Return the sentence for a store that cannot be read or written."""
    return RatesError(f"the store {path} cannot be used: {error}")
