"""Percentages and percentage points."""

from __future__ import annotations

import pytest

from factcheck.figure import Count
from tests.recognizers.reading import figures, read


@pytest.mark.parametrize(
    ("code", "value", "spellings"),
    [
        (
            "en",
            "3.5%",
            [
                "3.5%",
                "3.5 %",
                "3.5\u00a0%",
                "3.5 percent",
                "3.5 per cent",
                "3.5 pct",
                "3.5-percent",
                "3,5%",
                "%3.5",
                "3.5％",
            ],
        ),
        ("en", "-2%", ["-2%", "−2%", "-2 percent"]),
        ("en", "12.5%", ["12½%", "12½ per cent", "12 1/2 percent"]),
        ("en", "0.5%", [".5 percent", "1/2 percent", "0.5%", "1/2 %"]),
        ("en", "0.25 points", ["25 basis points", "25bps", "25-basis-point"]),
        ("fr", "0.25 points", ["25 points de base"]),
        ("fr", "-2%", ["-2 %", "−2\u00a0%"]),
        ("en", "55%", ["55%", "fifty-five percent", "fifty five per cent"]),
        (
            "en",
            "5 points",
            [
                "five percentage points",
                "5 percentage points",
                "5 percent points",
                "5pp",
                "5 percentage-points",
            ],
        ),
        (
            "fr",
            "3.5%",
            ["3,5 %", "3,5%", "3,5\u00a0%", "3,5\u202f%", "3,5 pour cent", "3,5 p. 100", "3.5 %"],
        ),
        ("fr", "55%", ["55 %", "cinquante-cinq pour cent"]),
        (
            "fr",
            "5 points",
            ["cinq points de pourcentage", "5 points de %", "5 points de pourcentage"],
        ),
        ("fr", "0.5 points", ["un demi-point de pourcentage", "0,5 point de pourcentage"]),
    ],
)
def test_one_percentage_has_many_spellings(code: str, value: str, spellings: list[str]) -> None:
    assert {spelling: read(spelling, code) for spelling in spellings} == {
        spelling: [value] for spelling in spellings
    }


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "from 11% to 15%, four points more", ["11%", "15%", "4 points"]),
        ("en", "The team has four points.", ["4 points"]),
        ("en", "a gain of – 2%, or 5 -10%", ["2%", "5..10%"]),
        ("en", "half of 1/2 %", ["50%", "0.5%"]),
        ("fr", "de 11 % à 15 %, quatre points de plus", ["11%", "15%", "4 points"]),
    ],
)
def test_bare_points_beside_a_percentage(code: str, text: str, expected: list[str]) -> None:
    assert read(text, code) == expected


def test_bare_points_without_a_percentage_are_a_score() -> None:
    """The same words as a count, whose noun they are; so is an index, or another sentence."""
    for text in (
        "The team has four points.",
        "The index fell 0.4%, or 150 points.",
        "The share rose by 5%. The team has 4 points.",
    ):
        figure = figures(text)[-1]
        assert isinstance(figure, Count)
        assert figure.noun == "points"
