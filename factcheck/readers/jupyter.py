"""Jupyter notebooks: the Markdown cells, with their places in the JSON of the file.

Code and what came of it are left out, and so are raw cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".ipynb",)


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; ReadError if it is no notebook."""
    from factcheck.readers import _markdown_body, _notebook
    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._commonmark import parser

    cells = _notebook.Cells(uri, source)
    builder = DocumentBuilder(uri, cells.text)
    for start, end in cells.places:
        _markdown_body.add(builder, parser(), start, end)
    return cells.placed(builder.build())
