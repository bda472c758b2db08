"""Words that bound or blur a figure, before it or behind; they are no part of its text."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import figures, read

WORDS = [
    (
        "en",
        "{} 5 million euros",
        "5000000 EUR",
        {
            "about": [
                "about",
                "around",
                "roughly",
                "approximately",
                "some",
                "an estimated",
                "~",
                "in the region of",
            ],
            "at_least": [
                "more than",
                "over",
                "at least",
                "in excess of",
                "upwards of",
                "no less than",
                "just over",
                ">",
            ],
            "at_most": [
                "nearly",
                "almost",
                "less than",
                "up to",
                "close to",
                "under",
                "just under",
                "no more than",
                "<",
            ],
        },
    ),
    (
        "en",
        "5 million euros {}",
        "5000000 EUR",
        {
            "about": ["or so", "approximately"],
            "at_least": ["or more", "at least"],
            "at_most": ["or less", "at most"],
        },
    ),
    (
        "fr",
        "{} 5 millions d’euros",
        "5000000 EUR",
        {
            "about": [
                "environ",
                "quelque",
                "autour de",
                "à peu près",
                "de l’ordre de",
                "approximativement",
            ],
            "at_least": ["plus de", "au moins", "pas moins de", "un peu plus de", "au-delà de"],
            "at_most": [
                "près de",
                "moins de",
                "jusqu’à",
                "presque",
                "au plus",
                "pas plus de",
                "un peu moins de",
            ],
        },
    ),
    (
        "fr",
        "5 millions d’euros {}",
        "5000000 EUR",
        {
            "about": ["environ"],
            "at_least": ["au moins", "ou plus"],
            "at_most": ["au plus", "au maximum"],
        },
    ),
]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (code, sentence.format(word), f"{qualifier} {value}")
        for code, sentence, value, table in WORDS
        for qualifier, words in table.items()
        for word in words
    ],
)
def test_a_qualifier_is_read_but_not_part_of_the_text(code: str, text: str, expected: str) -> None:
    assert read(text, code) == [expected]
    (figure,) = figures(text, code)
    assert figure.text in {"5 million euros", "5 millions d’euros"}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "nearly 300 staff", ["at_most 300 staff"]),
        ("en", "around 45%", ["about 45%"]),
        ("en", "12% more than 2,000 tonnes", ["12%", "2000 tonnes"]),
        ("en", "more than $5", ["at_least 5 USD"]),
        ("fr", "plus de 60 %", ["at_least 60%"]),
        ("fr", "une centaine de personnes", ["about 100 personnes"]),
        ("fr", "plus d’un million de personnes", ["at_least 1000000 personnes"]),
    ],
)
def test_every_kind_of_figure_has_qualifiers(code: str, text: str, expected: list[str]) -> None:
    assert read(text, code) == expected
