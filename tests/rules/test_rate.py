from __future__ import annotations

import pytest

from tests.rules.checking import found, outcomes

DAY = "2023-02-01"


@pytest.mark.parametrize(
    "text",
    [
        "Apples cost £2 a pound, or $3 per pound.",
        "He sold his euros for 300 million pesos.",
        "The tax on 50 dollars is 5 euros.",
    ],
)
def test_prices_are_no_rates(text: str) -> None:
    assert outcomes("rate", text, published=DAY) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Marokko kostet ein Dollar 18 Dirham."),
        ("hi", "एक डॉलर 18.7 रुपये के बराबर है।"),
    ],
)
def test_the_verb_may_stand_before_both_or_behind_both(language: str, text: str) -> None:
    assert [name for _, name in found("rate", text, language, DAY)] == ["mismatch"]


def test_a_rate_of_another_day_is_held_to_that_day() -> None:
    text = "On 22 January 2015 the euro was at $1.16."
    assert found("rate", text, published=DAY) == []


def test_a_conversion_goes_by_the_rate_of_the_article() -> None:
    text = "The road costs 500 million rand ({}). The paper reckons with 20 rand to the dollar."
    assert found("conversion", text.format("$25 million"), published=DAY) == []
    assert found("conversion", text.format("$29 million"), published=DAY) == [
        ("$29 million", "own rate")
    ]


def test_the_rate_of_another_time_is_not_the_articles_own() -> None:
    text = "It costs €500 million ($545 million). In January 2015 a euro was worth $1.20."
    assert found("conversion", text, published=DAY) == []
