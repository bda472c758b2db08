"""PDF: the text layer, page by page; reading it needs the extra `pdf`.

The source of such a document is its text with a line for each page, so that a
place is the number of a page and a character of it. Paragraphs are guessed from how full their
lines are, and words that were parted at the end of a line are put together. Numbers of pages are
left out. The file states neither title nor date that could be relied upon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".pdf",)


def load(uri: str, data: bytes) -> Document:
    """Read the document in `data`; ReadError if it is none, has no text, or needs the extra."""
    from factcheck.readers import _pdf_pages, _pdf_paragraphs
    from factcheck.readers._builder import DocumentBuilder

    pages = _pdf_pages.texts(uri, data)
    builder = DocumentBuilder(uri, "\n".join(pages))
    _pdf_paragraphs.add(builder)
    return builder.build()
