"""Rows of every format, from wherever they are, and what is damaged in them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
from typing import TYPE_CHECKING, Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factcheck.archive import ArchiveError, sources
from factcheck.archive.columns import Columns
from factcheck.archive.sources import jsonl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROWS: list[dict[str, Any]] = [
    {"id": "a", "title": "1", "body": "One, “two”.\nThree.", "lang": "en", "date": "2024-06-14"},
    {"id": "b", "title": None, "body": "Zweitens; das.", "lang": None, "date": None},
]  # fmt: skip
READ = [
    {
        "row": number,
        "identifier": row["id"],
        "title": row["title"],
        "text": row["body"],
        "language": row["lang"],
        "date": row["date"],
        "format": "text",
    }
    for number, row in enumerate(ROWS, 1)
]

PACKED: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda data: pa.compress(data, "zstd", asbytes=True),
}


def as_jsonl(rows: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def as_csv(rows: list[dict[str, Any]], separator: str = ",") -> bytes:
    table = [list(rows[0]), *([value or "" for value in row.values()] for row in rows)]
    lines = (separator.join(f'"{cell}"' for cell in row) for row in table)
    return ("\n".join(lines) + "\n").encode()


def as_parquet(rows: list[dict[str, Any]]) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), buffer)
    return buffer.getvalue()


FORMATS: dict[str, Callable[[list[dict[str, Any]]], bytes]] = {
    ".jsonl": as_jsonl,
    ".csv": as_csv,
    ".parquet": as_parquet,
}


def record(
    media_type: str, content: bytes, kind: str = "response", uri: str = "http://e.org/a"
) -> bytes:
    """A record of a WARC, packed as crawlers pack it."""
    stated = b"Content-Type: " + media_type.encode() + b"\r\n"
    if kind == "response":
        content = b"HTTP/1.1 200 OK\r\n" + stated + b"\r\n" + content
        stated = b"Content-Type: application/http; msgtype=response\r\n"
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n".encode() + stated
    length = f"Content-Length: {len(content)}\r\n\r\n".encode()
    return gzip.compress(head + length + content + b"\r\n\r\n")


def read(path: Path | str) -> list[dict[str, Any]]:
    """The rows of a file, without its name, which is the same in all."""
    rows = [dict(row) for row in sources.read(str(path), Columns())]
    assert {row.pop("file") for row in rows} <= {str(path)}
    return rows


@pytest.mark.parametrize("packing", PACKED)
@pytest.mark.parametrize("suffix", FORMATS)
def test_formats(tmp_path: Path, suffix: str, packing: str) -> None:
    if suffix == ".parquet" and packing:
        pytest.skip("Parquet is packed inside")
    path = tmp_path / f"a{suffix}{packing}"
    path.write_bytes(PACKED[packing](FORMATS[suffix](ROWS)))
    assert read(path) == READ


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_separators_of_csv(tmp_path: Path, separator: str) -> None:
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbf" + as_csv(ROWS, separator))
    assert read(tmp_path / "a.csv") == READ


class TestWarc:
    def test_pages_are_read_and_pictures_are_not(self, tmp_path: Path) -> None:
        html = "<html><body><p>Sie kostete 5 €.</p></body></html>"
        (tmp_path / "a.warc.gz").write_bytes(
            record("text/html; charset=iso-8859-15", html.encode("iso-8859-15"))
            + record("image/png", b"\x89PNG")
            + record("text/html", b"<p>request", kind="request")
            + record("text/plain", "Текст.".encode(), kind="conversion", uri="http://e.org/b")
        )
        first, second = read(tmp_path / "a.warc.gz")
        assert (first["row"], first["identifier"], first["format"]) == (1, "http://e.org/a", "html")
        assert first["text"] == html
        assert (second["row"], second["text"], second["format"]) == (4, "Текст.", "text")

    @pytest.mark.parametrize("percent", [3, 40, 70, 99])
    def test_a_truncated_file_has_an_error(self, tmp_path: Path, percent: int) -> None:
        whole = record("text/html", b"<p>It cost 5 euros.</p>")
        (tmp_path / "a.warc.gz").write_bytes(whole + whole[: len(whole) * percent // 100])
        rows = read(tmp_path / "a.warc.gz")
        assert "error" not in rows[0]
        errors = [row["error"] for row in rows if "error" in row]
        assert errors == ["it breaks off before its end"]

    def test_a_truncated_record_that_is_not_packed(self, tmp_path: Path) -> None:
        whole = gzip.decompress(record("text/html", b"<p>It cost 5 euros.</p>"))
        (tmp_path / "a.warc").write_bytes(whole[: whole.index(b"5 euros")])
        assert [row["error"] for row in read(tmp_path / "a.warc")] == [
            "it breaks off before its end"
        ]


class TestDamage:
    """Each damaged row is one error, and those around it are read."""

    @pytest.mark.parametrize(
        ("line", "error"),
        [
            (b'{"id": 1, "text": "a"', "it is no JSON (Expecting ',' delimiter: line 2 column 1"),
            (b"[1]", "it is no JSON object but of the type list"),
            (b"[" * 100_000, "it is no JSON ("),
            (b'{"id": 1, "text": "\xff"}', "it is no JSON ('utf-8' codec can't decode byte 0xff"),
            (b'{"id": 1, "text": "\\ud800"}', "its text is no valid Unicode"),
            (b'{"id": 1, "text": null}', "it has no text"),
            (b'{"id": 1, "text": 5}', "its text is no text but of the type int"),
            (b'{"id": 1, "text": ["a"]}', "its text is no text but of the type list"),
            (b'{"id": true, "text": "a"}', "its identifier is no text but of the type bool"),
            (b'{"id": 1, "text": "a", "date": {}}', "its date is no text but of the type dict"),
            (b'{"id": 1, "head": 5}', "no column is called as texts are; there are 'id', 'head'"),
        ],
    )  # fmt: skip
    def test_lines(self, tmp_path: Path, line: bytes, error: str) -> None:
        good = b'{"id": "x", "text": "Fine."}\n'
        (tmp_path / "a.jsonl").write_bytes(good + line + b"\n\n" + good)
        before, damaged, after = read(tmp_path / "a.jsonl")
        assert damaged["row"] == 2
        assert damaged["error"].startswith(error)
        assert (before["text"], after["text"], after["row"]) == ("Fine.", "Fine.", 4)

    def test_a_line_that_is_too_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(jsonl, "LONGEST_LINE", 100)
        good = b'{"id": "x", "text": "Fine."}\n'
        (tmp_path / "a.jsonl").write_bytes(good + b'{"text": "' + b"a" * 500 + b'"}\n' + good)
        rows = read(tmp_path / "a.jsonl")
        assert [row.get("error") for row in rows] == [
            None, "it is longer than the 100 bytes of any article", None,
        ]  # fmt: skip

    @pytest.mark.parametrize("suffix", FORMATS)
    def test_a_text_of_50_mb(self, tmp_path: Path, suffix: str) -> None:
        rows = [ROWS[0], {**ROWS[0], "body": "a" * 50_000_000}, ROWS[0]]
        (tmp_path / f"a{suffix}").write_bytes(FORMATS[suffix](rows))
        assert [row.get("error") for row in read(tmp_path / f"a{suffix}")] == [
            None,
            "its text has 50,000,000 characters, more than the 10,000,000 of any article",
            None,
        ]

    def test_records_of_csv(self, tmp_path: Path) -> None:
        lines = b'id,text\n1,a\n2,"b" c\n3\n4,\xff\n5,\n6,f\n7,"g'
        (tmp_path / "a.csv").write_bytes(lines)
        assert [row.get("error") for row in read(tmp_path / "a.csv")] == [
            None,
            "it is no CSV (',' expected after '\"')",
            "it has 1 cells where the heading has 2",
            "its text is no valid Unicode",
            "it has no text",
            None,
            "it is no CSV (unexpected end of data)",
        ]

    @pytest.mark.parametrize(
        ("suffix", "packing"), [(".parquet", ""), (".jsonl", ".gz"), (".csv", ".zst")]
    )
    def test_a_truncated_file(self, tmp_path: Path, suffix: str, packing: str) -> None:
        data = PACKED[packing](FORMATS[suffix](ROWS * 5000))
        path = tmp_path / f"a{suffix}{packing}"
        path.write_bytes(data[: len(data) * 7 // 10])
        rows = read(path)
        assert [row for row in rows if "error" in row] == rows[-1:]
        assert rows[-1]["error"]

    def test_a_table_without_texts(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_bytes(b"id,price\n1,2\n")
        assert read(tmp_path / "a.csv") == [
            {"error": "no column is called as texts are; there are 'id', 'price'"}
        ]

    def test_a_name_that_says_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "a.xls").write_bytes(b"")
        [row] = read(tmp_path / "a.xls")
        assert str(row["error"]).startswith("its name ends like none of .csv, .tsv")


class TestPlaces:
    def names(self, *inputs: str) -> list[str]:
        return [file.uri.rsplit("/", 1)[-1] for file in sources.files(inputs)]

    def test_folders_and_globs(self, tmp_path: Path) -> None:
        for name in ("b.jsonl", "a.csv.gz", "c/d.parquet", ".e.jsonl", "_f.jsonl", "g.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(b"")
        assert self.names(str(tmp_path)) == ["a.csv.gz", "b.jsonl", "d.parquet"]
        assert self.names(f"{tmp_path}/*.jsonl", f"{tmp_path}/b.*") == ["b.jsonl"]
        assert self.names(f"{tmp_path}/**/*.parquet") == ["d.parquet"]
        assert self.names(f"{tmp_path}/g.txt") == ["g.txt"]  # named, it is tried

    @pytest.mark.parametrize(
        ("name", "problem"),
        [
            ("nothing.csv", "there is no such file or folder"),
            ("*.csv", "there is no file with rows of articles"),
            ("nosuch://a", "it cannot be listed (Protocol not known: nosuch)"),
        ],
    )
    def test_what_is_not_there(self, name: str, problem: str) -> None:
        with pytest.raises(ArchiveError) as raised:
            sources.files([name])
        assert str(raised.value) == f"{name}: {problem}"

    def test_memory(self) -> None:
        storage = fsspec.filesystem("memory")
        storage.pipe("/archive/a.jsonl", as_jsonl(ROWS))
        [file] = sources.files(["memory://archive"])
        assert file.uri == "memory:///archive/a.jsonl"
        assert read(file.uri) == READ
