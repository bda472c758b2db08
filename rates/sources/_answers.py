"""What all answers have in common: read one, or say in a sentence what is wrong with it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from rates.sources import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.sources import Quote, Request, Source

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, SyntaxError, BadZipFile)
"""What reading a text of another form than expected ends in (SyntaxError: XML)."""


def read(source: Source, request: Request, body: bytes) -> list[Quote]:
    """Return what the answer says; raises SourceError if it is not an answer."""
    start = body[:200].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html")):
        raise SourceError(f"{source.title} answered with a web page instead of rates")
    try:
        return list(source.parse(request, body))
    except SourceError:
        raise
    except UNREADABLE:
        raise SourceError(
            f"{source.title} sent an answer that is cut short or not of the documented form"
        ) from None


def rows(body: bytes) -> Any:
    """Return a JSON answer, every number as the text that was sent, but without an exponent."""
    return json.loads(body, parse_float=_plain, parse_int=str)


def _plain(number: str) -> str:
    return f"{Decimal(number):f}" if "e" in number.lower() else number


def chunks(first: date, last: date, days: int) -> Iterator[tuple[date, date]]:
    """Cut a span into spans of at most so many days, oldest first."""
    while first <= last:
        end = min(last, first + timedelta(days - 1))
        yield first, end
        first = end + timedelta(1)
