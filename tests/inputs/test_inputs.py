"""Which files of a folder are read, whatever stands in it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.inputs import Inputs

if TYPE_CHECKING:
    from pathlib import Path


def read(*paths: Path | str) -> tuple[list[str], list[str]]:
    """The texts of the documents, and the failures."""
    failures: list[str] = []
    documents = Inputs(tuple(map(str, paths)), None, "<stdin>").documents(failures)
    return [document.text for document in documents], failures


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", "a/d.html", ".hidden/e.txt", ".f.txt", "g.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert read(tmp_path) == (["a/d.html", "a.txt", "b.txt", "sub/c.md"], [])


def test_links_lead_neither_in_circles_nor_outside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (root / "a.txt").write_text("a")
    (root / "loop").symlink_to(root)
    (root / "sub" / "up").symlink_to(tmp_path)
    (root / "itself.txt").symlink_to(root / "itself.txt")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "in.txt").symlink_to(root / "a.txt")
    (root / "gone.txt").symlink_to(root / "nothing.txt")
    assert read(root) == (["a", "a"], [])
    (tmp_path / "link").symlink_to(root)
    assert read(tmp_path / "link") == (["a", "a"], [])  # named, it is read


def test_a_deep_folder(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(900):
        here = here / "d"
    here.mkdir(parents=True)
    (here / "a.txt").write_text("deep")
    assert read(tmp_path) == (["deep"], [])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    assert read(tmp_path) == ([], [])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")
def test_a_device_without_end() -> None:
    texts, [failure] = read("/dev/zero")
    assert texts == []
    assert failure == "/dev/zero: it has more than the 50,000,000 bytes of any article"


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    assert read(tmp_path) == ([], [f"{tmp_path}: it cannot be read (permission denied)"])


def test_an_address_that_cannot_be_reached() -> None:
    texts, [failure] = read("http://127.0.0.1:9/a")
    assert texts == []
    assert failure == "http://127.0.0.1:9/a: its server cannot be reached, or breaks off"
