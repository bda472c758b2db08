"""reStructuredText, read line by line: docutils would tell the line of a paragraph at best.

Read are sections, paragraphs, lists, line blocks, tables, notes, admonitions and captions. A table
may be drawn as a grid or a simple one, or written as list-table or csv-table; the file that a
csv-table names is not opened. Left out are literal blocks, code, mathematics, comments, targets,
substitutions, and the directives that show something else than text. The day and the language
stand in the field list below the title, or in the comments of Nikola.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".rst", ".rest")


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; nothing in it is an error."""
    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._rst_blocks import RstReader

    reader = RstReader(DocumentBuilder(uri, source))
    reader.run()
    return reader.builder.build(published=reader.fields.published, language=reader.fields.language)
