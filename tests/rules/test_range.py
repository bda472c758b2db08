from __future__ import annotations

import pytest

from factcheck.verdict import Severity
from tests.rules.reports import findings


def test_the_suggestion_swaps_the_ends() -> None:
    (found,) = findings("range", "It needs between 900 and 700 litres of paint.")
    assert found.suggestion is not None
    assert found.suggestion.startswith("700 and 900")


@pytest.mark.parametrize(
    "text",
    [
        "The motion passed 60 to 40 after a 3-1 defeat.",
        "Fares fell from $9 to $7, a difference between 90% and 70% of cost.",
        "It opens between 9 and 5.",
        "Prices were cut $900 to $700.",
        "Between 2010 and 2005 nothing was built.",
    ],
)
def test_falls_votes_and_hours_are_no_ranges(text: str) -> None:
    assert not findings("range", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Tussen de 23 en 2 uur rijden er geen treinen."),
        ("es", "El bar abre entre las 23 y las 2 horas."),
        ("hi", "45% और 38% के बीच का अंतर बड़ा है।"),
        ("zh", "45%至38%之间的差距很大。"),
    ],
)
def test_hours_and_differences_are_none_in_other_languages(language: str, text: str) -> None:
    assert not findings("range", text, language=language)


def test_a_first_end_without_a_scale_word_is_a_hint() -> None:
    (found,) = findings("range", "The dam will cost €5-6 billion.")
    assert found.severity is Severity.INFO
    assert not findings("range", "The dam will cost €5 billion-6 billion.")


def test_a_record_must_exceed_the_previous_one() -> None:
    text = "The ferry carried 2.1 million people, beating the previous record of {} people."
    assert findings("range", text.format("2.4 million"))
    assert not findings("range", text.format("1.9 million"))


@pytest.mark.parametrize(
    "text",
    [
        "She ran it in 58 seconds, beating the previous record of 61 seconds.",
        "It was the lowest price, $40, under the previous record of $45.",
        "The firm owes $40 million, well ahead of $50 million in sales.",
    ],
)
def test_nothing_is_said_where_less_may_be_better(text: str) -> None:
    assert not findings("range", text)
