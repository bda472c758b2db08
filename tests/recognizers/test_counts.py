"""Counts, and the noun of what is counted."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import figures, read


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "1,750 people", "1750 people"),
        ("en", "240 new solar tiles", "240 tiles"),
        ("en", "1.1 million bins", "1100000 bins"),
        ("en", "12 of them", "12"),
        ("en", "75 came by bus", "75"),
        ("en", "300 staff will go", "300 staff"),
        ("en", "9,300 square metres", "9300 metres"),
        ("en", "5,000-seat hall", "5000 seat"),
        ("en", "12, people say", "12"),
        ("en", "two dozen eggs", "about 24 eggs"),
        ("en", "11,000 inhabitants or so", "about 11000 inhabitants"),
        ("en", "300 people at least", "at_least 300 people"),
        ("en", "14 Airbus jets", "14 jets"),
        ("en", "5 GWh", "5 GWh"),
        ("en", "12 Acme", "12"),
        ("fr", "15 800 emplois", "15800 emplois"),
        ("fr", "11 000 habitants environ", "about 11000 habitants"),
        ("fr", "1,5 million d’habitants", "1500000 habitants"),
        ("fr", "une dizaine de personnes", "about 10 personnes"),
        ("fr", "60 nouveaux logements", "60 logements"),
        ("fr", "12 d’entre eux", "12"),
        ("fr", "les 30 dernières années", "30 années"),
        ("fr", "les 30 dernières", "30"),
        ("fr", "75 sont venus", "75"),
        ("fr", "5 200 habitants l’hiver", "5200 habitants"),
        ("fr", "deux cents marins", "200 marins"),
        ("sw", "zaidi ya wanafunzi 300", "at_least 300 wanafunzi"),
        ("sw", "walikuja 300", "300"),
        ("hu", "2400-ról", "2400"),
        ("pl", "603 tys. osób", "603000 osób"),
        ("pl", "603 tys. Liczba pasażerów", "603000"),
    ],
)
def test_the_noun_of_a_count(code: str, text: str, expected: str) -> None:
    assert read(text, code) == [expected]


@pytest.mark.parametrize(
    ("code", "text"), [("en", "one man and one of them"), ("fr", "un homme et l’un d’eux")]
)
def test_one_counts_nothing(code: str, text: str) -> None:
    assert read(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "span"),
    [
        ("en", "about 240 new solar tiles.", "240 new solar tiles"),
        ("fr", "environ 1,5 million d’habitants.", "1,5 million d’habitants"),
    ],
)
def test_a_count_reaches_to_its_noun(code: str, text: str, span: str) -> None:
    assert [figure.text for figure in figures(text, code)] == [span]
