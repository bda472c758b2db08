r"""LaTeX: the text of the document; commands, mathematics and comments are left alone.

An unknown command is left out and what stands in braces behind it is read, since more of them set
text than do not. Left out are the preamble, code, pictures, labels and references. Footnotes
stand behind their paragraph, the rows of `tabular` are cells. The title and the day are those of
`\title` and `\date`, the language that of babel or polyglossia. Macros are not expanded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".tex", ".ltx")


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; ReadError if it is nested too deeply."""
    from factcheck.document import BlockKind
    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._latex_body import Body
    from factcheck.readers._latex_preamble import Preamble

    preamble = Preamble(source)
    builder = DocumentBuilder(uri, source)
    for comment in preamble.comments:
        builder.add_comment(*comment)
    body = Body(builder)
    if preamble.title:
        body.blocks.begin(BlockKind.TITLE)
        body.read(*preamble.title)
        body.end_block()
    body.read(preamble.begin, preamble.end)
    body.end_block()
    return builder.build(published=preamble.published, language=preamble.language)
