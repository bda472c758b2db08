"""Fractions in words, and what only looks like one."""

from __future__ import annotations

from fractions import Fraction

import pytest

import factcheck
from factcheck.figure import Percent


def fractions(text: str, language: str = "en") -> list[tuple[str, Fraction]]:
    return [
        (figure.text, figure.fraction)
        for figure in factcheck.figures(text, language)
        if isinstance(figure, Percent) and figure.fraction is not None
    ]


@pytest.mark.parametrize(
    ("text", "language", "written", "fraction"),
    [
        ("a third of them", "en", "a third", Fraction(1, 3)),
        ("three-fifths of the herd", "en", "three-fifths", Fraction(3, 5)),
        ("one pupil in five walks", "en", "one pupil in five", Fraction(1, 5)),
        ("two out of three agreed", "en", "two out of three", Fraction(2, 3)),
        ("3 in 10 children", "en", "3 in 10", Fraction(3, 10)),
        ("les trois quarts des voix", "fr", "les trois quarts", Fraction(3, 4)),
        ("un vélo sur quatre", "fr", "un vélo sur quatre", Fraction(1, 4)),
        ("la moitié du lac", "fr", "la moitié", Fraction(1, 2)),
    ],
)
def test_fractions_are_shares(text: str, language: str, written: str, fraction: Fraction) -> None:
    assert fractions(text, language) == [(written, fraction)]


@pytest.mark.parametrize(
    "text",
    [
        "half a billion dollars",
        "a third term",
        "three in five years",
        "7 of 31 seats",
        "$1.5 million",
    ],
)
def test_what_is_no_share(text: str) -> None:
    assert fractions(text) == []
