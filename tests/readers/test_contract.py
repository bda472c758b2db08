"""What every reader promises, each held to it with the same article, and with damaged ones."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import discovery, readers
from factcheck.document import Span
from factcheck.period import Period
from factcheck.readers._builder import OBJECT
from tests.readers.samples import SAMPLES, docx, odt

if TYPE_CHECKING:
    from factcheck.document import Document

# What stands in another form in the source: entities, escapes, commands, and quotes doubled.
OTHERWISE = "&\\~-`'{"
PARSERS = ("markdown_it", "yaml", "pypdf", "requests", "xml.etree.ElementTree", "zipfile", "html")


def read(name: str) -> Document:
    uri, data = SAMPLES[name]
    return readers.read(uri, data)


def hold(document: Document) -> None:
    """Hold a document to the contract: its blocks, and the place of each character."""
    for before, block in pairwise(document.blocks):
        assert before.span.end < block.span.start
        assert "\n" in document.text[before.span.end : block.span.start]
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(document.text)
        assert min(block.group, block.row, block.column, block.level) >= 0
        for offset in range(block.span.start, block.span.end):
            place = document.source_offset(offset)
            seen, written = document.text[offset], document.source[place]
            # A blank may stand for any markup, and an object for anything that is left out.
            assert seen in (written, " ", OBJECT) or written in OTHERWISE, (seen, written, place)
    assert document.language is None or (
        document.language.isascii() and len(document.language) == 2
    )
    assert document.published is None or isinstance(document.published, Period)
    document.text.encode()


@pytest.mark.parametrize("name", readers.formats())
class TestEveryReader:
    def test_each_character_stands_at_its_place(self, name: str) -> None:
        hold(read(name))

    def test_the_figure_is_found_where_it_stands(self, name: str) -> None:
        document = read(name)
        start = document.text.index("350")
        place = document.source_offset(start)
        assert document.source[place : place + 3] == "350"
        assert "9" not in document.text  # what is left out in each sample
        assert "￼9" not in document.text

    def test_no_character_ends_inside_another(self, name: str) -> None:
        document = read(name)
        places = [
            document.locate(Span(offset, offset + 1))
            for block in document.blocks
            for offset in range(*block.span)
        ]
        for place in places:
            written = document.source[place.start : place.end]
            assert len(written) == 1 or written[0] in OTHERWISE, written

    def test_the_suffixes_are_its_own(self, name: str) -> None:
        suffixes = discovery.load("factcheck.readers", name).SUFFIXES
        others = chain.from_iterable(
            discovery.load("factcheck.readers", other).SUFFIXES
            for other in readers.formats()
            if other != name
        )
        assert not set(suffixes) & set(others)
        assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
        assert readers.format_of(SAMPLES[name][0].upper()) == name

    def test_an_empty_file_is_a_document_or_one_sentence(self, name: str) -> None:
        document = hold_or_refuse(name, b"")
        assert document is None or document.text == ""


TITLED = [name for name in readers.formats() if name not in {"csv", "pdf"}]
DATED = ["asciidoc", "html", "latex", "markdown", "rst"]


@pytest.mark.parametrize("name", TITLED)
def test_the_title(name: str) -> None:
    document = read(name)
    assert document.title == "Harbour costs rise"
    assert document.blocks[0].kind.value == "title"


@pytest.mark.parametrize("name", DATED)
def test_the_day_and_the_language(name: str) -> None:
    document = read(name)
    assert (str(document.published), document.language) == ("2022-12-22", "en")


def test_no_reader_imports_a_parser_before_it_reads() -> None:
    code = (
        "import sys; before = set(sys.modules); from factcheck import readers;"
        "readers.format_of('a.xyz'); readers.read('a.txt', b'x');"
        f"sys.exit(sorted(({set(PARSERS)!r} & set(sys.modules)) - before) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_bytes_are_no_text() -> None:
    with pytest.raises(readers.ReadError, match="docx is no text"):
        readers.read_text("a", "x", "docx")


# What damages a file: a stretch of it is dropped, said twice, or put elsewhere; a byte is another.
PLACE = st.integers(0, 50_000)
CHANGE = st.tuples(PLACE, PLACE, st.sampled_from(["drop", "twice", "move"]) | st.binary(max_size=4))


def damaged(data: bytes, changes: list[tuple[int, int, str | bytes]]) -> bytes:
    for first, second, change in changes:
        start, end = sorted((first % (len(data) + 1), second % (len(data) + 1)))
        part = data[start:end]
        match change:
            case "drop":
                data = data[:start] + data[end:]
            case "twice":
                data = data[:end] + part[:2_000] + data[end:]
            case "move":
                data = part + data[:start] + data[end:]
            case bytes():
                data = data[:start] + change + data[start + len(change) :]
    return data


def hold_or_refuse(name: str, data: bytes) -> Document | None:
    """Read a file and hold it to the contract; None if it is refused, in one sentence."""
    try:
        document = readers.read("a", data, format=name)
    except readers.ReadError as error:
        if "\n" in str(error):
            pytest.fail(f"{error!s} is no one sentence")
        return None
    hold(document)
    return document


@pytest.mark.parametrize("name", readers.formats())
@given(changes=st.lists(CHANGE, min_size=1, max_size=5))
def test_a_damaged_file_is_a_document_or_an_error(
    name: str, changes: list[tuple[int, int, str | bytes]]
) -> None:
    hold_or_refuse(name, damaged(SAMPLES[name][1], changes))


DOCX_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
    "<w:rPr><w:del/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t><w:br/></w:r></w:p>"
    '<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/>'
    "</w:tc></w:tr></w:tbl><w:p><w:ins><w:r><w:t>b</w:t></w:r></w:ins></w:p>"
)
ODT_BODY = (
    '<text:h text:outline-level="2">a</text:h><text:list><text:list-item><text:p>b<text:s/>'
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>c</text:p>"
    "</text:note-body></text:note></text:p></text:list-item></text:list><table:table>"
    '<table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>d</text:p>'
    "</table:table-cell></table:table-row></table:table><text:p><text:span>e</text:span></text:p>"
)
ELEMENTS = st.lists(st.integers(0, 80), max_size=12)


def rearranged(body: str, moves: list[int]) -> str:
    """The body with some of its tags elsewhere, so that it is XML no more, or other XML."""
    tags = body.replace("><", ">\0<").split("\0")
    for first, second in pairwise(moves):
        tags.insert(second % len(tags), tags[first % len(tags)])
    return "".join(tags)


@given(ELEMENTS)
def test_an_odd_docx_is_a_document_or_an_error(moves: list[int]) -> None:
    hold_or_refuse("docx", docx(rearranged(DOCX_BODY, moves)))


@given(ELEMENTS)
def test_an_odd_odt_is_a_document_or_an_error(moves: list[int]) -> None:
    hold_or_refuse("odt", odt(rearranged(ODT_BODY, moves)))


def test_elements_where_none_belong() -> None:
    stray = "<w:tc><w:r><w:t>a</w:t></w:r><w:del/><w:numId/></w:tc><w:tr/><w:gridSpan/>"
    hold(readers.read("a.docx", docx(stray)))


TEXTUAL = [name for name in readers.formats() if name not in {"docx", "odt", "pdf"}]
# What opens, closes and nests in one format or another, beside the words and marks of the sample.
MARKS = (
    "\n§\n\n§ §  §\t§\r\n§{§}§[§]§(§)§<§>§*§_§`§|§+§-§=§#§:§::§.§..§\\§\"§'§$§%§&§;§~§^§/§!§é§📈"
    "§\ufeff"
)


@pytest.mark.parametrize("name", TEXTUAL)
@given(data=st.data())
def test_any_markup_is_a_document_or_an_error(name: str, data: st.DataObject) -> None:
    words = re.findall(r"\w+|\W+?|\s+", SAMPLES[name][1].decode())
    parts = data.draw(st.lists(st.sampled_from([*words, *MARKS.split("§")]), max_size=30))
    hold_or_refuse(name, "".join(parts).encode())


@pytest.mark.parametrize(
    ("uri", "source", "written"),
    [
        ("a.html", "<p>It cost 350 &euro;, or more", "350 &euro;"),
        ("a.md", "It cost 350&nbsp;&#8364;, or more", "350&nbsp;&#8364;"),
        ("a.md", "<div>\nIt cost 350 &euro;, or more\n</div>", "350 &euro;"),
        ("a.md", "It rose 350 \\%, or more", "350 \\%"),
        ("a.tex", "It cost 350~\\euro, or more", "350~\\euro"),
        ("a.ipynb", {"source": "It cost 350 €, or more"}, "350 \\u20ac"),
        ("a.ipynb", {"source": "It rose 350 \\%, or more"}, "350 \\\\%"),
    ],
)
def test_a_figure_ends_behind_all_that_stands_for_its_sign(
    uri: str, source: str | dict[str, str], written: str
) -> None:
    if isinstance(source, dict):
        source = json.dumps({"cells": [{"cell_type": "markdown", **source}]})
    document = readers.read_text(uri, source, readers.format_of(uri))
    start = document.text.index("350")
    place = document.locate(Span(start, document.text.index(",")))
    assert source[place.start : place.end] == written
