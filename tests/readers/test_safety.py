"""Files that were made to do harm: none does, and each is refused with one sentence, or read."""

from __future__ import annotations

import time
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest

from factcheck import readers
from tests.readers.samples import OFFICE, docx, odt, packed

MEGABYTE = 1_000_000
ENTITIES = '<!DOCTYPE a [<!ENTITY b "{}"><!ENTITY c "{}"><!ENTITY d "{}">]>'.format(
    "9" * 100, "&b;" * 100, "&c;" * 100
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY d SYSTEM "file:///etc/hostname">]>'
CONTENT = f"<office:text {OFFICE}><text:p>{{}}</text:p></office:text>"


def lying(data: bytes) -> bytes:
    """A ZIP file that states other sizes for what it holds."""
    return data.replace((30 * MEGABYTE).to_bytes(4, "little"), (99).to_bytes(4, "little"))


def bomb(size: int) -> bytes:
    """An ODT file with so many blanks."""
    return packed({"content.xml": CONTENT.format(" " * size)})


def encrypted() -> bytes:
    data = bytearray(odt("<text:p>a</text:p>"))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.odt", bomb(30 * MEGABYTE), "ZIP bomb"),
        ("a.odt", lying(bomb(30 * MEGABYTE)), "no ODT file|ZIP bomb"),
        ("a.docx", packed({str(n): "" for n in range(10_001)}), "more than 10,000 files"),
        ("a.docx", packed({"word/document.xml": "<a/>"}), "no DOCX file"),
        ("a.docx", packed({"[Content_Types].xml": "<a/>"}), "it holds no document"),
        ("a.odt", packed({"content.xml": ENTITIES + CONTENT.format("&d;")}), "document type"),
        ("a.odt", packed({"content.xml": OUTSIDE + CONTENT.format("&d;")}), "document type"),
        ("a.odt", packed({"content.xml": CONTENT.format("&d;")}), "no valid XML"),
        ("a.odt", packed({"content.xml": b'<?xml version="1.0" encoding="utf-7"?><a/>'}), "XML"),
        ("a.odt", encrypted(), "encrypted"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "no DOCX file"),
        ("a.docx", b"\xd0\xcf\x11\xe0 an old .doc under a new name", "no DOCX file"),
        ("a.md", "---\ntitle: " + "[" * 20_000 + "\n---\n", "nested too deeply"),
        ("a.md", '---\ntitle: !!python/object/apply:os.system ["true"]\ndate: x\n---\n', "no date"),
        ("a.md", "---\n" + "".join(f"{' ' * n}a:\n" for n in range(600)) + "---\n",
         "nested too deeply"),
        ("a.md", "+++\na = " + "[" * 20_000 + "\n+++\n", "nested too deeply"),
        ("a.md", "+++\n" + "a." * 20_000 + "b = 1\n+++\n", "nested too deeply"),
        ("a.md", "+++\n" + '"a" . ' * 20_000 + "b = 1\n+++\n", "nested too deeply"),
        ("a.md", "---\n" + "key: value\n" * 20_000 + "---\n", "more than 200,000 characters"),
        ("a.md", f"+++\na = {'1' * 5_000}\n+++\n", "a number that is too long"),
        ("a.md", f"---\ndate: {'1' * 5_000}\n---\n", "the date '1{40}…' is no date"),
        ("a.docx", packed({"[Content_Types].xml": ENTITIES + "<a>&d;</a>"}), "document type"),
        ("a.docx", packed({"../../evil.txt": "a", "/evil.txt": "a"}), "no DOCX file"),
        ("a.ipynb", '{"cells":' * 20_000, "nested too deeply"),
        ("a.tex", r"\section{" * 20_000 + "}" * 20_000, "nested too deeply"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "",
)  # fmt: skip
def test_refused(name: str, data: bytes | str, said: str) -> None:
    with pytest.raises(readers.ReadError, match=said) as caught:
        readers.read(name, data.encode() if isinstance(data, str) else data)
    assert "\n" not in str(caught.value)


ALIASES = "a: &a [x, x]\n" + "".join(
    f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, key in zip("abcdefghijkl", "bcdefghijklm", strict=True)
)
"""As many values as there are grains of rice on a chess board, if they are written out."""


@pytest.mark.parametrize(
    "matter",
    [
        ALIASES + "title: *m\ntags: *m",
        ALIASES.replace("[", "{<<: [").replace("]\n", "]}\n") + "<<: *m",
        "a: &a [*a]\ntitle: *a",
        "title: !!python/name:os.system",
        "big: " + "1" * 5_000 + "\nfloat: 1e999999999\nbase: " + ":".join(["59"] * 9_000),
    ],
    ids=["aliases", "merged", "itself", "tag", "numbers"],
)
def test_front_matter_is_not_carried_out(matter: str) -> None:
    start = time.process_time()
    document = readers.read("a.md", f"---\n{matter}\n---\nIt cost $350.\n".encode())
    assert time.process_time() - start < 8
    assert document.text.strip().endswith("It cost $350.")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "a,b\n" * 600),
        ("a.html", "<table>" + "<tr><td>a" * 1_001),
        ("a.md", "|a|b|\n|-|-|\n" + "|a|b|\n" * 600),
        ("a.rst", "== ==\na  b\n== ==\n" + "a  b\n" * 600 + "== ==\n"),
        ("a.adoc", "|===\n" + "|a |b\n" * 600 + "|===\n"),
        ("a.tex", r"\begin{tabular}{l}" + r"a & b \\ " * 600),
        ("a.docx", docx("<w:tbl>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 1_001
                        + "</w:tbl>")),
    ],
    ids=["csv", "html", "md", "rst", "adoc", "tex", "docx"],
)  # fmt: skip
def test_huge_tables(monkeypatch: pytest.MonkeyPatch, name: str, data: bytes | str) -> None:
    monkeypatch.setattr("factcheck.readers._builder.MOST_CELLS", 1_000)
    with pytest.raises(readers.ReadError, match="its tables have more than 1,000 cells"):
        readers.read(name, data.encode() if isinstance(data, str) else data)


def test_what_swells_beyond_any_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.readers._archive.LARGEST", 1_000)
    with pytest.raises(readers.ReadError, match="ZIP bomb"):
        readers.read("a.odt", bomb(2_000))


def test_zip_in_a_method_that_office_programs_do_not_write() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("content.xml", CONTENT.format("a"))
    with pytest.raises(readers.ReadError, match="no ODT file"):
        readers.read("a.odt", out.getvalue())


@pytest.mark.parametrize(
    ("name", "source", "text"),
    [
        ("a.html", "<div>" * 50_000 + "350" + "</div>" * 50_000, "350"),
        ("a.html", "<table><tr><td>" * 5_000 + "350", "350"),
        ("a.md", "> " * 5_000 + "350", "350"),
        ("a.md", "- " * 5_000 + "350", "350"),
        ("a.md", "\n".join(" " * 2 * n + "- a" for n in range(300)) + " 350", "350"),
        ("a.md", "[" * 5_000 + "350", "350"),
        ("a.mdx", "{" * 5_000 + "350", "350"),
        ("a.rst", "\n\n".join(" " * n + "- a" for n in range(500)) + " 350", "350"),
        ("a.adoc", "".join(f"{'*' * (n % 6 + 1)} a\n" for n in range(500)) + "* 350", "350"),
        ("a.tex", "{" * 50_000 + "350", "350"),
        ("a.tex", r"\textbf{" * 5_000 + "350" + "}" * 5_000, "350"),
        ("a.odt", "<text:span>" * 50_000 + "350" + "</text:span>" * 50_000, "350"),
    ],
    ids=range(12),
)
def test_nothing_is_lost_by_deep_nesting(name: str, source: str, text: str) -> None:
    data = odt(f"<text:p>{source}</text:p>") if name == "a.odt" else source.encode()
    assert text in readers.read(name, data).text


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.md", "---\ntitle: '<script>alert(1)</script> 350'\n---\n"),
        ("a.html", "<title>&lt;script>alert(1)&lt;/script> 350</title><p>a"),
        ("a.html", "<title><script>alert(1)</script> 350</title><p>a"),
        ("a.adoc", "= <script>alert(1)</script> 350"),
    ],
)
def test_html_in_a_title_is_text(name: str, source: str) -> None:
    document = readers.read(name, source.encode())
    assert document.title == "<script>alert(1)</script> 350"
    place = document.source_offset(document.text.index("350"))
    assert document.source[place : place + 3] == "350"


def test_spans_of_cells_are_bounded() -> None:
    html = "<table><tr><td colspan=99999 rowspan=99999>a<td>b<tr>" + "<td>c" * 300
    document = readers.read("a.html", html.encode())
    assert max(block.column for block in document.blocks) < 1_000


# What made a parser look for an end again and again where there is none.
HOSTILE = {
    "a.md": ["[", "[^", "![", "[a](", "](", "<", "<!-", "`a``", "*a_", "{{", "> - ", "a\n|-\n"],
    "a.mdx": ["{", '{"', "{`", "{/*", "<a ", "<a {", "`", "export default {\n"],
    "a.html": ["<", "<a ", "<!--", "<![", "&#", "<script>", "<p> ", "<a b='", "<li>"],
    "a.rst": ["*a ", "`a <", ":a:`", "|a", "== ==\n", "+-+\n", "a\n=\n", "a::\n"],
    "a.adoc": ["*a ", "`", "footnote:[a", "a:b[", "----\n", "|===\n", "[a]\n", "a:: "],
    "a.tex": ["$a ", "$$", "\\[", "{", "\\footnote{", "\\begin{verbatim}", "\\verb|a", "\\'"],
    "a.csv": ['"a,', '"a"",', '"""'],
    "a.ipynb": ['{"cells":["', '"'],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "part"), [(name, part) for name, parts in HOSTILE.items() for part in parts]
)
def test_what_is_never_closed_takes_linear_time(name: str, part: str) -> None:
    data = (part * (50_000 // len(part))).encode()
    start = time.process_time()
    with suppress(readers.ReadError):
        readers.read(name, data)
    # Linear work takes a second at most; with the square of the length, it would be a minute.
    assert time.process_time() - start < 8
