"""An article at an address: fetched once, within limits of time, size and redirections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from concurrent.futures import Future

    import requests

LARGEST = 50_000_000
MOST_REDIRECTS = 5
TIMEOUTS = (10.0, 20.0)
"""Seconds until a server takes the call, and between two parts of its answer."""
DEADLINE = 60.0
"""Seconds in which all of the answer must be there: a hostile server sends it byte by byte, so
that no single part of it is late."""
CHUNK = 1 << 16
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at an address: its bytes, and what the server says that they are."""

    data: bytes
    content_type: str
    charset: str | None


def fetch(url: str) -> Answer:
    """Fetch what stands at `url`; ReadError with the reason if that fails."""
    from concurrent.futures import Future
    from threading import Thread

    future: Future[Answer] = Future()
    # Whoever waits for a part of the answer cannot look at the clock: so another one waits. It
    # is a daemon, which ends with the program.
    Thread(target=_settle, args=(future, url), daemon=True).start()
    try:
        return future.result(DEADLINE)
    except TimeoutError:
        raise ReadError(url, f"its server takes more than {DEADLINE:g} seconds") from None


def _settle(future: Future[Answer], url: str) -> None:
    try:
        future.set_result(_fetched(url))
    except Exception as error:  # noqa: BLE001 - it is raised where the answer is waited for
        future.set_exception(error)


def _fetched(url: str) -> Answer:
    import requests

    try:
        with requests.Session() as session:
            session.max_redirects = MOST_REDIRECTS
            session.headers.update({"User-Agent": "factcheck", "Accept": "text/html, */*;q=0.5"})
            # Sessions know http and https alone, in redirections too.
            with session.get(url, stream=True, timeout=TIMEOUTS) as response:
                return _answer(url, response)
    except requests.TooManyRedirects:
        raise ReadError(url, f"it redirects more than {MOST_REDIRECTS} times") from None
    except requests.Timeout:
        raise ReadError(url, "its server does not answer in time") from None
    except (requests.exceptions.InvalidSchema, requests.exceptions.InvalidURL, ValueError):
        raise ReadError(url, "it is, or leads to, no address of http or https") from None
    except requests.RequestException:
        raise ReadError(url, "its server cannot be reached, or breaks off") from None


def _answer(url: str, response: requests.Response) -> Answer:
    if not response.ok:
        raise ReadError(url, f"its server answers {response.status_code} {response.reason}".strip())
    content_type = response.headers.get("Content-Type", "")
    charset = CHARSET.search(content_type)
    return Answer(
        _data(url, response),
        content_type.partition(";")[0].strip().lower(),
        charset[1] if charset else None,
    )


def _data(url: str, response: requests.Response) -> bytes:
    data = bytearray()
    for chunk in response.iter_content(CHUNK):
        data += chunk
        if len(data) > LARGEST:
            raise ReadError(url, f"it has more than the {LARGEST:,} bytes of any article")
    return bytes(data)
