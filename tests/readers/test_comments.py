"""Comments: where each format has them, what they say, and that they are no part of the article."""

from __future__ import annotations

import json

import pytest

from factcheck import readers

NOTEBOOK = json.dumps(
    {
        "cells": [
            {"cell_type": "markdown", "source": ["<!-- a \u00e9 -->\n", "\n", "one"]},
            {"cell_type": "code", "source": ["# no comment of the article"]},
            {"cell_type": "markdown", "source": "two\n<!-- b -->\nthree <!-- c --> four"},
        ]
    },
    indent=1,
)

# Of each comment what it says, and the text of its own lines and of the line below.
COMMENTS = {
    "markdown": ("markdown", "<!-- a -->\none\n\ntwo <!-- b --> three\n\n\nfour\n", [
        ("a", "<!-- a -->", "one"), ("b", "two <!-- b --> three", "four"),
    ]),
    "markdown over several lines": ("markdown", "one\n<!-- a\nb -->\n\ntwo\n", [
        ("a\nb", "<!-- a\nb -->", "two"),
    ]),
    "markdown in a list, a quotation, a table": (
        "markdown",
        "- one <!-- a -->\n- two\n\n> <!-- b -->\n> three\n\n| x |\n|-|\n| y <!-- c --> |\n",
        [
            ("a", "- one <!-- a -->", "- two"), ("b", "> <!-- b -->", "> three"),
            ("c", "| y <!-- c --> |", ""),
        ],
    ),
    "markdown in HTML": ("markdown", "<div>\n<!-- a -->\none</div>\n", [
        ("a", "<!-- a -->", "one</div>"),
    ]),
    "markdown in code": ("markdown", "`<!-- a -->`\n\n```\n<!-- b -->\n```\n\n    <!-- c -->", []),
    "one below the other": ("markdown", "<!-- a -->\n<!-- b -->\n\n<!-- c --> one\ntwo", [
        ("a", "<!-- a -->", "<!-- c --> one"), ("b", "<!-- b -->", "<!-- c --> one"),
        ("c", "<!-- c --> one", "two"),
    ]),
    "line ends of Windows": ("markdown", "<!-- a -->\r\n\r\none\r\n", [
        ("a", "<!-- a -->", "one"),
    ]),
    "html": (
        "html",
        ("<!-- a -->\n<html><head><script>\n<!-- x -->\n</script></head>\n<body><article>\n"
        "<p>one</p> <!-- b -->\n<p>two</p></article></body></html>"),
        [
            ("a", "<!-- a -->", "<html><head><script>"),
            ("b", "<p>one</p> <!-- b -->", "<p>two</p></article></body></html>"),
        ],
    ),
    "mdx": ("mdx", "{/* a */}\none\n\n<!-- b -->\n\ntwo { /* c\n*/ } three\nfour {x /* d */}\n", [
        ("a", "{/* a */}", "one"), ("b", "<!-- b -->", "two { /* c"),
        ("c", "two { /* c\n*/ } three", "four {x /* d */}"),
    ]),
    "mdx in code": ("mdx", "`{/* a */}`\n\n```\n<!-- b -->\n```\n\n<!-- never closed\n", []),
    "rst": ("rst", ".. a\n   b\n\none\n\n.. image:: c\n\n.. _d: e\n", [
        ("a\n   b", ".. a\n   b", "one"), ("_d: e", ".. _d: e", ""),
    ]),
    "asciidoc": (
        "asciidoc",
        ("= Title\n// a\n:lang: en\n\none\n// b\ntwo\n\n////\nc\n////\nthree\n\n"
        "|===\n| x\n// d\n| y\n|===\n"),
        [
            ("a", "// a", ":lang: en"), ("b", "// b", "two"), ("c", "////\nc\n////", "three"),
            ("d", "// d", "| y"),
        ],
    ),
    "latex": (
        "latex",
        ("% a\n\\documentclass{article}\n\\begin{document}\none % b\n% c\ntwo 5\\% \\verb|%|\n"
        "\\begin{verbatim}\n% d\n\\end{verbatim}\n\\end{document}\n"),
        [
            ("a", "% a", "\\documentclass{article}"), ("b", "one % b", "two 5\\% \\verb|%|"),
            ("c", "% c", "two 5\\% \\verb|%|"),
        ],
    ),
    "jupyter": ("jupyter", NOTEBOOK, [
        ("a é", "<!-- a \\u00e9 -->", "one"), ("b", "<!-- b -->", "three <!-- c --> four"),
        ("c", "three <!-- c --> four", ""),
    ]),
    "text has none": ("text", "<!-- a --> // b\n% c\n", []),
    "csv has none": ("csv", "<!-- a -->,1\n# b,2\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("name", "source", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_comments(name: str, source: str, expected: list[tuple[str, str, str]]) -> None:
    document = readers.read_text("a", source, name)
    found = [
        (comment.text.strip(), source[slice(*comment.line)].strip(), source[slice(*comment.below)])
        for comment in document.comments
    ]
    assert found == expected
    for comment in document.comments:
        assert comment.line.covers(comment.place)
        if name not in ("text", "csv"):
            assert comment.text.strip() not in document.text.split()


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        ("asciidoc", "one\n// 350 million\ntwo\n", "one two"),
        ("asciidoc", "* one\n// 350 million\ntwo\n", "one two"),
        ("mdx", "one\n\n<!-- 350\n\nmillion -->\n\ntwo\n", "one\ntwo"),
        ("markdown", "one\n<!-- 350\n\nmillion -->\ntwo\n", "one\ntwo"),
    ],
)
def test_comments_are_not_read(name: str, source: str, text: str) -> None:
    assert readers.read_text("a", source, name).text == text


@pytest.mark.parametrize("opening", ["<!--", "{/*", "// ", "% ", ".. ", "<!-- -->"])
def test_many_of_them_take_no_long_time(opening: str) -> None:
    source = f"{opening} a\n" * 20_000
    for name in ("markdown", "html", "mdx", "rst", "asciidoc", "latex"):
        assert len(readers.read_text("a", source, name).comments) in (0, 1, 10_000, 20_000)
