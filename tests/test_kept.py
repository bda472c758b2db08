"""What is made of data files is kept as Python keeps bytecode."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.kept import kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of numbers, beside which bytecode may be kept."""
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "numbers.txt"
    path.write_text("1 2")
    return path


def total(path: Path, made: list[str]) -> object:
    """The numbers of the file, and in `made` that they were read from it."""

    def make() -> dict[str, set[int]]:
        made.append(path.read_text())
        return {"numbers": set(map(int, made[-1].split()))}

    return kept(str(path), [str(path), __file__], make)


def test_it_is_made_once(numbers: Path) -> None:
    made: list[str] = []
    assert total(numbers, made) == total(numbers, made) == {"numbers": {1, 2}}
    assert made == ["1 2"]
    assert [file.suffix for file in (numbers.parent / "__pycache__").iterdir()] == [".pyc"]


@pytest.mark.parametrize("changed", ["1 2 3", "1 3"])
def test_it_is_made_anew_where_a_file_has_changed(numbers: Path, changed: str) -> None:
    made: list[str] = []
    total(numbers, made)
    numbers.write_text(changed)
    assert total(numbers, made) == {"numbers": set(map(int, changed.split()))}
    assert made == ["1 2", changed]


def test_it_is_made_each_time_where_nothing_may_be_written(
    numbers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made: list[str] = []
    assert total(numbers, made) == total(numbers, made) == {"numbers": {1, 2}}
    assert made == ["1 2", "1 2"]
    assert not (numbers.parent / "__pycache__").exists()


def test_what_is_kept_and_broken_is_made_anew(numbers: Path) -> None:
    made: list[str] = []
    total(numbers, made)
    (file,) = (numbers.parent / "__pycache__").iterdir()
    file.write_bytes(file.read_bytes()[:12])
    assert total(numbers, made) == {"numbers": {1, 2}}
    assert len(made) == 2
