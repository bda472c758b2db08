from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import readers
from factcheck.document import Span
from factcheck.readers._builder import OBJECT
from tests.readers.samples import DATA, blocks, docx, odt, tables

if TYPE_CHECKING:
    from factcheck.document import Document


NOTE = (
    "<text:note><text:note-citation>9</text:note-citation>"
    "<text:note-body><text:p>n</text:p></text:note-body></text:note>"
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def read(body: str, **parts: str) -> Document:
    return readers.read("a.docx", docx(body, **parts))


@pytest.mark.parametrize("name", ["harbour.docx", "harbour.odt"])
def test_what_libreoffice_writes(name: str) -> None:
    document = readers.read(name, (DATA / name).read_bytes())
    kinds = [kind for kind, _ in blocks(document)]
    assert kinds == ["title", "paragraph", "heading", *["item"] * 3, *["cell"] * 5, "paragraph"]
    assert ("item", f"crane: 10{OBJECT}6{OBJECT} dollars") in blocks(document)
    assert tables(document) == [
        (0, 0, "Part"), (0, 1, "Cost"), (1, 0, "Quay"), (1, 1, "200"), (2, 0, "Total 350"),
    ]  # fmt: skip
    assert [block.level for block in document.blocks[3:6]] == [1, 1, 2]
    # The language is that of the program, not of the article.
    assert (document.published, document.language) == (None, None)


@pytest.mark.parametrize("name", ["harbour.docx", "harbour.odt"])
def test_a_line_is_a_paragraph(name: str) -> None:
    document = readers.read(name, (DATA / name).read_bytes())
    start = document.text.index("350")
    place = document.locate(Span(start, start + 3))
    assert (place.line, place.column) == (2, 21)
    assert document.source.split("\n")[1][20:23] == "350"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("a") + run("b"), "ab"),
        (f"<w:ins>{run('a')}</w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>", "a"),
        (f"<w:moveFrom>{run('9')}</w:moveFrom><w:moveTo>{run('a')}</w:moveTo>", "a"),
        (run("9", "<w:vanish/>") + run("a", '<w:vanish w:val="0"/>'), "a"),
        (run("10") + run("6", '<w:vertAlign w:val="superscript"/>'), f"10{OBJECT}6{OBJECT}"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/></w:r>", "a b \u2011"),
        ("<w:r><w:instrText>9</w:instrText></w:r><w:hyperlink>" + run("a") + "</w:hyperlink>", "a"),
        (run("a") + "<w:commentReference/><w:r><w:drawing/></w:r>", f"a{OBJECT}"),
        (f"<w:r><w:pict><w:txbxContent>{paragraph(run('b'))}</w:txbxContent></w:pict></w:r>"
         + run("a"), f"b\n{OBJECT}a"),
    ],
)  # fmt: skip
def test_runs(inside: str, text: str) -> None:
    assert read(paragraph(inside)).text == text


def test_a_text_box_is_read_once_and_a_comment_never() -> None:
    box = f"<w:txbxContent>{paragraph(run('350'))}{paragraph(run('b'))}</w:txbxContent>"
    shape = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = paragraph(run("a") + f"<w:r>{shape}</w:r>" + run("c"))
    comment = f"<w:comment>{paragraph(run('9'))}</w:comment>"
    assert read(body, comments=comment).text == "350\nb\nac"
    cell = f"<w:tbl><w:tr><w:tc>{body}</w:tc><w:tc>{paragraph(run('d'))}</w:tc></w:tr></w:tbl>"
    assert tables(read(cell)) == [(0, 0, "350"), (0, 0, "b"), (0, 0, "ac"), (0, 1, "d")]


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert read(paragraph(run("a "), deleted) + paragraph(run("b"))).text == "a b"
    assert read(paragraph(run("a"), deleted)).text == "a"


def test_styles_and_lists() -> None:
    styles = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/></w:style>'
        for key, name, base in (
            ("Titre", "Title", ""),
            ("T2", "heading 2", "T2"),
            ("My", "Mine", "T2"),
            ("TM1", "toc 1", ""),
            ("Sub", "Subtitle", ""),
        )
    )
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = "".join(
        (
            paragraph(run("T"), '<w:pStyle w:val="Titre"/>'),
            paragraph(run("S"), '<w:pStyle w:val="Sub"/>'),
            paragraph(run("9"), '<w:pStyle w:val="TM1"/>'),
            paragraph(run("H"), '<w:pStyle w:val="My"/>'),
            paragraph(run("a"), numbered.format(0, 1)),
            paragraph(run("b"), numbered.format(1, 1)),
            paragraph(run("c"), numbered.format(0, 0)),
        )
    )
    document = read(body, styles=styles)
    assert blocks(document) == [
        ("title", "T"),
        ("standfirst", "S"),
        ("heading", "H"),
        ("item", "a"),
        ("item", "b"),
        ("paragraph", "c"),
    ]
    assert [block.level for block in document.blocks[2:5]] == [2, 1, 2]
    assert document.locate(document.blocks[-1].span).line == 7  # the line of contents counts


def test_docx_tables() -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    row = "<w:tr><w:trPr>{}</w:trPr>{}</w:tr>"
    wide = cell.format('<w:gridSpan w:val="2"/>', paragraph(run("a")))
    plain = cell.format("", paragraph(run("b")) + paragraph(run("c")))
    table = row.format("", wide + plain) + row.format("<w:del/>", plain)
    assert tables(read(f"<w:tbl>{table}</w:tbl>")) == [(0, 0, "a"), (0, 2, "b"), (0, 2, "c")]


def test_notes_stand_behind_the_text() -> None:
    notes = (
        f'<w:footnote w:type="separator">{paragraph(run("9"))}</w:footnote>'
        f"<w:footnote>{paragraph(run('note'))}</w:footnote>"
    )
    body = paragraph(run("350") + "<w:r><w:footnoteReference/></w:r>") + paragraph(run("b"))
    assert read(body, footnotes=notes).text == f"350{OBJECT}\nb\nnote"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            "<text:p>a<text:s text:c='9999'/>b<text:tab/>c<text:line-break/>d</text:p>",
            "a b c d",
        ),
        ("<text:tracked-changes><text:p>9</text:p></text:tracked-changes><text:p>a</text:p>", "a"),
        ("<text:p>a<office:annotation><text:p>9</text:p></office:annotation>b</text:p>", "ab"),
        (f"<text:p>a{NOTE}</text:p><text:p>b</text:p>", f"a{OBJECT}\nb\nn"),
        ("<text:table-of-content><text:p>9</text:p></text:table-of-content><text:p/>", ""),
    ],
)
def test_odt_text(inside: str, text: str) -> None:
    assert readers.read("a.odt", odt(inside)).text == text


def test_odt_lists_and_tables() -> None:
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('b', '')}</text:list>"
    outer = (
        f"<text:list>{item.format('a', inner)}{item.format('c', '<text:p>d</text:p>')}</text:list>"
    )
    cells = (
        "<table:table-cell table:number-columns-repeated='2'/><table:covered-table-cell/>"
        "<table:table-cell><text:p>e</text:p></table:table-cell>"
    )
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    document = readers.read("a.odt", odt(outer + table))
    assert blocks(document)[:4] == [("item", "a"), ("item", "b"), ("item", "c"), ("paragraph", "d")]
    assert [(item.group, item.level) for item in document.blocks[:3]] == [(1, 1), (2, 2), (1, 1)]
    assert tables(document) == [(0, 3, "e")]


def test_quotes_by_their_style() -> None:
    styles = (
        '<w:style w:styleId="Z"><w:name w:val="Quote"/></w:style>'
        '<w:style w:styleId="Y"><w:name w:val="Mine"/><w:basedOn w:val="Z"/></w:style>'
    )
    body = paragraph(run("a")) + paragraph(run("b"), '<w:pStyle w:val="Y"/>')
    assert [block.quoted for block in read(body, styles=styles).blocks] == [False, True]
    text = "<text:p>a</text:p><text:p text:style-name='Quotations'>b</text:p>"
    assert [block.quoted for block in readers.read("a.odt", odt(text)).blocks] == [False, True]
