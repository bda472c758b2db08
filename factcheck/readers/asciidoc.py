"""AsciiDoc, read line by line.

Read are sections, paragraphs, lists, admonitions, quotes and other blocks of text, tables, block
titles and footnotes. Left out are listings, literal and passthrough blocks, mathematics, comments,
macros, attributes and the files that would be included. The day and the language stand in the
attributes of the header (`:revdate:`, `:lang:`), the day also in its revision line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".adoc", ".asciidoc")


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; nothing in it is an error."""
    from factcheck.readers._asciidoc_blocks import AsciiDocReader
    from factcheck.readers._builder import DocumentBuilder

    reader = AsciiDocReader(DocumentBuilder(uri, source))
    reader.run()
    return reader.builder.build(published=reader.fields.published, language=reader.fields.language)
