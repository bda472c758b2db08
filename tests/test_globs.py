"""Patterns of paths below a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.globs import Globs

if TYPE_CHECKING:
    from pathlib import Path

PATTERNS = ("*.tmp", "!keep.tmp", "build/", "/top.md", "fr/**", "a/**/b.md")


@pytest.mark.parametrize(
    ("path", "matched"),
    [
        ("a.tmp", True),
        ("deep/a.tmp", True),
        ("deep/keep.tmp", False),
        ("build/", True),
        ("build", None),
        ("deep/build/a.md", True),
        ("top.md", True),
        ("deep/top.md", None),
        ("fr/a/b.md", True),
        ("deep/fr/a.md", None),
        ("a/x/y/b.md", True),
        ("fr/../top.md", True),
        ("../top.md", None),
    ],
)
def test_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, matched: bool | None
) -> None:
    globs = Globs.below(tmp_path, PATTERNS)
    assert globs.match(f"{tmp_path}/{path}") is matched
    monkeypatch.chdir(tmp_path)
    assert globs.match(path) is matched


def test_the_root_of_all() -> None:
    assert Globs.below("/", ("a",)).match("/b/a") is True
