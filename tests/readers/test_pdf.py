from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from factcheck import readers
from factcheck.document import Span
from factcheck.readers import _pdf_paragraphs
from factcheck.readers._builder import OBJECT, DocumentBuilder
from tests.readers.samples import DATA

if TYPE_CHECKING:
    from pathlib import Path

PDF = (DATA / "harbour.pdf").read_bytes()


def test_what_libreoffice_writes() -> None:
    document = readers.read("a.pdf", PDF)
    lines = document.text.split("\n")
    assert lines[0] == "Harbour costs rise"
    assert lines[1].startswith("The city will spend 350 million")
    assert lines[1].endswith("for ten years.")
    assert f"10{OBJECT}6{OBJECT} dollars" in document.text


def test_a_line_is_a_page() -> None:
    document = readers.read("a.pdf", PDF)
    start = document.text.index("350")
    place = document.locate(Span(start, start + 3))
    assert place.line == 1
    assert document.source[place.start : place.end] == "350"


def test_two_columns_with_words_parted_at_their_ends() -> None:
    document = readers.read("a.pdf", (DATA / "columns.pdf").read_bytes())
    first, second, third = document.text.split("\n")
    assert first.startswith("The council voted on Tuesday to renew the eastern quay")
    assert "350 million dirhams (33.3 million dollars) on it, the mayor said" in first
    assert "a Franco-German firm" in first
    assert "if the weather allows it and to end in two years." in first
    assert second.startswith("The town had asked for another plan")
    assert "the engineers of the dolphin pier" in second  # on the next page
    assert third.startswith("The quay costs 200 million dollars and the crane 150 million, a total")
    start = document.text.index("360")
    place = document.locate(Span(start, start + 3))
    assert (place.line, document.source[place.start : place.end]) == (2, "360")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a long line of the page\vand the next.\vAnd one more line follows.",
         "a long line of the page and the next.\nAnd one more line follows."),
        ("he said that 350 mil-\vlion was spent on it", "he said that 350 million was spent on it"),
        ("it was a Franco-\vGerman work to do", "it was a Franco-German work to do"),
        ("a line of all the width\vFranco-\vGerman", "a line of all the width Franco-German"),
        ("the page ends with Franco-\nGerman", "the page ends with Franco-German"),
        ("the first page goes on\v- 9 -\n9\vwith small letters",
         "the first page goes on with small letters"),
        ("The first page ends.\nthe second begins", "The first page ends.\nthe second begins"),
        ("a line of some length\v• an item of a list\v \vwith a gap",
         "a line of some length\n• an item of a list\nwith a gap"),
        ("", ""),
    ],
)  # fmt: skip
def test_paragraphs(source: str, text: str) -> None:
    builder = DocumentBuilder("a.pdf", source)
    _pdf_paragraphs.add(builder)
    assert builder.build().text == text


def test_without_the_extra_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(readers.ReadError, match=r"pip install 'factcheck\[pdf\]'"):
        readers.read("a.pdf", PDF)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    for secret, said in (("x", "encrypted"), (None, "no text")):
        writer = PdfWriter()
        writer.add_blank_page(100, 100)
        if secret:
            writer.encrypt(secret, algorithm="RC4-128")
        writer.write(tmp_path / "a.pdf")
        with pytest.raises(readers.ReadError, match=said):
            readers.read("a.pdf", (tmp_path / "a.pdf").read_bytes())


@pytest.mark.parametrize("data", [b"%PDF-1.7", PDF[: len(PDF) // 2], b"x", b"%PDF-1.4\n" * 99])
def test_a_damaged_file(data: bytes) -> None:
    with pytest.raises(readers.ReadError, match="no PDF file"):
        readers.read("a.pdf", data)
