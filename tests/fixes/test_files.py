"""What fixes do to a file, and where they cannot be written."""

from __future__ import annotations

import codecs
import json
import stat
from functools import partial
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import pipeline, readers
from factcheck.cli.living import Living
from factcheck.config import Config
from factcheck.reporters import _file
from tests.fixes.folder import FERRY, FERRY_FIXED, HEAD, SAFE, UNSAFE, Folder

if TYPE_CHECKING:
    from pathlib import Path


NOTEBOOK = {"cells": [{"cell_type": "markdown", "source": ["\u201cé\u201d\n", "\n", UNSAFE]}]}
FORMATS = {
    "a.txt": UNSAFE,
    "a.md": f"- *{UNSAFE[:-1]}*.",
    "a.mdx": f"<Note>\n\n{UNSAFE}\n\n</Note>",
    "a.html": f"<p>&Eacute;t&eacute;: <b>{UNSAFE}</b></p>",
    "a.rst": f".. note:: {UNSAFE}",
    "a.adoc": f"NOTE: {UNSAFE}",
    "a.tex": UNSAFE.replace("$", "\\$"),
    "a.csv": f'a,"{UNSAFE} ""b"""',
    "a.ipynb": json.dumps(NOTEBOOK),
}


@pytest.mark.parametrize(("name", "text"), FORMATS.items(), ids=FORMATS)
def test_every_format(folder: Folder, name: str, text: str) -> None:
    folder.write(name, text)
    result = folder.check("--fix", "--unsafe-fixes", "--language", "en", name)
    assert folder.read(name).decode() == text.replace(FERRY[1:], FERRY_FIXED[1:])
    assert (result.returncode, result.stdout) == (0, "")


ENCODINGS = {
    "UTF-8": UNSAFE.encode(),
    "line ends of Windows": f"Un\r\n\r\n{UNSAFE}\r\n\r\nDeux\r\n".encode(),
    "line ends of all kinds": f"Un\r\r{UNSAFE}\n\nDeux\r\n\x0c".encode(),
    "a byte order mark": codecs.BOM_UTF8 + UNSAFE.encode(),
    "UTF-16": codecs.BOM_UTF16_LE + UNSAFE.encode("utf-16-le"),
    "UTF-32": codecs.BOM_UTF32_BE + UNSAFE.encode("utf-32-be"),
    "Windows-1252": UNSAFE.encode("cp1252"),
}


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=ENCODINGS)
def test_every_other_byte_stays(folder: Folder, data: bytes) -> None:
    folder.write("a.txt", data)
    folder.check("--fix", "--unsafe-fixes", "--language", "en", "a.txt")
    width = 2 if data.startswith(codecs.BOM_UTF16_LE) else 4 if data.startswith(b"\0\0") else 1
    old, new = (
        number.encode({1: "ascii", 2: "utf-16-le", 4: "utf-32-be"}[width])
        for number in ("508", "50.8")
    )
    assert data.count(old) == 1
    assert folder.read("a.txt") == data.replace(old, new)


def test_the_encoding_of_a_page_is_the_one_that_it_states(folder: Folder) -> None:
    page = '<meta charset="cp1251"><p>Паром. The ferry cost &pound;40 million ($508 million).'
    data = page.encode("cp1251")
    folder.write("a.html", data)
    folder.check("--fix", "--unsafe-fixes", "--language", "en", "a.html")
    assert folder.read("a.html") == data.replace(b"508", b"50.8")


def test_permissions_and_links_stay(folder: Folder) -> None:
    folder.write("a.md", HEAD + SAFE)
    (folder.path / "a.md").chmod(0o640)
    (folder.path / "link.md").symlink_to("a.md")
    folder.check("--fix", "link.md")
    assert (folder.path / "link.md").is_symlink()
    assert b"412,385,900 dirhams" in folder.read("a.md")
    assert stat.S_IMODE((folder.path / "a.md").stat().st_mode) == 0o640


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        ("options", "sentence"),
        [
            (("--fix",), "standard input cannot be changed; --diff shows the fixes"),
            (("--fix", "--stdin-filename", "a.md", "-"), "standard input cannot be changed"),
            (("--unsafe-fixes", "a.md"), "--unsafe-fixes goes with --fix or --diff"),
        ],
    )
    def test_usage(self, folder: Folder, options: tuple[str, ...], sentence: str) -> None:
        folder.write("a.md", HEAD + SAFE)
        result = folder.check(*options, input=SAFE)
        assert result.returncode == 2
        assert sentence in result.stderr
        assert folder.read("a.md").decode() == HEAD + SAFE

    def test_a_file_that_has_changed_meanwhile(self) -> None:
        with pytest.raises(readers.ReadError, match="it has changed since it was read"):
            readers.encoded("a.md", b"one", "two", "three")

    def test_a_character_that_the_encoding_lacks(self) -> None:
        with pytest.raises(readers.ReadError, match="its encoding, cp1252, has no '₿'"):
            readers.encoded("a.txt", b"\xa3 1", "£ 1", "₿ 1")

    def test_a_file_that_cannot_be_written(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def replace(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(_file, "replace", replace)
        path = tmp_path / "a.md"
        path.write_text(SAFE)
        options = Living(*(False, None, None, None, True, False, False))
        handle, session = options.begin([str(path)])
        checked = partial(pipeline.check, rates=factcheck._packed_rates(), config=Config())
        document = readers.read(str(path), path.read_bytes())
        failures: list[str] = []
        session.take(handle(document, checked), failures)
        assert failures == [f"{path}: it cannot be written (permission denied)"]
        assert path.read_text() == SAFE
