"""MDX: Markdown whose JSX tags, {expressions} and import and export lines are left alone.

What stands between the tags of a component is text like any other; what is handed to it is not.
As MDX has it, indented text is no code, and there is no HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

SUFFIXES = (".mdx",)


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; ReadError if its front matter is malformed."""
    from dataclasses import replace

    from factcheck.readers import _comments, _front_matter, _mdx_mask
    from factcheck.readers._commonmark import parser
    from factcheck.readers.markdown import read_by

    front = _front_matter.read(uri, source)
    masked, comments = _mdx_mask.masked(source, front.end)
    md = parser("code", "html_block", "html_inline", "autolink")
    # Nothing has moved, so that each place in the one is that in the other.
    document = read_by(md, uri, masked)
    return replace(document, source=source, comments=_comments.placed(source, comments))
