"""The one comparison: what meets, what does not, and what cannot be told."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from factcheck.claim import Claim
from factcheck.document import Document, Span
from factcheck.figure import Count
from factcheck.interval import Interval
from factcheck.verdict import Expectation, Outcome, Unverifiable, judge

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENT = Document("a", "5 jobs", "5 jobs")
CLAIM = Claim("total", Count(DOCUMENT, Span(0, 6), Decimal(5), noun="jobs"), ())


def within(low: int, high: int, name: str = "") -> Expectation:
    stated = Interval.point(5)
    return Expectation(stated, Interval(Fraction(low), Fraction(high)), "jobs", name)


@pytest.mark.parametrize(
    ("expectations", "outcome"),
    [
        ([within(4, 6)], Outcome.CONSISTENT),
        ([within(5, 5)], Outcome.CONSISTENT),
        ([within(6, 7)], Outcome.INCONSISTENT),
        ([within(6, 7), within(4, 5)], Outcome.CONSISTENT),
        ([], Outcome.UNVERIFIABLE),
    ],
)
def test_judge(expectations: list[Expectation], outcome: Outcome) -> None:
    assert judge(CLAIM, expectations).outcome is outcome


def test_it_tells_the_expectation_that_was_met() -> None:
    verdict = judge(CLAIM, [within(6, 7, "first"), within(4, 5, "second")])
    assert verdict.calculation == "second"


def test_it_tells_the_likeliest_expectation_if_none_is_met() -> None:
    assert judge(CLAIM, [within(6, 7, "first"), within(8, 9, "second")]).calculation == "first"


def missing_after(count: int) -> Iterator[Expectation]:
    for _ in range(count):
        yield within(6, 7)
    raise Unverifiable("there is no rate")


@pytest.mark.parametrize("count", [0, 1])
def test_what_cannot_be_told_is_never_guessed(count: int) -> None:
    verdict = judge(CLAIM, missing_after(count))
    assert verdict.outcome is Outcome.UNVERIFIABLE
    assert verdict.reason == "there is no rate"
