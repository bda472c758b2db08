"""HTML: the article of a page, with its title, its language and its day of publication.

The article is what stands in the main `article` or `main` element, else in the smallest element
that holds nearly all of the prose; menus, sidebars, forms and the like are left out of it, and so
are scripts, comments and the texts that images carry. Every character has its exact place in the
file. The day of publication is that of the meta tags, of JSON-LD, or of a `time` above the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".html", ".htm", ".xhtml")


def encoding(data: bytes) -> str | None:
    """The encoding that a meta tag states, None if none does."""
    from factcheck.readers import _html_facts

    return _html_facts.encoding(data)


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; nothing in it is an error."""
    from factcheck.document import BlockKind
    from factcheck.readers import _html_content, _html_dates, _html_facts
    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._comments import html_text
    from factcheck.readers._html_block import HtmlBlocks
    from factcheck.readers._html_outline import Outline
    from factcheck.readers._segments import Segments

    outline = Outline(source)
    meta = _html_facts.Meta(outline)
    root = _html_content.article(outline)
    builder = DocumentBuilder(uri, source)
    if not outline.holds(root, "h1"):
        builder.add(_html_facts.title(outline, meta), BlockKind.TITLE)
    blocks = HtmlBlocks(builder, source, Segments([0], [0]))
    blocks.take(_html_content.tokens(outline, root))
    blocks.end_block()
    for comment in outline.comments:
        start, end = comment.start, comment.end
        builder.add_comment(start, end, html_text(source[start:end]))
    return builder.build(
        published=_html_dates.published(outline, meta, root),
        language=_html_facts.language(outline, meta),
    )
