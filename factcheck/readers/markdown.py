"""Markdown: CommonMark, tables and strikethrough, with front matter as site generators use it.

Left out of the text: code, HTML tags and comments, the targets of links, web addresses, footnote
marks, shortcodes. What an image says instead of showing follows its paragraph as a caption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import BlockKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

    from factcheck.document import Document

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; ReadError if its front matter is malformed."""
    # The parsers take longer to import than a plain text takes to check.
    from factcheck.readers._commonmark import parser

    return read_by(parser(), uri, source)


def read_by(md: MarkdownIt, uri: str, source: str) -> Document:
    """Read the article in `source` by a parser of _commonmark."""
    from factcheck.readers import _front_matter, _markdown_body
    from factcheck.readers._builder import DocumentBuilder

    front = _front_matter.read(uri, source)
    builder = DocumentBuilder(uri, source)
    builder.add(front.title, BlockKind.TITLE)
    builder.add(front.standfirst, BlockKind.STANDFIRST)
    _markdown_body.add(builder, md, front.end)
    return builder.build(published=front.published, language=front.language)
