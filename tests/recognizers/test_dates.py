"""Dates, and the day that one without its year falls on."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.figure import Date
from tests.recognizers.reading import figures, read


@pytest.mark.parametrize(
    ("code", "value", "spellings"),
    [
        (
            "en",
            "2022-12-22",
            [
                "22 December 2022",
                "December 22, 2022",
                "December 22nd, 2022",
                "Dec 22, 2022",
                "Dec. 22, 2022",
                "22 Dec. 2022",
                "22.12.2022",
                "22 Dec 2022",
                "2022-12-22",
                "12/22/2022",
                "22/12/2022",
                "22nd December 2022",
                "22nd of December 2022",
                "Thursday, December 22, 2022",
                "Thursday 22 December 2022",
            ],
        ),
        ("en", "2015-03-01..2015-03-31", ["March 2015", "Mar 2015"]),
        ("en", "2015-01-01..2015-12-31", ["2015"]),
        ("en", "2020-06-01..2020-06-30", ["2020-06", "June 2020"]),
        ("en", "2020-09-30", ["Sept. 30, 2020", "30 Sept 2020"]),
        ("en", "1980-01-01..1989-12-31", ["1980s", "1980's", "1980’s"]),
        ("en", "2019-01-01..2020-12-31", ["2019-20", "2019/20", "2019–20"]),
        (
            "fr",
            "2022-12-22",
            [
                "22 décembre 2022",
                "22/12/2022",
                "2022-12-22",
                "jeudi 22 décembre 2022",
                "22 déc. 2022",
                "22.12.2022",
                "22/12/22",
            ],
        ),
        ("fr", "2022-05-01", ["1er mai 2022", "1 mai 2022", "dimanche 1er mai 2022", "01/05/2022"]),
        ("fr", "2015-03-01..2015-03-31", ["mars 2015"]),
    ],
)
def test_one_date_has_many_spellings(code: str, value: str, spellings: list[str]) -> None:
    found = {spelling: (read(spelling, code), figures(spelling, code)) for spelling in spellings}
    assert {spelling: (values, dates[0].text) for spelling, (values, dates) in found.items()} == {
        spelling: ([value], spelling) for spelling in spellings
    }


@pytest.mark.parametrize(
    ("code", "text", "weekday"),
    [
        ("en", "Thursday, December 22, 2022", 3),
        ("en", "Monday 22 December 2022", 0),
        ("fr", "lundi 9 avril 2026", 0),
        ("fr", "le 9 avril 2026", None),
    ],
)
def test_the_weekday_is_the_one_that_is_written(code: str, text: str, weekday: int | None) -> None:
    (figure,) = figures(text, code)
    assert isinstance(figure, Date)
    assert figure.weekday == weekday


@pytest.mark.parametrize(
    ("code", "published", "text", "expected"),
    [
        ("en", "2022-12-23", "on 22 December", "2022-12-22"),
        ("en", "2023-01-04", "on 30 December", "2022-12-30"),
        ("en", "2022-12-28", "on January 3", "2023-01-03"),
        ("en", "2022-03-01", "on 29 February", "29.2."),  # no year near has that day
        ("en", "2022-12-23", "yesterday", "2022-12-22"),
        ("en", "2022-12-23", "last month", "2022-11-01..2022-11-30"),
        ("en", "2023-01-23", "last month", "2022-12-01..2022-12-31"),
        ("en", "2022-12-23", "last year", "2021-01-01..2021-12-31"),
        ("fr", "2022-12-23", "le 22 décembre", "2022-12-22"),
        ("fr", "2022-06-01", "le 3 juillet dernier", "2021-07-03"),
        ("fr", "2022-07-20", "le 3 juillet prochain", "2023-07-03"),
        ("fr", "2022-12-23", "hier", "2022-12-22"),
        ("fr", "2022-12-23", "l’an dernier", "2021-01-01..2021-12-31"),
        ("fr", "2022-12-23", "cette année", "2022-01-01..2022-12-31"),
    ],
)
def test_a_date_as_seen_from_the_day_of_publication(
    code: str, published: str, text: str, expected: str
) -> None:
    assert read(text, code, date.fromisoformat(published)) == [expected]


def test_a_year_that_a_percentage_is_compared_with_is_no_bound() -> None:
    assert read("4 Prozent weniger als 2022", "de") == ["4%", "2022-01-01..2022-12-31"]
    assert read("elf mehr als 2016.", "de") == ["11", "2016-01-01..2016-12-31"]
    assert read("nove in meno del 2004.", "it") == ["9", "2004-01-01..2004-12-31"]
    assert read("il 2,1% in meno del 2016", "it") == ["2.1%", "2016-01-01..2016-12-31"]
    assert read("67 weniger als 2014.", "de") == ["67", "2014-01-01..2014-12-31"]
    assert read("weniger als 2022 Euro", "de") == ["at_most 2022 EUR"]


@pytest.mark.parametrize(("code", "text"), [("en", "yesterday"), ("fr", "l’an dernier")])
def test_relative_words_need_a_day_of_publication(code: str, text: str) -> None:
    assert read(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "more than 2,000 people", ["at_least 2000 people"]),
        ("en", "3500 people", ["3500 people"]),
        ("en", "more than 2000 people", ["at_least 2000 people"]),
        ("fr", "plus de 2000 personnes", ["at_least 2000 personnes"]),
        ("en", "the 1900s", []),
        ("fr", "la loi n° 2016-41 et la loi 1901", []),
        ("en", "He may 10 times", ["10 times"]),
        ("en", "FY2023 and CO2", []),
        ("fr", "10 sept. 2000", ["2000-09-10"]),
        ("fr", "les années 1980", ["1980-01-01..1989-12-31"]),
        ("fr", "les années 1980 et 1981", ["1980-01-01..1980-12-31", "1981-01-01..1981-12-31"]),
        ("fr", "plus de 2 000 personnes", ["at_least 2000 personnes"]),
        ("fr", "2 022 personnes", ["2022 personnes"]),
    ],
)
def test_a_number_of_four_digits_that_is_no_year(code: str, text: str, expected: list[str]) -> None:
    assert read(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("hu", "2020. május 5-én, kedden"),
        ("tr", "5 Mayıs 2020, Salı"),
        ("th", "วันอังคารที่ 5 พฤษภาคม 2563"),
        ("he", "ביום שלישי, 5 במאי 2020"),
    ],
)
def test_a_weekday_is_part_of_its_date(code: str, text: str) -> None:
    [found] = figures(text, code)
    assert isinstance(found, Date)
    assert (found.text, found.first, found.weekday) == (text, date(2020, 5, 5), 1)
