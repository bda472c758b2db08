"""The examples of every rule, which are its documentation as well, hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import rules
from factcheck.config import Config
from factcheck.finding import Finding, Severity

if TYPE_CHECKING:
    from factcheck.rules import Example

AGREE = [(rule.name, example) for rule in rules.catalogue() for example in rule.agree]
DISAGREE = [(rule.name, example) for rule in rules.catalogue() for example in rule.disagree]


def findings(example: Example) -> tuple[Finding, ...]:
    report = factcheck.check(
        example.text,
        language=example.language,
        published=example.published,
        config=Config(house_currency=example.house_currency),
    )
    return report.findings


@pytest.mark.parametrize(("name", "example"), AGREE)
def test_an_example_that_agrees_is_silent(name: str, example: Example) -> None:
    found = findings(example)
    assert not [finding for finding in found if finding.rule == name]
    assert not [finding for finding in found if finding.severity > Severity.INFO]


@pytest.mark.parametrize(("name", "example"), DISAGREE)
def test_an_example_that_disagrees_is_found_and_named(name: str, example: Example) -> None:
    found = [finding for finding in findings(example) if finding.rule == name]
    assert [finding.primary.text for finding in found] == [example.figure]
    assert [finding.verdict.diagnosis and finding.verdict.diagnosis.name for finding in found] == [
        example.diagnosis
    ]
