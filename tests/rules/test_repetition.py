from __future__ import annotations

import pytest

import factcheck
from factcheck.finding import Severity
from tests.rules.checking import found


@pytest.mark.parametrize(
    "text",
    [
        "The firm sold 45 boats in spring. The firm sold 54 boats in autumn.",
        "In 2018, 3,150 runners finished. In 2019, 3,510 runners finished.",
        "The dam holds 36 million litres. Work has begun. A new dam will hold 63 million litres.",
        "The mill has 1,240 looms. It is old. Another mill, at Ware, has 1,420 looms.",
        "- Ayle gets 1,240 trees\n- Brum gets 1,420 trees\n",
    ],
)
def test_two_things_are_not_one(text: str) -> None:
    assert found("repetition", text, published="2020-01-01") == []


def test_the_year_of_another_clause_does_not_part_two_figures() -> None:
    text = (
        "The town spends £640,000 on the organ, which was built in 1884. It leaks. "
        "The organ, at £460,000, is dear."
    )
    assert found("repetition", text, published="2014-01-01") == [("£460,000", "swapped digits")]


def test_the_odd_one_out_is_the_one_reported() -> None:
    text = (
        "The bridge cost €8.7 million. It is red. Of its €7.8 million half was the state’s. "
        "It is new. The bridge’s €8.7 million will not be the last."
    )
    assert {figure for figure, _ in found("repetition", text)} == {"€7.8 million"}


def test_a_headline_may_round() -> None:
    body = "The quake killed 1,842 people in Herat, officials in the city said."
    for title in ("Quake kills 1,800 in Herat", "Nearly 2,000 people killed in Herat quake"):
        assert found("repetition", body, title=title) == []


def test_a_headline_may_add_up() -> None:
    body = "The fire killed 12 workers on Monday and 9 workers on Tuesday in Herat."
    assert found("repetition", body, title="Fire kills 21 workers in Herat") == []


def test_a_headline_weighs_more_than_the_text() -> None:
    report = factcheck.check(
        "The quake killed 1,800 people in Herat.", language="en", title="Quake kills 8,100 in Herat"
    )
    assert [finding.severity for finding in report.findings] == [Severity.ERROR]


def test_one_digit_is_enough_for_a_scale_word_in_a_headline() -> None:
    text = "Rook Lane pays £3 million for its barge. The barge is 90 years old."
    assert found("repetition", text, title="Rook Lane pays £3 billion for barge") == [
        ("£3 billion", "power of ten")
    ]
    text = "The port earns £3 billion. It paid £3 million for a barge in spring."
    assert found("repetition", text, title="Record year for the port") == []
