"""What a configuration file may hold, and what is said of one that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import ConfigError, find, load

if TYPE_CHECKING:
    from pathlib import Path


def said(tmp_path: Path, text: str, name: str = "factcheck.toml") -> str:
    """What is said of a file, its path left out."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.startswith(f"{path}: ")
    return sentence.removeprefix(f"{path}: ")


OVERRIDE = '[[overrides]]\npaths = ["fr/**"]\n'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tolerence = '1%'", "there is no setting 'tolerence'; did you mean 'tolerance'?"),
        ("overide = []", "there is no setting 'overide'; did you mean 'overrides'?"),
        ("exclude = 'drafts'", "'exclude' must be a list of globs"),
        ("exclude = ['!']", "'!' is no pattern of paths"),
        ("exclude = ['[z-a]']", "'[z-a]' is no pattern of paths"),
        ("tolerance = '120%'", "the tolerance '120%' must lie between 0% and 100%"),
        ("tolerances = '5%'", "'tolerances' must be a table such as ARS = \"5%\""),
        ("tolerances = {ars = '5%'}", "the currency 'ars' is no currency code such as \"EUR\""),
        ("tolerances = {ARS = 'a'}", "the tolerance of ARS 'a' is no share such as \"2%\""),
        ("house_currency = 'EUX'", "there is no currency 'EUX'; did you mean EUR or"),
        ("language = 'tlh'", "the language 'tlh' is none of ar, bn,"),
        ("date = '%Y-%Q'", "the date '%Y-%Q' has %Q, which is none of %Y, %y, %m,"),
        ("overrides = 1", "the overrides must be tables that begin with [[overrides]]"),
        (OVERRIDE + "lang = 'fr'", "in its override 1, there is no setting 'lang'; did you mean"),
        (OVERRIDE + "exclude = []", "in its override 1, there is no setting 'exclude'; there are"),
        (OVERRIDE * 2 + "date = 1", "in its override 2, the date 1 must have the year once"),
        ("[[overrides]]\nlanguage = 'fr'", "in its override 1, 'paths' must be a list of globs"),
        ("[[overrides]]\npaths = []", "in its override 1, 'paths' must name the files"),
        ("a = " + "[" * 100_000, "is nested too deeply to be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    assert said(tmp_path, text).startswith(sentence)


def test_a_project_file(tmp_path: Path) -> None:
    assert said(tmp_path, "[tool]\nfactcheck = 1", "pyproject.toml").startswith("[tool.factcheck]")
    path = tmp_path / "pyproject.toml"
    path.write_text("tool = 1")
    assert load(path).at("a.md").select == ()
    path.write_text('[tool.factcheck]\nselect = ["total"]\n[tool.other]\nselect = 1')
    assert load(path).at("a.md").select == ("total",)


def test_the_nearest_up_the_tree(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\ntolerance = '1%'")
    assert find(deep) == tmp_path / "pyproject.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]")  # it says nothing
    assert find(deep) == tmp_path / "pyproject.toml"
    (tmp_path / "factcheck.toml").write_text("")  # its own file goes first
    assert find(deep) == tmp_path / "factcheck.toml"
    (deep / "pyproject.toml").write_text("[")
    with pytest.raises(ConfigError, match="is no TOML"):
        find(deep)
