"""Fixes: what is changed in a file, what is left alone, and how changes are shown."""

from __future__ import annotations

import codecs
import json
import os
import pickle
import stat
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import fixes, pipeline, readers
from factcheck.baseline import load
from factcheck.changes import Changes
from factcheck.cli.living import Living
from factcheck.cli.session import Handling
from factcheck.config import Config
from factcheck.reporters import _file
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

HEAD = "---\nlang: en\ndate: 2024-06-14\n---\n"
FERRY, FERRY_FIXED = "$508 million", "$50.8 million"
SAFE = "Revenue came to 412,385,900 million dirhams and spending to 398,120,450 dirhams."
UNSAFE = "The ferry cost £40 million ($508 million)."
QUOTED = "“The ferry cost £40 million ($508 million),” he said."


class Folder:
    """Files that are checked, and what they hold then."""

    def __init__(self, path: Path, run: Run) -> None:
        self.path = path
        self._run = run

    def write(self, name: str, content: str | bytes) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        (self.path / name).write_bytes(data)

    def read(self, name: str) -> bytes:
        return (self.path / name).read_bytes()

    def check(self, *options: str, **more: str) -> subprocess.CompletedProcess[str]:
        options = ("check", "--isolated", "--date", "2024-06-14", "--format", "concise", *options)
        environment = {"PYTHONPATH": str(ROOT)}
        return self._run(*options, cwd=self.path, env=environment, **more)


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Folder:
    return Folder(tmp_path, run)


class TestSafe:
    def test_it_is_applied_and_what_remains_is_reported(self, folder: Folder) -> None:
        folder.write("a.md", f"{HEAD}{SAFE}\n\n{UNSAFE}\n")
        result = folder.check("--fix", "a.md")
        fixed = SAFE.replace(" million", "")
        assert folder.read("a.md").decode() == f"{HEAD}{fixed}\n\n{UNSAFE}\n"
        assert result.returncode == 1
        assert [line[:20] for line in result.stdout.splitlines()] == ["a.md:7:29: error con"]
        assert result.stderr == "factcheck: a.md: 1 figure changed\n"

    def test_nothing_is_left_to_find(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + SAFE)
        assert folder.check("--fix", "a.md").returncode == 0
        assert folder.check("--fix", "a.md").stderr == ""

    def test_what_is_unsafe_is_left_alone(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + UNSAFE)
        assert folder.check("--fix", "a.md").returncode == 1
        assert folder.read("a.md").decode() == HEAD + UNSAFE
        assert folder.check("--fix", "--unsafe-fixes", "a.md").returncode == 0
        assert folder.read("a.md").decode() == HEAD + UNSAFE.replace(FERRY, FERRY_FIXED)

    def test_each_safe_diagnosis_is_one_that_there_is(self) -> None:
        from factcheck.rules import catalogue

        known = {(rule.name, each.diagnosis) for rule in catalogue() for each in rule.disagree}
        assert known >= fixes.SAFE


class TestLeftAlone:
    @pytest.mark.parametrize(
        "text",
        [
            QUOTED,
            f"<!-- factcheck-disable-next-line -->\n{UNSAFE}",
            "It cost £40 million ($**508** million).",
        ],
    )
    def test_quotations_ignores_markup(self, folder: Folder, text: str) -> None:
        folder.write("a.md", HEAD + text)
        folder.check("--fix", "--unsafe-fixes", "a.md")
        assert folder.read("a.md").decode() == HEAD + text

    def test_what_a_baseline_knows(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + UNSAFE)
        folder.check("--write-baseline", "b.json", "a.md")
        folder.check("--fix", "--unsafe-fixes", "--baseline", "b.json", "a.md")
        assert folder.read("a.md").decode() == HEAD + UNSAFE

    def test_a_fix_that_would_be_read_otherwise(self, folder: Folder) -> None:
        # The comma of 50,8 would part the cell in two; in quotes it parts nothing.
        cell = "40 millions de livres sterling (508 millions de dollars américains)"
        for written, fixed in ((cell, cell), (f'"{cell}"', f'"{cell.replace("508", "50,8")}"')):
            folder.write("a.csv", f"ferry,cost\nIda,{written}\n")
            folder.check("--fix", "--unsafe-fixes", "--language", "fr", "a.csv")
            assert folder.read("a.csv").decode() == f"ferry,cost\nIda,{fixed}\n"

    def test_a_file_that_is_no_text(self, folder: Folder) -> None:
        from tests.readers.samples import docx

        data = docx(f"<w:p><w:r><w:t>{UNSAFE}</w:t></w:r></w:p>")
        folder.write("a.docx", data)
        for option in ("--fix", "--diff"):
            result = folder.check(option, "--unsafe-fixes", "a.docx")
            assert result.stderr == (
                "factcheck: a.docx: nothing is fixed in it, since it is no text file\n"
            )
            assert folder.read("a.docx") == data
        assert folder.check("--fix", "a.docx").stderr == ""


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


class TestSeveral:
    def test_of_two_at_one_place_the_first_is_applied(self, folder: Folder) -> None:
        fixed = UNSAFE.replace(FERRY, FERRY_FIXED)
        folder.write("a.md", f"{HEAD}# {UNSAFE[:-1]}\n\n{fixed}\n")
        found = folder.check("a.md").stdout.splitlines()
        assert [line.split(" ")[:3] for line in found] == [
            ["a.md:5:31:", "error", "conversion"],
            ["a.md:5:31:", "error", "repetition"],
        ]
        result = folder.check("--fix", "--unsafe-fixes", "a.md")
        assert (result.returncode, result.stderr) == (0, "factcheck: a.md: 1 figure changed\n")
        assert folder.read("a.md").decode() == f"{HEAD}# {fixed[:-1]}\n\n{fixed}\n"

    def test_one_fix_brings_about_another(self, folder: Folder) -> None:
        # The headline is first held to the text, and again when that has been mended.
        text = "The harbour tunnel is to cost £40 million ($508 million)."
        folder.write("a.md", f"{HEAD}# Harbour tunnel to cost $850 billion\n\n{text}\n")
        result = folder.check("--fix", "--unsafe-fixes", "a.md")
        assert (result.returncode, result.stderr) == (0, "factcheck: a.md: 3 figures changed\n")
        assert folder.read("a.md").decode().count(FERRY_FIXED) == 2

    def test_all_of_a_file(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + f"{UNSAFE}\n\n" * 3)
        folder.check("--fix", "--unsafe-fixes", "a.md")
        assert (
            folder.read("a.md").decode() == HEAD + f"{UNSAFE}\n\n".replace(FERRY, FERRY_FIXED) * 3
        )

    def test_fixes_that_chase_each_other_end(self) -> None:
        there, back = (
            factcheck.check(text, published="2024-06-14", format="text", language="en")
            for text in (UNSAFE, UNSAFE.replace("508", "509"))
        )
        answers = iter([back, there] * fixes.PASSES)
        report = fixes.mended(there, lambda _: next(answers), unsafe=True)
        assert report.mended is not None
        assert report.mended.before == UNSAFE


class TestDiff:
    ARTICLE = f"{HEAD}# Ferries\n\n{SAFE}\n\n{UNSAFE}"

    def test_it_is_shown_and_nothing_is_written(
        self, folder: Folder, golden: Callable[[str, str], None]
    ) -> None:
        folder.write("a.md", self.ARTICLE)
        result = folder.check("--fix", "--diff", "--unsafe-fixes", "a.md")
        golden("fixes.diff", result.stdout)
        assert (result.returncode, result.stderr) == (1, "")
        assert folder.read("a.md").decode() == self.ARTICLE

    def test_git_applies_it(self, folder: Folder) -> None:
        for name, text in (("a.md", self.ARTICLE), ("b.md", self.ARTICLE.replace("\n", "\r\n"))):
            folder.write(name, text)
        command = [sys.executable, "-m", "factcheck", "check", "--isolated", "--diff"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with (folder.path / "fixes.diff").open("wb") as out:  # in bytes, for the line ends
            files = ("--unsafe-fixes", "a.md", "b.md")
            subprocess.run(
                [*command, *files], cwd=folder.path, env=environment, stdout=out, check=False
            )
        apply = ["git", "apply", "-p0", "--whitespace=nowarn", "fixes.diff"]
        subprocess.run(apply, cwd=folder.path, check=True)
        for name, text in (("a.md", self.ARTICLE), ("b.md", self.ARTICLE.replace("\n", "\r\n"))):
            fixed = text.replace("900 million", "900").replace(FERRY, FERRY_FIXED)
            assert folder.read(name).decode() == fixed

    @pytest.mark.parametrize(("text", "status"), [(SAFE, 1), (UNSAFE, 0), ("Nothing.", 0)])
    def test_status(self, folder: Folder, text: str, status: int) -> None:
        result = folder.check(
            "--diff", "--fail-on", "never", "--stdin-filename", "a.md", input=text
        )
        assert (result.returncode, bool(result.stdout)) == (status, bool(status))

    def test_a_bad_file_is_told_of(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + SAFE)
        result = folder.check("--diff", "a.md", "nowhere.md")
        assert result.returncode == 2
        assert "+Revenue came to 412,385,900 dirhams" in result.stdout


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


def test_other_processes_can_be_told_what_to_do(folder: Folder) -> None:
    folder.write("a.md", HEAD + SAFE)
    folder.check("--write-baseline", "b.json", "a.md")
    known = load(str(folder.path / "b.json"))
    handling = Handling(Changes("main"), known, unsafe=True)
    assert pickle.loads(pickle.dumps(handling)) == handling
