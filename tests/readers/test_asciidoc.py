from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import readers
from factcheck.readers._builder import OBJECT
from tests.readers.samples import blocks, tables

if TYPE_CHECKING:
    from factcheck.document import Document


def read(source: str) -> Document:
    return readers.read_text("a.adoc", source, "asciidoc")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*350* _a_ `9` #b# **c**d 10^9^ {x}", f"350 a {OBJECT} b cd 10{OBJECT} {OBJECT}"),
        ("https://a.b/9[c^] <<9,d>> link:9[e] image:9[9]", f"c d e {OBJECT}"),
        ("3{nbsp}&euro; \\*a* b_c_d 5*6 * 7", "3\xa0€ *a* b_c_d 5*6 * 7"),
        ("afootnote:[b] c +\nd", f"a{OBJECT} c d\nb"),
        ("----\n9\n----\na\n....\n9\n....\n```js\n9\n```\n////\n9\n////", "a"),
        ("// 9\n:a: 9\n[source]\n9\n\na\n\n 9\n\nb", "a\nb"),
        ("----\nnever closed", "never closed"),
        ("NOTE: a\nb\n\n====\nc\n====\n____\nd\n____", "a b\nc\nd"),
        ("image::9.png[9]\ninclude::9[]\na\n\n'''\n\n<<<\nb", "a\nb"),
        ("CPU:: a\nb", "CPU\na b"),
        ("[[9]]a\n\nA. Smith said", "a\nA. Smith said"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_sections_and_lists() -> None:
    document = read(
        "= T\nJane <9>\nv9, 2022-12-22\n:lang: fr\n\n== H\n\n.C\n* a\nb\n** c\n* d\n+\ne\n* f\n\n"
        "g\n\n. h\n. [x] i\n\nOld\n---\n"
    )
    assert (document.title, str(document.published), document.language) == ("T", "2022-12-22", "fr")
    assert blocks(document)[1:] == [
        ("heading", "H"),
        ("caption", "C"),
        ("item", "a b"),
        ("item", "c"),
        ("item", "d"),
        ("paragraph", "e"),
        ("item", "f"),
        ("paragraph", "g"),
        ("item", "h"),
        ("item", "i"),
        ("paragraph", "Old"),
    ]
    items = [block for block in document.blocks if block.kind.value == "item"]
    assert [item.level for item in items] == [1, 2, 1, 1, 1, 1]
    assert [item.group for item in items] == [1, 2, 1, 1, 3, 3]


def test_underlined_titles() -> None:
    assert blocks(read("Long title\n==========\n\nHead\n----\n\na")) == [
        ("title", "Long title"),
        ("heading", "Head"),
        ("paragraph", "a"),
    ]


def test_tables() -> None:
    document = read('[cols="1,1"]\n|===\n|a |b\n\n|1\n2+|2\n.2+|c |d \\| e\nf\n|g\n|===\nz')
    assert tables(document) == [
        (0, 0, "a"), (0, 1, "b"), (1, 0, "1"), (1, 1, "2"), (2, 0, "c"), (2, 1, "d \\| e f"),
        (3, 1, "g"),
    ]  # fmt: skip
    assert document.text.endswith("\nz")
