from __future__ import annotations

import pytest

from factcheck.verdict import Outcome, Severity
from tests.rules.reports import findings, judged, outcomes


def test_a_total_after_the_price_is_the_derived_figure() -> None:
    text = "The choir bought 40 robes at $60 each. The robes therefore cost $24,000."
    ((claim, verdict),) = judged("per-unit", text)
    assert claim.stated.text == "$24,000"
    assert verdict.calculation == "40 robes × $60 = 2,400 USD"


def test_a_price_after_the_total_is_the_derived_figure() -> None:
    (found,) = findings("per-unit", "The choir paid $2,400 for 40 robes, or $16 each.")
    assert (found.primary.text, found.suggestion) == ("$16", "$60")


def test_several_prices_make_one_total() -> None:
    text = "It sold 50 lamps at €20 each and 10 chairs at €90 each; that makes €1,900."
    assert outcomes("per-unit", text) == [Outcome.CONSISTENT]
    assert findings("per-unit", text.replace("1,900", "9,100"))


@pytest.mark.parametrize(
    "text",
    [
        "It ordered 24 trams at $150,000 each. The transport budget is $3.6 billion.",
        "It ordered 24 trams at $150,000 each. In total, it will spend $9 million on roads.",
        "Fans paid $40 each, and the state gave $80,000 in all for the 300 seats.",
        "The club paid £90,000, including 30 jackets at £40 each.",
        "A flat with 3 rooms costs $900 a night.",
    ],
)
def test_a_total_of_something_else_is_no_claim(text: str) -> None:
    assert not findings("per-unit", text)


def test_coins_are_worth_what_is_struck_on_them() -> None:
    (found,) = findings("per-unit", "He paid the 90 euro toll with 3,000 two-cent coins.")
    assert found.severity is Severity.WARNING
    assert not findings("per-unit", "He paid the 60 euro toll with 3,000 two-cent coins.")


def test_a_cost_a_head_off_by_a_million_is_a_power_of_ten() -> None:
    text = (
        "Le plan de 12 milliards d’euros, soit 200 millions d’euros par habitant, "
        "vise 60 millions d’habitants."
    )
    (found,) = findings("per-unit", text, "fr")
    assert found.verdict.diagnosis is not None
    assert found.verdict.diagnosis.name == "power of ten"


def test_a_headline_cost_for_each_is_held_to_the_bill() -> None:
    text = "The bill of €16 billion costs each of the country's 80 million people €0.0002."
    (found,) = findings("per-unit", text)
    assert found.primary.text == "€0.0002"
    assert not findings("per-unit", text.replace("0.0002", "200"))


def test_a_flow_over_days_belongs_to_the_rule_of_periods() -> None:
    text = "It burns 30 tonnes a day, seven days a week, which makes 2,100 tonnes a week."
    assert not findings("per-unit", text)
    assert findings("period", text)


def test_a_total_may_hold_what_stands_beside_the_price() -> None:
    text = (
        "A net costs $1.2 million to buy and $300,000 a year to keep; in eight years that comes "
        "to $3.6 million."
    )
    assert not findings("per-unit", text)
    assert findings("per-unit", text.replace("3.6", "6.3"))
