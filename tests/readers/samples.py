"""One article in every format that there is a reader for, and files made by hand."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Document

DATA = Path(__file__).parent / "data"
"""Files that LibreOffice and ReportLab wrote."""

MARKDOWN = """\
---
title: Harbour costs rise
date: 2022-12-22
lang: en
---
The city will spend **350** million&nbsp;dirhams ([33.3 million](https://a.b/9) dollars).

## Costs

- quay: 200 million
- crane: `x9`

| Part | Cost |
|------|------|
| Quay | \\|200 |
"""
MDX = """\
import Chart from './chart'

# Harbour costs rise

<Note kind="a > b" data={{a: [9, "}"]}}>
  The city will spend <b>350</b> million {unit} (33.3 million dollars).
</Note>

- quay: 200 million {/* 9 */}
"""
HTML = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title>
<meta property="article:published_time" content="2022-12-22T08:00:00+01:00"></head><body>
<nav><ul><li><a href="/">Home 9</a></ul></nav>
<article><h1>Harbour <em>costs</em> rise</h1>
<p>The city will spend <b>350</b> million&nbsp;dirhams (33.3&#x20;million dollars).
<ul><li><p>quay: 200 million</p><li>crane: 10<sup>6</sup> dollars</ul>
<table><tr><th>Part<th>Cost<tr><td>Quay<td>200</table></article>
<footer>© 9</footer></body></html>
"""
RST = """\
==================
Harbour costs rise
==================
:Date: 2022-12-22
:Lang: en

The city will spend **350** million dirhams
(`33.3 million <https://a.b/9>`_ dollars)\\ .

.. code:: python

   x = 9

- quay: 200 million
- crane: ``x9``

====  ====
Part  Cost
====  ====
Quay  200
====  ====
"""
ASCIIDOC = """\
= Harbour costs rise
Jane Doe <a@b.c>
v1, 2022-12-22
:lang: en

The city will spend *350* million{nbsp}dirhams
(https://a.b/9[33.3 million] dollars).

----
x = 9
----

* quay: 200 million
* crane: `x9`

|===
|Part |Cost

|Quay
|200
|===
"""
LATEX = r"""\documentclass{article}
\usepackage[french,english]{babel}
\title{Harbour costs rise}
\date{22 December 2022}
\begin{document}
\maketitle
The city will spend \textbf{350} million~dirhams (33.3\,million dollars), % 9
see~\cite{a9}\footnote{The mayor\'s note.}.
\begin{itemize}
  \item quay: 200 million
  \item crane: $10^6$ dollars
\end{itemize}
\begin{tabular}{lr}
Part & Cost \\
Quay & 200 \\
\end{tabular}
\end{document}
"""
CSV = 'Part;Cost\r\n"Quay ""A""";200\r\nCrane;"350 million\nin all"\r\n'
TEXT = "Harbour costs rise\n\nThe city will spend 350 million dirhams (33.3 million dollars).\n"
NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "metadata": {}, "source": ["# Harbour costs rise\n", "\n", "a"]},
        {"cell_type": "code", "metadata": {}, "source": "x = 9", "outputs": []},
        {"source": 'The "city" 📈 will\tspend **350** million dirhams.', "cell_type": "markdown"},
    ],
    "metadata": {},
    "nbformat": 4,
}

SAMPLES: dict[str, tuple[str, bytes]] = {
    "asciidoc": ("a.adoc", ASCIIDOC.encode()),
    "csv": ("a.csv", CSV.encode()),
    "docx": ("a.docx", (DATA / "harbour.docx").read_bytes()),
    "html": ("a.html", HTML.encode()),
    "jupyter": ("a.ipynb", json.dumps(NOTEBOOK, indent=1).encode()),
    "latex": ("a.tex", LATEX.encode()),
    "markdown": ("a.md", MARKDOWN.encode()),
    "mdx": ("a.mdx", MDX.encode()),
    "odt": ("a.odt", (DATA / "harbour.odt").read_bytes()),
    "pdf": ("a.pdf", (DATA / "harbour.pdf").read_bytes()),
    "rst": ("a.rst", RST.encode()),
    "text": ("a.txt", TEXT.encode()),
}

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<?xml version="1.0"?><Types>{}</Types>"""
TYPE = (
    '<Override PartName="/word/{0}.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.{1}+xml"/>'
)
OFFICE = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"))
)


def packed(files: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX file with this body, and the content of further parts."""
    kinds = {"document": "document.main", **{name: name for name in parts}}
    return packed(
        {
            "[Content_Types].xml": TYPES.format(
                "".join(TYPE.format(name, kind) for name, kind in kinds.items())
            ),
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
            **{
                f"word/{name}.xml": f"<w:{name} {WORD}>{xml}</w:{name}>"
                for name, xml in parts.items()
            },
        }
    )


def odt(body: str) -> bytes:
    """An ODT file with this body."""
    return packed({"content.xml": f"<office:text {OFFICE}>{body}</office:text>"})


def blocks(document: Document) -> list[tuple[str, str]]:
    """The kind and the text of each block."""
    return [
        (block.kind.value, document.text[block.span.start : block.span.end])
        for block in document.blocks
    ]


def tables(document: Document) -> list[tuple[int, int, str]]:
    """The row, the column and the text of each cell."""
    return [
        (block.row, block.column, document.text[block.span.start : block.span.end])
        for block in document.blocks
        if block.kind.value == "cell"
    ]
