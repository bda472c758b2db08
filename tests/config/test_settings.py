"""Which settings hold for an article, where a file, its overrides and options all have a say."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.config import Config, ConfigError, Layer, Settings, load
from factcheck.reporters._settings import page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = """
tolerance = "3%"
ignore = ["range"]
exclude = ["drafts/"]

[tolerances]
ARS = "5%"

[[overrides]]
paths = ["fr/**", "*.fr.md"]
language = "fr"
date = "%d-%m-%Y"
ignore = ["total"]

[[overrides]]
paths = ["fr/sport/**"]
select = ["date"]
tolerances = { ARS = "20%", MAD = "4%" }
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "factcheck.toml").write_text(FILE, encoding="utf-8")
    return load(tmp_path / "factcheck.toml")


def test_settings_are_laid_over_each_other(settings: Settings, tmp_path: Path) -> None:
    news = settings.at(str(tmp_path / "news" / "a.md"))
    assert news == Config(Fraction(3, 100), (), ("range",), tolerances=(("ARS", Fraction(5, 100)),))
    for name in ("fr/a.md", "news/a.fr.md"):
        french = settings.at(str(tmp_path / name))
        assert french == news._replace(language="fr", date="%d-%m-%Y", ignore=("range", "total"))
    sport = settings.at(str(tmp_path / "fr" / "sport" / "a.md"))
    assert sport.select == ("date",)
    assert (sport.slack("USD", "ARS"), sport.slack("MAD")) == (Fraction(1, 5), Fraction(4, 100))


def test_overrides_go_from_the_folder_of_the_file(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fr").mkdir()
    monkeypatch.chdir(tmp_path / "fr")
    assert settings.at("a.md").language == "fr"
    assert settings.at("../a.md").language is None
    assert settings.at("/fr/a.md").language is None


def test_options_go_before(settings: Settings, tmp_path: Path) -> None:
    asked = settings.over(Layer("--select", {"select": ("rate",), "ignore": ("unit",)}))
    sport = asked.at(str(tmp_path / "fr" / "sport" / "a.md"))
    assert (sport.select, sport.ignore) == (("rate",), ("range", "total", "unit"))


def test_a_rule_that_there_is_none_of(settings: Settings) -> None:
    with pytest.raises(ConfigError) as caught:
        settings.check_rules(["ranges", "total", "date"])
    assert str(caught.value) == ("factcheck.toml: there is no rule 'range'; did you mean 'ranges'?")


def test_where_each_setting_comes_from(
    settings: Settings, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    asked = settings.over(Layer("--ignore", {"ignore": ("unit",)}))
    names = ("news/a.md", "fr/sport/b.md", "fr/c.md", "news/d\x1b[2J.md", "fr/e.md", "fr/f.md")
    paths = [str(tmp_path / name) for name in names]
    Console(file=out, width=100).print(page(asked, paths), soft_wrap=True)
    lines = (line.rstrip() for line in out.getvalue().replace(f"{tmp_path}/", "").splitlines())
    golden("settings.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("tolerances", "holds"),
    [((), False), ((("GBP", Fraction(1, 10)),), True), ((("USD", Fraction(1, 10)),), True),
     ((("ARS", Fraction(1, 10)),), False)],
)  # fmt: skip
def test_the_slack_of_either_currency_counts(
    tolerances: tuple[tuple[str, Fraction], ...], holds: bool
) -> None:
    text = "The ferry cost £40 million ($53.8 million)."  # 6% more than at the rate
    config = Config(tolerances=tolerances)
    report = factcheck.check(text, published="2024-06-14", config=config)
    assert (not report.findings) is holds
