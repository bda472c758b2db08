"""What is taken from CLDR, and what is made of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck import languages
from factcheck.languages import cldr
from factcheck.languages.cldr import extract

FOLDER = Path(cldr.__file__).parent


@pytest.mark.parametrize(
    ("territory", "day", "currencies"),
    [
        ("MA", None, ("MAD",)),
        ("FR", None, ("EUR",)),
        ("FR", date(1998, 1, 1), ("FRF",)),
        ("DE", date(2005, 1, 1), ("EUR",)),
        ("HR", date(2022, 12, 31), ("HRK",)),
        ("CH", date(2020, 1, 1), ("CHF",)),
        ("SN", None, ("XOF",)),
        ("QQ", None, ()),
    ],
)
def test_what_a_territory_pays_with(
    territory: str, day: date | None, currencies: tuple[str, ...]
) -> None:
    assert cldr.currencies_of(territory, day) == currencies


@pytest.mark.parametrize(("code", "separators"), [("en", (".", ",")), ("fr", (",", "\u202f"))])
def test_separators(code: str, separators: tuple[str, str]) -> None:
    assert cldr.separators(code) == separators


@pytest.mark.parametrize(
    ("code", "name", "number"),
    [("en", "December", 12), ("en", "Dec", 12), ("fr", "décembre", 12), ("fr", "févr.", 2)],
)
def test_months(code: str, name: str, number: int) -> None:
    assert languages.load(code).months.get(name) == number


@pytest.mark.parametrize(("code", "name", "number"), [("en", "Thursday", 3), ("fr", "lundi", 0)])
def test_weekdays(code: str, name: str, number: int) -> None:
    assert languages.load(code).weekdays.get(name) == number


@pytest.mark.parametrize(
    ("code", "name", "territory"),
    [
        ("en", "Morocco", "MA"),
        ("en", "Dubai", "AE"),
        ("en", "Casablanca", "MA"),
        ("fr", "Maroc", "MA"),
        ("fr", "Dubaï", "AE"),
    ],
)
def test_places(code: str, name: str, territory: str) -> None:
    assert languages.load(code).places.get(name) == territory


@pytest.mark.parametrize(
    ("code", "name", "currency"),
    [
        ("en", "Moroccan dirhams", "MAD"),
        ("en", "Polish zlotys", "PLN"),
        ("fr", "dirhams marocains", "MAD"),
        ("fr", "roupies indonésiennes", "IDR"),
    ],
)
def test_currency_names(code: str, name: str, currency: str) -> None:
    unit = languages.load(code).units.get(name)
    assert unit is not None
    assert unit.currencies == (currency,)


@pytest.mark.parametrize("test_code", ["XXX", "XTS"])
def test_codes_for_no_currency_and_for_tests_are_left_out(test_code: str) -> None:
    assert test_code not in cldr.currency_codes()


@pytest.mark.parametrize(("code", "in_use"), [("EUR", True), ("MAD", True), ("DEM", False)])
def test_currencies_in_use(code: str, in_use: bool) -> None:
    assert (code in cldr.in_use()) is in_use


@pytest.mark.parametrize(
    ("code", "word", "currency"), [("fr", "marocaine", "MAD"), ("en", "Moroccan", "MAD")]
)
def test_adjectives_point_to_their_currency(code: str, word: str, currency: str) -> None:
    word = word.lower()
    stems = languages.load(code).currency_stems[word[: cldr.STEM]]
    assert currency in [named for stem, named in stems if word.startswith(stem)]


def test_an_adjective_of_several_currencies_points_to_none() -> None:
    """ "Central African CFA franc" and "South African rand" share a word."""
    stems = languages.load("en").currency_stems
    assert not [entry for entry in stems.get("afric", []) if "african".startswith(entry[0])]


@pytest.mark.parametrize("code", languages.names())
def test_the_file_of_a_language_is_what_cldr_says(code: str) -> None:
    assert (FOLDER / f"{code}.tsv").read_text("utf-8") == extract.language(code)


def test_the_file_of_the_world_is_what_cldr_says() -> None:
    assert (FOLDER / "world.tsv").read_text("utf-8") == extract.world()


def test_a_language_that_is_being_added_needs_no_file() -> None:
    assert ("Maandag", 0) in cldr.weekdays("af")


def test_all_files_are_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "FOLDER", tmp_path)
    extract.main()
    assert {file.name for file in tmp_path.iterdir()} == {
        file.name for file in FOLDER.glob("*.tsv")
    }
