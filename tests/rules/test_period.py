from __future__ import annotations

import pytest

from factcheck.verdict import Outcome
from tests.rules.reports import findings, judged, outcomes


def test_the_correction_is_in_the_articles_own_format() -> None:
    (found,) = findings(
        "period", "Le bac coûte 2 300 euros par semaine, soit 27 600 euros par an.", "fr"
    )
    assert found.suggestion == "119 600 euros"
    assert "12" in found.message


def test_the_claim_names_both_flows_and_the_word_between() -> None:
    text = "The weir lets 40 tonnes through a day, that is 280 tonnes a week."
    ((claim, verdict),) = judged("period", text)
    assert (claim.stated.text, claim.operands[0].text) == ("280 tonnes", "40 tonnes")
    assert claim.cue is not None
    assert "that is" in text[claim.cue.start : claim.cue.end]
    assert verdict.outcome is Outcome.CONSISTENT


@pytest.mark.parametrize("weekly", [1500, 1800, 2100])
def test_a_week_has_five_six_or_seven_days(weekly: int) -> None:
    text = f"The kiosk sells 300 papers a day, or {weekly:,} papers a week."
    assert outcomes("period", text) == [Outcome.CONSISTENT]


def test_every_day_of_the_week_is_seven_days() -> None:
    text = "The kiosk sells 300 papers a day, every day of the week, or 1,500 papers a week."
    assert outcomes("period", text) == [Outcome.INCONSISTENT]


@pytest.mark.parametrize(
    "text",
    [
        "The kiosk sells 300 papers a day and 1,000 coffees a week.",
        "The kiosk sold 300 papers a day in May and 900 papers a week in June.",
        "Rent was £300 a month a year ago; now it is £9,000 a year.",
        "Parking is £8 a day or £30 a week.",
    ],
)
def test_two_flows_are_no_claim_unless_the_text_equates_them(text: str) -> None:
    assert not findings("period", text)


@pytest.mark.parametrize("yearly", ["30 000", "32 500", "35 000"])
def test_a_wage_may_be_paid_twelve_thirteen_or_fourteen_times(yearly: str) -> None:
    text = f"Elle gagne 2 500 euros par mois, soit {yearly} euros par an."
    assert outcomes("period", text, "fr") == [Outcome.CONSISTENT]


def test_a_longer_period_may_come_first() -> None:
    (found,) = findings("period", "The lease costs $84,000 a year, or about $9,000 a month.")
    assert found.primary.text == "$9,000"
    assert found.suggestion == "$7,000"


def test_a_sum_of_several_things_is_no_flow_of_one_of_them() -> None:
    text = "The fee is £11 a month. A house with 3,000 units thus pays £1,214 a year."
    assert not findings("period", text)
