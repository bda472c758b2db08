"""Kinds of error that newspapers printed and corrected, each in a sentence of our own."""

from __future__ import annotations

import re

import pytest

import factcheck
from factcheck.finding import Severity

SPACES = re.compile("[\u00a0\u202f]")

# The text, its language and date, the headline; the rule, the figure, and what is wrong with it.
PRINTED = [
    (
        "The firm was sold for £23 billion ($30m).", "en", "2019-06-14", None,
        "conversion", "$30m", "power of ten",
    ),
    (
        "L’usine a coûté 23 milliards de livres sterling (30 millions de dollars).", "fr",
        "2019-06-14", None, "conversion", "30 millions de dollars", "power of ten",
    ),
    (
        "The lender will set aside $850 million for old claims, it said on Friday.", "en",
        "2014-03-07", "Lender sets aside $850 billion for claims",
        "repetition", "$850 billion", "power of ten",
    ),
    (
        "La banque met de côté 850 millions de dollars pour d’anciens litiges.", "fr",
        "2014-03-07", "La banque met 850 milliards de dollars de côté pour des litiges",
        "repetition", "850 milliards de dollars", "power of ten",
    ),
    (
        "One percent of its $21.1 billion, or $2 billion, went to fees.", "en", "2014-05-02", None,
        "share", "$2 billion", "percent of",
    ),
    (
        "Les frais prennent 1 % des 21,1 milliards de dollars, soit 2 milliards de dollars.", "fr",
        "2014-05-02", None, "share", "2 milliards de dollars", "percent of",
    ),
    (
        "Jobs in the trade fell by 50%, from 146,000 to 100,000.", "en", "2007-05-02", None,
        "change", "50%", "percent differs",
    ),
    (
        "Les effectifs sont passés de 146 000 à 100 000, soit une baisse de 50 %.", "fr",
        "2007-05-02", None, "change", "50 %", "percent differs",
    ),
    (
        "With 463,000 women and 654,000 men, the region has 1.16 million people in all.", "en",
        "2000-05-02", None,
        "total", "1.16 million people", "wrong digit",
    ),
    (
        "His approval slid from 52 percent to 38 percent, a drop of 27 points.", "en",
        "2011-05-02", None, "change", "27 points", "points for percent",
    ),
    (
        "Sa cote est tombée de 52 % à 38 %, soit une baisse de 27 points.", "fr", "2011-05-02",
        None, "change", "27 points", "points for percent",
    ),
    (
        "Interest rose from 2.0% to 2.5% in March. Of the 4,000 loans, 100, or 0.025%, failed.",
        "en", "2011-05-02", None, "share", "0.025%", "power of ten",
    ),
    (
        "The mayor named four priorities: housing, water and schools.", "en", "2015-05-02", None,
        "enumeration", "four priorities", "count differs",
    ),
    (
        "La maire a cité quatre priorités : le logement, l’eau et l’école.", "fr", "2015-05-02",
        None, "enumeration", "quatre priorités", "count differs",
    ),
    (
        "A 30-foot (48-kilometer) boulder passed the Moon.", "en", "2019-05-02", None,
        "unit", "48-kilometer", "another unit",
    ),
    (
        "The permit costs $88 a year, which is $88 a day.", "en", "2015-05-02", None,
        "period", "$88", "same figure",
    ),
    (
        "The bill of $17 billion costs each of the country’s 320 million people $53 million.",
        "en", "2015-05-02", None, "per-unit", "$53 million", "power of ten",
    ),
    (
        "In January 2023 a tourist paid for lunch. One dollar was worth 18 dirhams.", "en",
        "2023-01-18", None, "rate", "18 dirhams", "mismatch",
    ),
    (
        "The cottage sold for 5 million lire in 2010.", "en", "2010-09-01", None,
        "currency", "5 million lire", "no longer in use",
    ),
    (
        "In 1990 the club paid €5m for the ground.", "en", "2011-09-01", None,
        "currency", "€5m", "not yet in use",
    ),
    (
        "En 1990, le club a payé 5 millions d’euros pour le terrain.", "fr", "2011-09-01", None,
        "currency", "5 millions d’euros", "not yet in use",
    ),
    (
        "The number of otters doubled from 4 to 7.", "en", "2015-05-02", None,
        "multiple", "7", "multiple differs",
    ),
    (
        "Le nombre de loutres a doublé, passant de 4 à 7.", "fr", "2015-05-02", None,
        "multiple", "7", "multiple differs",
    ),
    (
        "A thief left 21,580 one-cent coins, or 130 euros.", "en", "2015-05-02", None,
        "per-unit", "130 euros", "impossible mean",
    ),
    (
        "The toll brings in 2 million euros a month, or 20 million euros a year.", "en",
        "2015-05-02", None, "period", "20 million euros", "differs",
    ),
    (
        "Le péage rapporte 2 millions d’euros par mois, soit 20 millions d’euros par an.", "fr",
        "2015-05-02", None, "period", "20 millions d’euros", "differs",
    ),
    (
        "The debt stands at 106,161,499,052 billion euros.", "en", "2015-05-02", None,
        "scale", "106,161,499,052 billion euros", "duplicated scale",
    ),
    (
        "The three ports earned $825 million, $565 billion and $585 million.", "en",
        "2015-05-02", None, "scale", "$565 billion", "outlier",
    ),
    (
        "The repair takes between 40 and 30 million euros.", "en", "2015-05-02", None,
        "range", "40 and 30 million euros", "reversed",
    ),
    (
        "Ada Birk wrote until she died in 2013 at the age of 53. She was born in 1950.",
        "en", "2015-05-02", None, "date", "53", "age",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "day", "title", "rule", "figure", "name"),
    PRINTED,
    ids=[f"{case[4]} {case[1]} {case[5]}" for case in PRINTED],
)
def test_it_is_caught_and_named(
    text: str, language: str, day: str, title: str | None, rule: str, figure: str, name: str
) -> None:
    report = factcheck.check(text, language=language, published=day, title=title)
    found = [
        (one.rule, SPACES.sub(" ", one.primary.text), one.verdict.diagnosis.name)
        for one in report.findings
        if one.verdict.diagnosis and one.severity >= Severity.WARNING
    ]
    assert found == [(rule, figure, name)]
