"""Fetch an answer: politely, patiently, and never saying more than where it came from."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from rates.sources import SourceError

if TYPE_CHECKING:
    from requests import Response, Session

    from rates.sources import Request, Source

AGENT = "factcheck (checks the figures in articles; https://pypi.org/project/factcheck/)"
TIMEOUT = 10, 30  # seconds to connect, seconds between two pieces of the answer
TRIES = 4
BACKOFF = 1.0  # seconds before the second try; doubled for each one after it
LONGEST = 60.0  # seconds that a server may ask us to wait
LIMIT = 64 * 2**20  # bytes; the longest real answer has a few megabytes
BUSY = {429, 500, 502, 503, 504}

sleep = time.sleep


def session() -> Session:
    """Return a session; it honours the usual variables for proxies and certificates."""
    from requests import Session

    opened = Session()
    opened.headers["User-Agent"] = AGENT
    return opened


def fetch(opened: Session, source: Source, request: Request) -> bytes | None:
    """Return the body of the answer, None if the source says that it has no such rates.

    Raises SourceError if the source cannot be reached, keeps being busy, or refuses.
    """
    for attempt in range(1, TRIES + 1):
        status, body, wait = _ask(opened, source, request)
        if status not in BUSY:
            break
        if attempt < TRIES:
            sleep(wait or BACKOFF * 2 ** (attempt - 1))
    if status == source.nothing:
        return None
    if status in {401, 403}:
        raise SourceError(f"{source.title} refused access (status {status}): check its key")
    if status in BUSY:
        raise SourceError(f"{source.title} was busy {TRIES} times in a row (status {status})")
    if status != 200:
        raise SourceError(f"{source.title} answered with status {status}")
    return body


def _ask(opened: Session, source: Source, request: Request) -> tuple[int, bytes, float]:
    from requests import RequestException

    try:
        with opened.get(
            request.url,
            params=dict(request.params),
            headers=dict(request.secret),
            timeout=TIMEOUT,
            stream=True,
            # A key goes nowhere but to the address it is for.
            allow_redirects=not request.secret,
        ) as response:
            return response.status_code, _body(source, response), _asked_to_wait(response)
    except RequestException as error:
        # Not its text, which repeats addresses and proxies with their passwords.
        reason = type(error).__name__
        raise SourceError(f"{source.title} could not be reached ({reason})") from None


def _body(source: Source, response: Response) -> bytes:
    body = bytearray()
    for piece in response.iter_content(2**16):
        body += piece
        if len(body) > LIMIT:
            raise SourceError(f"{source.title} sent more than {LIMIT // 2**20} megabytes")
    return bytes(body)


def _asked_to_wait(response: Response) -> float:
    """Return the seconds of `Retry-After`; its other form, a date, is not used by any source."""
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), LONGEST) if asked.isdecimal() else 0.0
