"""Shares: parts, wholes, fractions, and lists that leave nothing out."""

from __future__ import annotations

import pytest

from factcheck.finding import Severity
from tests.rules.helpers import findings, found


@pytest.mark.parametrize(
    "text",
    [
        "A third of voters (43% of women) backed the ban.",
        "Some 45% of its 900 guests are under 18, and 30% of the 200 staff are 50 or older.",
        "Asked what they like, 62% named the garden, 48% the café and 35% the shop.",
        "Half the 80 rooms are taken: 12% by Italians and the rest by Danes.",
        "Debt stands at 120% of output, and the reservoir is at 110% of its usual level.",
        "Forest covers 34% of the island, or 1,200 hectares, and farmland 22%.",
        "The $2 million prize is up from $1.5 million, and 30% of it goes to the coach.",
    ],
)
def test_what_is_no_claim_is_left_alone(text: str) -> None:
    assert findings(text) == []


def test_a_difference_is_no_part() -> None:
    text = (
        "Alin Pop a câștigat cu 4.120 de voturi din total, cu 310 mai multe decât Ion Dan (35,7%)."
    )
    assert findings(text, "ro") == []


def test_a_bound_behind_a_part_makes_no_difference_of_it() -> None:
    text = "On a pesé 1 500 truites. Parmi elles, 930 font moins de deux kilos, soit 72 % du total."
    assert found(text, "fr") == [("share", "72 %", "percent differs")]


def test_the_whole_may_stand_a_sentence_before() -> None:
    text = "The survey reached 1,500 farms. Of these, 930 grow maize, or 72%."
    assert found(text) == [("share", "72%", "percent differs")]


def test_a_fee_is_a_share_of_what_it_is_paid_on() -> None:
    assert found("Fees took 2% on the £900m, or £28m.") == [("share", "£28m", "percent of")]
    assert findings("Sales rose 2% on the £900m of 2022, to £918m.") == []


def test_swapped_digits_are_named() -> None:
    assert found("The Liberals won 31 of the 100 seats (13%).") == [
        ("share", "13%", "transposed digits")
    ]


def test_the_share_of_the_others_is_named() -> None:
    assert found("Of 200 boats, 60 leaked, or 70%.") == [("share", "70%", "complement")]


def test_shares_a_sentence_before_the_rest() -> None:
    assert found("Turnout was 60%. The remaining 50% stayed at home.") == [
        ("share", "50%", "shares do not make 100")
    ]


def test_a_fraction_weighs_less_than_a_percentage() -> None:
    (one,) = findings("Some 60% of the elms, or three quarters of them, are ill.")
    assert one.severity is Severity.WARNING
    assert one.primary.text == "three quarters"


def test_a_part_that_outgrows_its_whole_by_a_slip() -> None:
    (one,) = findings("Of the 36 elms, 81 or 50% are ill.")
    assert one.primary.text == "81"
    assert one.suggestion == "18"
    assert not findings("Of the 36 streets, 97 houses or 50% are empty.")


def test_a_percentage_that_is_compared_is_of_another_time() -> None:
    text = "Carmont compte 14 200 logements, dont 1 480 vacants, soit 10,4 %, contre 7 % en 2005."
    assert not findings(text, "fr")


def test_a_whole_that_fits_by_the_other_scale_is_left_to_the_rule_for_scales() -> None:
    text = "Le fonds gère 350 billions de dollars. Il en a placé 14 milliards, soit 4 %, en vignes."
    assert [one.rule for one in findings(text, "fr")] == ["scale"]


@pytest.mark.parametrize(
    ("code", "text", "figure"),
    [
        ("en", "At Ely 342 of the 450 pupils passed all their tests, a pass rate of 67%.", "67%"),
        ("en", "All gave just one answer: 58% use gas, 21% oil, 13% coal and 18% wood.", "18%"),
        ("es", "Tres cuartas partes de los pozos, es decir, el 57 %, están secos.", "57 %"),
    ],
)
def test_what_a_share_is_called_ties_it(code: str, text: str, figure: str) -> None:
    assert [one[:2] for one in found(text, code)] == [("share", figure)]


@pytest.mark.parametrize(
    "text",
    [
        "At Ely 342 of the 450 pupils passed all their tests, a pass rate of 76%.",
        "The bank lent to 342 of its 450 customers, at a rate of 5% a year.",
        "Some 342 of its 450 rooms are let, and the share of Danes is 12%.",
    ],
)
def test_a_rate_of_something_else_is_no_share(text: str) -> None:
    assert findings(text) == []
