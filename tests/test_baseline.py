"""Baselines: what is known stays known wherever it moves, and what is new is reported."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

FERRY = "The ferry cost £40 million ($508 million)."
LIGHTHOUSE = "The lighthouse cost £60 million ($908 million)."

ENTRY_WITHOUT_PATH = json.dumps({
    "version": 1,
    "findings": [{"path": 1, "rule": "", "fingerprint": "", "figure": "", "sentence": ""}],
})  # fmt: skip


class House:
    """A folder of articles with its baseline."""

    def __init__(self, folder: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
        self.folder = folder
        self._run = run

    def write(self, name: str, *sentences: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        head = "---\nlang: en\ndate: 2024-06-14\n---\n"
        path.write_text(head + "\n\n".join(sentences), encoding="utf-8")

    def check(self, *options: str, **settings: object) -> subprocess.CompletedProcess[str]:
        options = (
            "check",
            "--isolated",
            "--format",
            "concise",
            *(options or ("--baseline", "b.json")),
        )
        environment = {"PYTHONPATH": str(ROOT)}
        return self._run(*options, "news", cwd=self.folder, env=environment, **settings)


@pytest.fixture
def house(tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> House:
    """One that knows the finding of one article."""
    house = House(tmp_path, run)
    house.write("news/a.md", FERRY)
    written = house.check("--write-baseline", "b.json")
    assert (written.returncode, written.stdout) == (0, "")
    assert written.stderr == "factcheck: b.json: 1 finding written\n"
    return house


def test_what_is_known_is_not_reported(house: House) -> None:
    result = house.check()
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_it_may_move_and_be_wrapped(house: House) -> None:
    house.write("news/a.md", "Nothing.\n\n- Nothing.", FERRY.replace(" million ", "\nmillion "))
    assert house.check().returncode == 0


def test_what_is_new_is_reported(house: House) -> None:
    house.write("news/a.md", LIGHTHOUSE, FERRY)
    result = house.check()
    assert result.returncode == 1
    assert [line.partition(":")[2][:4] for line in result.stdout.splitlines()] == ["5:34"]


def test_another_figure_in_the_sentence_is_new(house: House) -> None:
    house.write("news/a.md", FERRY.replace("508", "509"))
    result = house.check()
    assert result.returncode == 1
    assert result.stderr == (
        "factcheck: b.json: 1 entry is of no finding any more; --write-baseline leaves them out\n"
    )


def test_the_same_once_more_is_new(house: House) -> None:
    house.write("news/a.md", FERRY, FERRY)
    assert house.check().stdout.count("error conversion") == 1


def test_the_same_in_another_article_is_new(house: House) -> None:
    house.write("news/b.md", FERRY)
    assert house.check().stdout.startswith("news/b.md:5:29: error conversion")


def test_a_file_that_is_gone_has_been_renamed(house: House) -> None:
    (house.folder / "news/a.md").rename(house.folder / "news/c.md")
    result = house.check()
    assert (result.returncode, result.stderr) == (0, "")


def test_what_is_gone_is_counted(house: House) -> None:
    house.write("news/a.md", "Nothing.")
    told = "1 entry is of no finding any more"
    assert told in house.check().stderr
    assert told not in house.check("--baseline", "b.json", "--select", "total").stderr
    (house.folder / "news/a.md").rename(house.folder / "news/other.md")
    assert told in house.check().stderr
    house.check("--write-baseline", "b.json")
    assert house.check().stderr == ""


def test_a_file_that_is_not_checked_is_not_gone(house: House) -> None:
    (house.folder / "other").mkdir()
    (house.folder / "news/a.md").rename(house.folder / "other/a.md")
    house.check("--write-baseline", "b.json", "other")
    (house.folder / "news/b.md").write_text("Nothing.")
    assert house.check().stderr == ""


def test_paths_are_relative_to_the_baseline(house: House) -> None:
    house.check("--write-baseline", "news/known.json")
    entry = json.loads((house.folder / "news/known.json").read_text())["findings"][0]
    assert entry["path"] == "a.md"
    known = str(house.folder / "news/known.json")
    assert house.check("--baseline", known, str(house.folder / "news/a.md")).returncode == 0


def test_it_can_be_reviewed_and_stays_the_same(
    house: House, golden: Callable[[str, str], None]
) -> None:
    house.write("news/b.md", LIGHTHOUSE, "It also " + "very " * 60 + LIGHTHOUSE[4:])
    house.check("--write-baseline", "b.json")
    written = (house.folder / "b.json").read_text(encoding="utf-8")
    golden("baseline.json", written)
    house.check("--write-baseline", "b.json", "news/b.md", "news/a.md", "news")
    assert (house.folder / "b.json").read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"path": "a"}]}',
     '{"version": 1, "findings": [1]}',
     ENTRY_WITHOUT_PATH,
     b"\xff\xfe"],
)  # fmt: skip
def test_a_damaged_one_is_one_sentence(house: House, content: str | bytes) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    (house.folder / "b.json").write_bytes(data)
    result = house.check()
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "factcheck: b.json: it is no baseline, or a damaged one; --write-baseline writes it anew\n"
    )


def test_one_that_is_not_there(house: House) -> None:
    result = house.check("--baseline", "c.json")
    assert (result.returncode, result.stdout) == (2, "")
    assert "c.json: the baseline cannot be read (no such file or directory)" in result.stderr


def test_one_that_cannot_be_written(house: House) -> None:
    result = house.check("--write-baseline", "nowhere/b.json")
    assert result.returncode == 2
    assert "nowhere/b.json: the baseline cannot be written" in result.stderr


def test_none_is_written_where_not_everything_was_read(house: House) -> None:
    before = (house.folder / "b.json").read_text()
    (house.folder / "news/bad.md").write_text("---\ndate: 2022-02-31\n---\n")
    result = house.check("--write-baseline", "b.json")
    assert result.returncode == 2
    assert (
        "b.json: the baseline is not written, since not everything could be read" in result.stderr
    )
    assert (house.folder / "b.json").read_text() == before


def test_a_file_of_the_old_name_is_never_half_written(house: House) -> None:
    house.check("--write-baseline", "b.json")
    assert sorted(os.listdir(house.folder)) == ["b.json", "news"]
