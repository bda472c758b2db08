"""The text of each page of a PDF, by pypdf."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from factcheck.readers._builder import OBJECT
from factcheck.readers._error import ReadError
from factcheck.readers._extract import ENDS

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 2_000
MOST_TEXT = 20_000_000
# Against the text before it, a raised 6 or a footnote mark is so much smaller, and so far off.
SMALLER = 0.85
NEAREST, FARTHEST = 0.1, 0.7


def texts(uri: str, data: bytes) -> list[str]:
    """The text of each page, on one line; ReadError if there is none, or it cannot be had."""
    try:
        from pypdf import PdfReader
    except ImportError:
        problem = "reading PDF needs the extra: pip install 'factcheck[pdf]'"
        raise ReadError(uri, problem) from None
    # It tells of every oddity of a file, and there are many that do no harm.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _texts(uri, PdfReader(BytesIO(data)))
    except (ReadError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - a damaged file may make it raise anything
        raise ReadError(uri, "it is no PDF file, or a damaged one") from None
    if not any(page.strip() for page in pages):
        raise ReadError(uri, "it has no text, as a scan has none before its letters are recognized")
    return pages


def _texts(uri: str, reader: PdfReader) -> list[str]:
    if reader.is_encrypted and not _opens(reader):
        raise ReadError(uri, "it is encrypted")
    if len(reader.pages) > MOST_PAGES:
        raise ReadError(uri, f"it has more than {MOST_PAGES:,} pages")
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        line = _Parts()
        page.extract_text(visitor_text=line.take)
        pages.append(_clean("".join(line.parts)))
        length += len(pages[-1])
        if length > MOST_TEXT:
            raise ReadError(uri, f"it has more than {MOST_TEXT:,} characters")
    return pages


class _Parts:
    """Collects the text of a page; what stands above or below its line is parted from it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._size = self._height = 0.0  # of the text on this line

    def take(
        self, text: str, _outer: object, matrix: list[float], _font: object, size: float
    ) -> None:
        """Take text of one format, as pypdf tells of it."""
        off = abs(matrix[5] - self._height)
        raised = NEAREST * self._size < off < FARTHEST * self._size
        if text.strip() and raised and size < SMALLER * self._size:
            self.parts.append(f"{OBJECT}{text}{OBJECT}")
            return
        self.parts.append(text)
        if "\n" in text:
            self._size = 0.0
        elif text.strip():
            self._size, self._height = size, matrix[5]


def _opens(reader: PdfReader) -> bool:
    """Whether it opens without a password, as files do that only forbid to be printed."""
    from pypdf.errors import PyPdfError

    try:
        return bool(reader.decrypt(""))
    except PyPdfError:
        return False  # with AES it would need a library for that


def _clean(text: str) -> str:
    """On one line, and without halves of characters, which no output could be encoded with."""
    return text.translate(ENDS).encode("utf-8", "replace").decode()
