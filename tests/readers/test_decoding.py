from __future__ import annotations

import codecs
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import readers
from factcheck.document import Span

TEXT = "Coût : 350 €\n– fin"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    document = readers.read("a.txt", data)
    assert document.source == TEXT
    assert document.locate(Span(0, 4)).column == 1  # a byte order mark is no column


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        ("é\n".encode() + b"\n\xff", 3, "no known encoding"),  # UTF-8, then something else
        (b"a\r\n\xe9\x81", 2, "no known encoding"),  # 81 is nothing in Windows-1252
        (b"\xff\xfea", 1, "no known encoding"),  # half a character of UTF-16
        (b"PK\n\x00\x01", 2, "NUL"),
    ],
)
def test_what_is_no_text_is_named_with_its_line(data: bytes, line: int, words: str) -> None:
    with pytest.raises(readers.ReadError, match=words) as caught:
        readers.read("a.txt", data)
    assert caught.value.line == line
    assert str(caught.value).startswith(f"a.txt:{line}: ")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.md", "markdown"), ("A.MARKDOWN", "markdown"), ("a.txt", "text"), ("-", "text")],
)
def test_the_suffix_decides(name: str, expected: str) -> None:
    assert readers.format_of(name) == expected


def test_an_unknown_format() -> None:
    assert {"text", "markdown"} <= set(readers.formats())
    with pytest.raises(KeyError):
        readers.read("a.txt", b"", format="cuneiform")


@given(st.binary() | st.text().map(str.encode), st.sampled_from(readers.formats()))
def test_any_bytes_are_a_document_or_an_error(data: bytes, name: str) -> None:
    try:
        document = readers.read("a", data, format=name)
    except readers.ReadError:
        return
    for block in document.blocks:
        place = document.locate(block.span)
        assert 0 <= place.start <= place.end <= len(document.source)
