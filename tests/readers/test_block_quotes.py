"""Block quotes, in every format that has them: what stands in one is somebody's words."""

from __future__ import annotations

import pytest

from factcheck import readers

PLAIN, QUOTED, AFTER = "Plain words.", "Quoted words.", "Words again."

FORMATS = {
    "markdown": "{plain}\n\n> {quoted}\n\n{after}\n",
    "mdx": "{plain}\n\n> {quoted}\n\n{after}\n",
    "html": "<p>{plain}</p><blockquote><p>{quoted}</p></blockquote><p>{after}</p>",
    "rst": "{plain}\n\n    {quoted}\n\n{after}\n",
    "asciidoc": "{plain}\n\n____\n{quoted}\n____\n\n{after}\n",
    "latex": "{plain}\n\\begin{{quote}}\n{quoted}\n\\end{{quote}}\n{after}\n",
}
OTHERS = [
    ("markdown", "> > {quoted}\n\n{plain}\n"),
    ("markdown", "{plain}\n\n<blockquote>\n\n{quoted}\n\n</blockquote>\n\n{after}\n"),
    ("html", "</blockquote><p>{plain}</p><blockquote>{quoted}</blockquote>{after}"),
    ("asciidoc", "{plain}\n\n[quote, Ada Oduya]\n{quoted}\n\n{after}\n"),
    ("rst", "{plain}\n\n.. epigraph::\n\n   {quoted}\n\n{after}\n"),
    ("rst", "- {plain}\n\n  {after}\n\nA word.\n\n  {quoted}\n"),
    ("rst", "A term\n    {plain}\n\n    {after}\n"),
    ("rst", ".. note::\n\n   {plain}\n\n{after}\n"),
    ("latex", "\\end{{quote}}{plain}\n\n\\begin{{quotation}}{quoted}\\end{{quotation}}"),
]


@pytest.mark.parametrize(("form", "source"), [*FORMATS.items(), *OTHERS])
def test_block_quotes(form: str, source: str) -> None:
    text = source.format(plain=PLAIN, quoted=QUOTED, after=AFTER)
    document = readers.read_text("<text>", text, form)
    for block in document.blocks:
        said = document.text[block.span.start : block.span.end]
        assert block.quoted is (said == QUOTED), said
    assert (QUOTED in document.text) is ("{quoted}" in source)
