from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import readers
from factcheck.document import Block, Document, Span
from factcheck.period import Period
from factcheck.readers._builder import OBJECT


def read(source: str) -> Document:
    return readers.read_text("a.md", source, "markdown")


def text_of(document: Document, block: Block) -> str:
    return document.text[block.span.start : block.span.end]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**350** million", "350 million"),
        ("~~350~~ *and* __40__", "350 and 40"),
        ("[350](http://a.b/350 '350') 350", "350 350"),
        ("3&nbsp;&#8239;&euro; \\* \\a", "3\xa0\u202f€ * \\a"),
        ("a  \nb\\\nc\nd", "a b c d"),
        ("a`1`b", f"a{OBJECT}b"),
        ("see https://a.b/c_1_2?d=3, or <http://a.b/9>", f"see {OBJECT}, or {OBJECT}"),
        ("<b>7</b> <!-- 8 --> 10<sup>6</sup>", f"7 10{OBJECT}6{OBJECT}"),
        ("a <script>9</script> b", "a b"),
        ("350[^1]\n\n[^1]: Source two", f"350{OBJECT}\n{OBJECT} Source two"),
        ("350 {{< figure width=9 >}} x", f"350 {OBJECT} x"),
        ("```\n1\n```\n\n    2\n\ntext", "text"),
        ("<script>\nvar a = 1\n</script>\n\n<div>1 &euro;\n<p>b</div>", "1 €\nb"),
        ("<div>1 < 2", "1 < 2"),
        ("![a *b*](c.png)", "a b"),
        ("> a\nb\n> > c", "a b\nc"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_places() -> None:
    source = "# 3\r\n\r\n> - x [3](y3) *350*\r\n>   **40**\r\n\r\n|a|b|\r\n|-|-|\r\n|1|\\|*2*|\r\n"
    document = read(source)
    assert document.title == "3"
    for figure in ("350", "40", "2"):
        start = document.text.index(figure)
        place = document.locate(Span(start, start + len(figure)))
        assert source[place.start : place.end] == figure
        assert place.start == source.rindex(figure)


def test_blocks() -> None:
    document = read("# T\n\n## H\n\n- a\n\n  b\n  1. c\n\n| d | e |\n|---|---|\n| f |\n\n![g](h)\n")
    found = [
        (text_of(document, b), b.kind.value, b.group, b.row, b.column, b.level)
        for b in document.blocks
    ]
    assert found == [
        ("T", "title", 0, 0, 0, 1),
        ("H", "heading", 0, 0, 0, 2),
        ("a", "item", 1, 0, 0, 1),
        ("b", "paragraph", 0, 0, 0, 0),
        ("c", "item", 2, 0, 0, 2),
        ("d", "cell", 3, 0, 0, 0),
        ("e", "cell", 3, 0, 1, 0),
        ("f", "cell", 3, 1, 0, 0),
        ("g", "caption", 0, 0, 0, 0),
    ]


YAML = """\
---
title: 'Port: 350'
description: >
  Lead
  words
date: 2022-12-22
lang: fr-FR
---
# H"""
TOML = """\
+++
title = "Port: 350"
description = \'\'\'
Lead
words\'\'\'
date = 2022-12-22
language = "fr"
+++
# H"""


@pytest.mark.parametrize("source", [YAML, TOML])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_front_matter(source: str, ending: str) -> None:
    document = read(source.replace("\n", ending))
    assert [(b.kind.value, text_of(document, b)) for b in document.blocks] == [
        ("title", "Port: 350"),
        ("standfirst", "Lead words"),
        ("heading", "H"),
    ]
    assert document.title == "Port: 350"
    assert document.language == "fr"
    assert document.published == Period(date(2022, 12, 22), date(2022, 12, 22))
    assert document.locate(Span(6, 9)).line == 2
    assert document.source[document.source_offset(6) :].startswith("350")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12-22 10:00:00 +0100", date(2022, 12, 22), date(2022, 12, 22)),
        ("2022-12-22T23:59:59-05:00", date(2022, 12, 22), date(2022, 12, 22)),
        ("'Jul 08 2022'", date(2022, 7, 8), date(2022, 7, 8)),
        ("8 July 2022", date(2022, 7, 8), date(2022, 7, 8)),
        ("Fri, 08 Jul 2022 10:00:00 GMT", date(2022, 7, 8), date(2022, 7, 8)),
    ],
)
def test_dates(written: str, first: date, last: date) -> None:
    assert read(f"---\npubDate: {written}\n---\n").published == Period(first, last)


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("---\ntitle: x\ndate: soon\n---\n", 3, "'soon' is no date"),
        ("---\ndate: 2022-02-30\n---\n", 2, "2022-02-30"),
        ("---\ndate: 03/04/2022\n---\n", 2, "03/04/2022"),
        ("---\ntitle: x\n  y: [\n---\n", 3, "no valid YAML"),
        ("---\ntitle: \x07\n---\n", 2, "U\\+0007"),
        ("+++\ntitle = x\n+++\n", 2, "no valid TOML"),
        ("+++\ntitle = 'x'\n", 1, "no end"),
        ("---\n" + "[" * 20_000 + "\n---\n", None, "nested too deeply"),
    ],
)
def test_malformed_front_matter(source: str, line: int | None, words: str) -> None:
    with pytest.raises(readers.ReadError, match=words) as caught:
        read(source)
    assert caught.value.line == line


def test_a_line_across_the_page_is_no_front_matter() -> None:
    assert read("---\nwords\n\n---\n\nmore").text == "words\nmore"
    assert read("---\n\nwords").text == "words"


def test_aliases_of_aliases_are_not_expanded() -> None:
    lines = ["a0: &a0 [x]"] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60)
    ]
    assert read("---\n" + "\n".join(lines) + "\ntitle: T\n---\n").title == "T"


def test_comments_that_never_end_are_read_in_linear_time() -> None:
    assert read("<div>5\n" + "<!-- " * 100_000).text == "5"


def test_plain_text_imports_no_parser() -> None:
    code = (
        "import sys; from factcheck import readers; readers.read('a.txt', b'x');"
        "sys.exit('markdown_it' in sys.modules or 'yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WORD = st.text("aé📈7 .,-", min_size=1, max_size=6)
# Pieces of markup, parted by a sign that is none.
INLINE = "*§**§_§~~§`§[§](a1)§![§\\*§&euro;§&amp;§<b>§</b>§<br>§https://a.b§<http://a.b>§|§\\|§[^7]"
BREAKS = "\n§  \n§\r\n§\t§\x0c§\xa0§\n\xa0\n§\x1c§<!-- 7 -->§{{ 7 }}"
BLOCKS = "\n\n§\n> §\n- §\n  §\n1. §\n# §\n## 7 ## §\n===\n§\n\n    §\n```\n§\n<div>§</div>\n"
TABLES = "\n| a | b |\n|--|--|\n| §\n\n<table><td>"
MARKUP = st.sampled_from(f"{INLINE}§{BREAKS}§{BLOCKS}§{TABLES}".split("§"))


@given(st.lists(WORD | MARKUP, max_size=25).map("".join))
def test_every_character_stands_at_its_place(source: str) -> None:
    document = read(source)
    for block in document.blocks:
        for offset in range(block.span.start, block.span.end):
            seen, origin = document.text[offset], document.source_offset(offset)
            written = source[origin]
            assert (
                seen in (written, OBJECT)
                or (seen in "€&|" and written == "&")
                or (seen in "*|" and written == "\\")
                or (seen == " " and written in "\n\r\t\x0c\\<")
            ), (seen, written, origin)
