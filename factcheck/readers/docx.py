"""DOCX: paragraphs, headings, lists, tables, notes, text boxes, as if all changes were accepted.

The source of such a document is its text with a line for each paragraph, so that a
place is the number of a paragraph, empty ones and those of cells counted, and a character in it.
Runs are not told of: word processors begin one wherever a spelling was looked at. Footnotes and
endnotes stand behind the text. Left out: headers and footers, comments, hidden text, formulas,
tables of contents. A file's language and dates are those of the program that wrote it, and are
not taken for the article's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".docx", ".docm")


def load(uri: str, data: bytes) -> Document:
    """Read the document in `data`; ReadError if it is none, or could do harm."""
    from factcheck.readers._archive import Archive
    from factcheck.readers._docx_body import Body
    from factcheck.readers._docx_parts import TEXTS, Parts, Styles
    from factcheck.readers._extract import Extract

    archive = Archive(uri, data, "DOCX")
    parts = Parts.of(archive)
    styles = Styles.of(archive, parts)
    extract = Extract(uri)
    for part in TEXTS:
        if part in parts.names:
            archive.parse(parts.names[part], Body(extract, styles))
    return extract.build()
