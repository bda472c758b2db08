"""Two ends of one range, and two figures that are none."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import figures, read


@pytest.mark.parametrize(
    ("code", "expected", "spellings"),
    [
        (
            "en",
            "5000000..6000000 EUR",
            [
                "5 to 6 million euros",
                "5-6 million euros",
                "5–6 million euros",
                "5 million to 6 million euros",
                "€5-6 million",
                "€5m-€6m",
                "€5m to €6m",
                "€5 to 6 million",
            ],
        ),
        ("en", "20..30%", ["20% to 30%", "20-30%", "20 to 30 percent", "20–30 per cent"]),
        ("en", "16..18 months", ["16 to 18 months", "16-18 months"]),
        (
            "fr",
            "5000000..6000000 EUR",
            ["5 à 6 millions d’euros", "5-6 millions d’euros", "5 à 6 M€"],
        ),
        ("fr", "10..15%", ["10 à 15 %", "10 % à 15 %", "10-15 %"]),
        ("fr", "7..9 mois", ["7 à 9 mois", "7-9 mois"]),
    ],
)
def test_one_range_has_many_spellings(code: str, expected: str, spellings: list[str]) -> None:
    found = {spelling: (read(spelling, code), figures(spelling, code)) for spelling in spellings}
    assert {spelling: (values, ranges[0].text) for spelling, (values, ranges) in found.items()} == {
        spelling: ([expected], spelling) for spelling in spellings
    }


@pytest.mark.parametrize(
    ("code", "text", "expected", "span"),
    [
        ("en", "between 5 and 6 million euros", "5000000..6000000 EUR", "5 and 6 million euros"),
        ("en", "between $70m and $80m", "70000000..80000000 USD", "$70m and $80m"),
        (
            "en",
            "between 4,500 and 5,000 visitors",
            "4500..5000 visitors",
            "4,500 and 5,000 visitors",
        ),
        ("fr", "entre 5 et 6 millions d’euros", "5000000..6000000 EUR", "5 et 6 millions d’euros"),
        ("fr", "entre 5 % et 10 %", "5..10%", "5 % et 10 %"),
        ("fr", "entre 9 et 13 kg", "9..13 kg", "9 et 13 kg"),
        ("nl", "tussen de 30 en 40 euro", "30..40 EUR", "30 en 40 euro"),
        ("he", "בין 30 ל-40 שקל", "30..40 ILS", "30 ל-40 שקל"),
        ("hi", "30 और 40 रुपये के बीच", "30..40 INR", "30 और 40 रुपये"),
        ("sw", "kati ya wageni 300 na 450", "300..450 wageni", "wageni 300 na 450"),
    ],
)
def test_and_makes_a_range_only_after_between(
    code: str, text: str, expected: str, span: str
) -> None:
    assert read(text, code) == [expected]
    assert [figure.text for figure in figures(text, code)] == [span]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "$5m and $6m", ["5000000 USD", "6000000 USD"]),
        ("en", "from 41% to 46%", ["41%", "46%"]),
        ("en", "from $3 billion to $2.5 billion", ["3000000000 USD", "2500000000 USD"]),
        ("en", "$5 to €6", ["5 USD", "6 EUR"]),
        ("en", "6-5 million euros", []),
        ("fr", "de 4 % à 5 %", ["4%", "5%"]),
        ("fr", "de 310 000 euros à 620 000 euros", ["310000 EUR", "620000 EUR"]),
        ("fr", "5 % et 10 %", ["5%", "10%"]),
    ],
)
def test_two_figures_that_are_no_range(code: str, text: str, expected: list[str]) -> None:
    assert read(text, code) == expected
