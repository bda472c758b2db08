"""WARC: the pages of a crawl, and the texts extracted from one; what is no page is passed over.

The day of a record is that of the crawl, so an article is of the day that its own page states.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO

from factcheck import readers
from factcheck.archive import ArchiveError
from factcheck.archive.columns import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.archive.columns import Columns, Row

SUFFIXES = (".warc", ".wet")

PAGES = ("response", "resource", "conversion")
READABLE = ("html", "text")
NAMES = {"identifier": "identifier", "text": "text"}
CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
MOST = 4 * LONGEST
"""As many bytes as the longest article can have."""

BLOCK = 1 << 16
CUT_OFF = "it breaks off before its end"


class _Unbroken:
    """A stream whose early end is told: warcio takes it for that of the file."""

    def __init__(self, file: BinaryIO) -> None:
        # What stands before the break is handed on, since no more is read than is there at once.
        self.some = getattr(file, "read1", file.read)
        self.tell = file.tell

    def read(self, size: int = -1) -> bytes:
        """The next bytes; ArchiveError where packed ones are missing."""
        try:
            return bytes(self.some(size))
        except EOFError:
            raise ArchiveError(CUT_OFF) from None


def rows(file: BinaryIO, columns: Columns) -> Iterator[Row]:
    """The rows, numbered by record, those passed over counted too."""
    from warcio.archiveiterator import ArchiveIterator

    for number, record in enumerate(ArchiveIterator(_Unbroken(file)), 1):
        name = _format(record) if record.rec_type in PAGES else None
        if name is not None:
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            yield {"row": number, "identifier": address, **_row(record, address, name, columns)}


def _content_type(record: Any) -> str:
    return (record.http_headers or record.rec_headers).get_header("Content-Type") or ""


def _format(record: Any) -> str | None:
    """The reader of a page; None for a picture and the like."""
    kind = _content_type(record).partition(";")[0].strip().lower()
    name = readers.MEDIA_TYPES.get(kind)
    return name if name in READABLE else None


def _row(record: Any, address: str, name: str, columns: Columns) -> Row:
    data = _read(record.content_stream())
    while record.raw_stream.read(BLOCK):
        continue  # what stands behind the content, as the end of the last chunk
    if record.raw_stream.limit:
        return {"error": CUT_OFF}
    stated = CHARSET.search(_content_type(record))
    try:
        text = readers.decoded(address, data, "html", stated[1] if stated else None)
    except readers.ReadError as error:
        return {"error": str(error)}
    row = columns.row({"identifier": address, "text": text}, NAMES)
    return row if "error" in row else {**row, "format": name}


def _read(stream: Any) -> bytes:
    """The content of a record, of one that is far too long only the beginning."""
    data = b""
    while len(data) <= MOST and (block := stream.read(BLOCK)):
        data += block
    return data
