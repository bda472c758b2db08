"""Manuscripts with comments: where they are tied, what stays as it was, who can read them."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx as python_docx
import pytest

from factcheck import pipeline, readers
from factcheck.config import Config
from factcheck.reporters import Options
from factcheck.reporters._docx.commented import commented
from rates import open_book
from tests.readers.samples import docx, packed

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.pipeline import Report

BEFORE, FIGURE, BEHIND = "The club has 20 members, including ", "40 women", "."
START = '<w:commentRangeStart w:id="0"/>'
END = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
KEPT = ' xml:space="preserve"'


def run(text: str, format_: str = "", space: str = "") -> str:
    return f"<w:r>{format_}<w:t{space}>{text}</w:t></w:r>"


def checked(data: bytes) -> Report:
    return pipeline.check(readers.read("a.docx", data), open_book(), Config())


def annotated(data: bytes) -> bytes:
    report = checked(data)
    return commented(report.document, data, tuple(Options().shown(report)))


def part(data: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


def body(data: bytes) -> str:
    found = re.fullmatch(r"<w:document [^>]*><w:body>(.*)</w:body></w:document>", part(data))
    assert found
    return found[1]


BOLD = "<w:rPr><w:b/></w:rPr>"
BOX = "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>"
CASES = {
    "runs of its own stay whole": (
        run(BEFORE) + run("40 ", BOLD) + run("women") + run(BEHIND),
        run(BEFORE) + START + run("40 ", BOLD) + run("women") + END + run(BEHIND),
    ),
    "a run is parted where the figure begins and ends, its format kept": (
        run(BEFORE + FIGURE + BEHIND, BOLD),
        run(BEFORE, BOLD, KEPT) + START + run(FIGURE, BOLD, KEPT) + END + run(BEHIND, BOLD, KEPT),
    ),
    "a run that says whether white space counts says so once": (
        run(BEFORE + FIGURE + BEHIND, space=KEPT),
        run(BEFORE, "", KEPT) + START + run(FIGURE, "", KEPT) + END + run(BEHIND, "", KEPT),
    ),
    "entities are not cut": (
        run("A &amp; B: the club has 20 members, including 40&#160;women&#46;"),
        run("A &amp; B: the club has 20 members, including ", "", KEPT)
        + START + run("40&#160;women", "", KEPT) + END + run("&#46;", "", KEPT),
    ),
    "a run is parted between what stands in it": (
        f"<w:r><w:t>{BEFORE}</w:t><w:tab/><w:t>40</w:t><w:noBreakHyphen/><w:br/></w:r>",
        f"<w:r><w:t>{BEFORE}</w:t><w:tab/></w:r>" + START + run("40") + END
        + "<w:r><w:noBreakHyphen/><w:br/></w:r>",
    ),
    "letters of more than one byte": (
        run("Café 🚢: " + BEFORE + FIGURE),
        run("Café 🚢: " + BEFORE, "", KEPT) + START + run(FIGURE, "", KEPT) + END,
    ),
    "a link": (
        run(BEFORE) + f"<w:hyperlink>{run('40')}</w:hyperlink>" + run(" women."),
        run(BEFORE) + f"<w:hyperlink>{START}{run('40')}</w:hyperlink>"
        + run(" women", "", KEPT) + END + run(".", "", KEPT),
    ),
    "changes that are tracked, as if they were accepted": (
        run(BEFORE + "4") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
        f"<w:ins>{run('0 wo')}</w:ins>" + run("men."),
        run(BEFORE, "", KEPT) + START + run("4", "", KEPT)
        + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
        f"<w:ins>{run('0 wo')}</w:ins>" + run("men", "", KEPT) + END + run(".", "", KEPT),
    ),
    "a text box is commented on as a whole": (
        run("a") + BOX.format(run(BEFORE + FIGURE)) + run("b"),
        run("a") + START + BOX.format(run(BEFORE + FIGURE)) + END + run("b"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_a_comment_is_tied_to_exactly_the_figure(before: str, after: str) -> None:
    data = docx(f"<w:p>{before}</w:p>")
    copy = annotated(data)
    assert body(copy) == f"<w:p>{after}</w:p>"
    assert figures_and_findings(copy) == figures_and_findings(data)


def figures_and_findings(data: bytes) -> object:
    found = checked(data).to_dict()
    assert found["findings"]
    return found


def test_a_figure_across_paragraphs_whose_end_was_deleted() -> None:
    deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>"
    data = docx(deleted.format(run(BEFORE + "40 ")) + f"<w:p>{run('women.')}</w:p>")
    parted = run(BEFORE, "", KEPT) + START + run("40 ", "", KEPT)
    rest = run("women", "", KEPT) + END + run(".", "", KEPT)
    assert body(annotated(data)) == deleted.format(parted) + f"<w:p>{rest}</w:p>"


def test_a_table() -> None:
    cell = "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"
    copy = annotated(docx(cell.format(run(BEFORE) + run(FIGURE))))
    assert body(copy) == cell.format(run(BEFORE) + START + run(FIGURE) + END)


def test_a_note_is_commented_on_at_the_reference_to_it() -> None:
    notes = f'<w:footnote w:id="7"><w:p>{run(BEFORE + FIGURE)}</w:p></w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    text = run("a") + reference.format(6) + run("b") + "{}" + reference.format(7) + "{}" + run("c")
    copy = annotated(docx(f"<w:p>{text.format('', '')}</w:p>", footnotes=notes))
    assert body(copy) == f"<w:p>{text.format(START, END)}</w:p>"
    assert notes in part(copy, "word/footnotes.xml")


def test_a_note_that_nothing_refers_to_any_more_has_no_place_for_a_comment() -> None:
    notes = f'<w:footnote w:id="7"><w:p>{run(BEFORE + FIGURE)}</w:p></w:footnote>'
    data = docx(f"<w:p>{run('a')}</w:p>", footnotes=notes)
    assert body(annotated(data)) == f"<w:p>{run('a')}</w:p>"


def written(*, comment: str | None = None) -> bytes:
    """A manuscript as python-docx writes it: a heading, formats, a table, maybe a comment."""
    document = python_docx.Document()
    document.add_heading("The club grows", 1)
    paragraph = document.add_paragraph("The club has 20 members & friends, including ")
    paragraph.add_run("40 ").bold = True
    women = paragraph.add_run("women and ")
    women.italic = True
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "It was founded on Monday 14 June 2024."
    if comment is not None:
        document.add_comment([women], comment, author="Ed", initials="E")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def comments(data: bytes) -> list[tuple[str, str, str]]:
    """The author and the first lines of each comment, as python-docx reads them."""
    found = python_docx.Document(BytesIO(data)).comments
    return [(each.author, each.initials or "", each.text.split("\n")[0]) for each in found]


def test_another_library_reads_the_comments_and_the_formats() -> None:
    data = written()
    copy = annotated(data)
    assert comments(copy) == [
        ("factcheck", "fc", "Error (total)"),
        ("factcheck", "fc", "Error (date)"),
    ]
    document = python_docx.Document(BytesIO(copy))
    total, date = document.comments
    assert "is said to be part of" in total.text
    assert date.text.endswith("It would be: Friday 14 June 2024")
    assert (total.timestamp, date.timestamp) == (None, None)
    runs = [(each.text, each.bold, each.italic) for each in document.paragraphs[1].runs]
    assert runs == [
        ("The club has 20 members & friends, including ", None, None),
        ("40 ", True, None),
        ("women", None, True),
        ("", None, None),  # the mark of the comment
        (" and ", None, True),
    ]
    assert figures_and_findings(copy) == figures_and_findings(data)


def test_everything_else_is_what_it_was() -> None:
    data = written()
    copy = annotated(data)
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(BytesIO(copy)) as new:
        assert new.namelist() == [*old.namelist(), "word/comments.xml"]
        differ = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert sorted(differ) == [
        "[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"
    ]  # fmt: skip
    added = "<w:commentRange[^>]*>|<w:r><w:commentReference[^>]*></w:r>|<[RO][^>]*/comments[^>]*>"
    parted = f"</w:t></w:r><w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>|{KEPT}"
    for name in differ:
        copied = re.sub(added, "", part(copy, name))
        assert re.sub(parted, "", copied) == re.sub(parted, "", part(data, name)), name
    assert annotated(data) == copy


def test_comments_that_were_there_stay() -> None:
    data = written(comment="Are they?")
    copy = annotated(data)
    assert comments(copy) == [
        ("Ed", "E", "Are they?"),
        ("factcheck", "fc", "Error (total)"),
        ("factcheck", "fc", "Error (date)"),
    ]
    numbers = [each.comment_id for each in python_docx.Document(BytesIO(copy)).comments]
    assert numbers == [0, 1, 2]
    # A copy can be annotated again.
    assert len(comments(annotated(copy))) == 5


def test_without_findings_nothing_changes() -> None:
    data = docx(f"<w:p>{run('The club has 20 members.')}</w:p>")
    assert annotated(data) == data


def test_several_findings_share_a_place() -> None:
    data = written()
    report = checked(data)
    total = report.findings[0]
    copy = commented(report.document, data, (total, total))
    assert len(comments(copy)) == 2
    starts = '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
    assert starts in part(copy)


def renamed(data: bytes, name: str, old: str, new: str) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    files[name] = files[name].decode().replace(old, new).encode()
    return packed(dict(files))


def test_a_prefix_of_its_own_and_the_strict_kind() -> None:
    data = docx(f"<w:p>{run(BEFORE)}{run(FIGURE)}</w:p>")
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    text = part(data).replace("w:", "v:").replace("xmlns:w", "xmlns:v").replace(main, strict)
    copy = annotated(renamed(data, "word/document.xml", part(data), text))
    assert f'<w:commentRangeStart xmlns:w="{strict}" w:id="0"/><v:r>' in part(copy)
    relations = part(copy, "word/_rels/document.xml.rels")
    assert "http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in relations


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<w:document", '<?xml version="1.0" encoding="latin-1"?><w:document', "is not in UTF-8"),
        (BEFORE + FIGURE, f"<![CDATA[{BEFORE + FIGURE}.]]>", "that cannot be annotated"),
    ],
)
def test_what_cannot_be_annotated_is_refused(old: str, new: str, said: str) -> None:
    data = docx(f"<w:p>{run(BEFORE + FIGURE)}</w:p>")
    with pytest.raises(readers.ReadError, match=rf"a.docx: .*{said}"):
        annotated(renamed(data, "word/document.xml", old, new))


def test_a_file_that_changed_meanwhile_is_refused() -> None:
    report = checked(written())
    with pytest.raises(readers.ReadError, match="changed while it was checked"):
        commented(report.document, docx("<w:p/>"), report.findings)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice")
def test_libreoffice_shows_the_comments_at_the_figures(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(annotated(written()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "fodt", "a.docx"],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    text = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    tied = re.findall(
        r"<dc:creator>factcheck</dc:creator>.*?</office:annotation>(.*?)<office:annotation-end",
        text, re.DOTALL,
    )  # fmt: skip
    figures = [re.sub("<[^>]*>", "", each) for each in tied]
    assert figures == ["40 women", "Monday 14 June 2024"]
