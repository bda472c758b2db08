"""The one function that checks: record batches of articles in, record batches of findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

import factcheck
from factcheck.archive.records import error, records
from factcheck.archive.schema import FOUND
from factcheck.config import Config
from factcheck.languages import load
from factcheck.period import period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.archive.records import Record
    from factcheck.pipeline import Report
    from factcheck.verdict import Rates

AT_ONCE = 250
"""As many rows are held with their findings before these are handed on."""


class Work(NamedTuple):
    """What a worker has to know; it is pickled, so the rates are a function that opens them.

    `language` is that of all articles that state none, else it is detected.
    """

    rates: Callable[[], Rates]
    config: Config = Config()
    language: str | None = None


def check(work: Work, rows: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Check the articles in batches of schema.ROWS; yields batches of schema.FOUND in their order.

    Whatever happens in one row is an error row of its own, and the others are checked.
    """
    rates = work.rates()
    for batch in rows:
        for start in range(0, batch.num_rows, AT_ONCE):
            found = [
                record
                for row in batch.slice(start, AT_ONCE).to_pylist()
                for record in _checked(row, rates, work)
            ]
            yield pa.RecordBatch.from_pylist(found, schema=FOUND)


def failed(rows: pa.RecordBatch, reason: str) -> pa.RecordBatch:
    """Each row as an error, for what happened to all of them."""
    errors = [error(row, reason) for row in rows.to_pylist()]
    return pa.RecordBatch.from_pylist(errors, schema=FOUND)


def _checked(row: Record, rates: Rates, work: Work) -> list[Record]:
    try:
        if row["error"]:
            return [error(row, row["error"])]
        return list(records(row, _report(row, rates, work)))
    except Exception as failure:  # noqa: BLE001 - one row in a million must not end the run
        return [error(row, _told(failure))]


def _told(failure: Exception) -> str:
    """What happened, with the kind of error where it is not one that was foreseen."""
    if isinstance(failure, ValueError) and str(failure):
        return str(failure)
    return f"it cannot be checked ({type(failure).__name__}: {failure})"


def _report(row: Record, rates: Rates, work: Work) -> Report:
    language = row["language"] or work.language
    return factcheck.check(
        row["text"],
        format=row["format"] or "text",
        title=row["title"] if row["title"] and row["title"] not in row["text"] else None,
        language=load(language).code if language else None,
        published=_published(row["date"]),
        rates=rates,
        config=work.config,
    )


def _published(text: str | None) -> Any:
    """The day that a row states; None where the cell is empty, as the article may state one."""
    if not text or not text.strip():
        return None
    try:
        return period(text)
    except ValueError:
        raise ValueError(f"its date {text!r} is no day, month or year") from None
