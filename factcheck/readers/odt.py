"""ODT: paragraphs, headings, lists, tables, notes, text boxes, as if all changes were accepted.

The source of such a document is its text with a line for each paragraph, so that a
place is the number of a paragraph, empty ones and those of cells counted, and a character in it.
Notes stand behind the text. Left out: headers and footers, comments, hidden text, formulas,
tables of contents. A file's language and dates are those of the program that wrote it, and are
not taken for the article's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".odt", ".ott")


def load(uri: str, data: bytes) -> Document:
    """Read the document in `data`; ReadError if it is none, or could do harm."""
    from factcheck.readers._archive import Archive
    from factcheck.readers._extract import Extract
    from factcheck.readers._odt_body import Body
    from factcheck.readers._odt_styles import Styles

    archive = Archive(uri, data, "ODT")
    styles = Styles()
    for part in ("styles.xml", "content.xml"):
        if part in archive.names() or part == "content.xml":
            archive.parse(part, styles)
    extract = Extract(uri)
    archive.parse("content.xml", Body(extract, styles))
    return extract.build()
