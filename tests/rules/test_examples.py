"""The examples of every rule, as its page shows them."""

from __future__ import annotations

import re

import pytest

import factcheck
from factcheck.config import Config, Persona
from factcheck.finding import Severity
from factcheck.rules import Example, Rule, catalogue

SPACES = re.compile("[\u00a0\u202f]")
AGREE = [
    pytest.param(rule.name, example, id=f"{rule.name}: {example.text[:60]}")
    for rule in catalogue()
    for example in rule.agree
]
DISAGREE = [
    pytest.param(rule.name, example, id=f"{rule.name}: {example.text[:60]}")
    for rule in catalogue()
    for example in rule.disagree
]


def report(example: Example) -> factcheck.Report:
    return factcheck.check(
        example.text,
        language=example.language,
        published=example.published,
        config=Config(house_currency=example.house_currency, persona=Persona.PEDANTIC),
    )


def messages(rule: str, found: factcheck.Report) -> list[str]:
    """What the rule reports, and what any other does that is more than a hint."""
    return [f.message for f in found.findings if f.rule == rule or f.severity > Severity.INFO]


def findings(rule: str, found: factcheck.Report) -> list[tuple[str, str, str]]:
    """The same by rule, figure and diagnosis."""
    return [
        (finding.rule, SPACES.sub(" ", finding.primary.text), finding.verdict.diagnosis.name)
        for finding in found.findings
        if finding.verdict.diagnosis
        if finding.rule == rule or finding.severity > Severity.INFO
    ]


@pytest.mark.parametrize(("rule", "example"), AGREE)
def test_what_agrees_is_not_reported(rule: str, example: Example) -> None:
    assert messages(rule, report(example)) == []


@pytest.mark.parametrize(("rule", "example"), DISAGREE)
def test_what_disagrees_is_reported_for_what_it_is(rule: str, example: Example) -> None:
    assert all(finding.message.endswith("?") for finding in report(example).findings)
    assert findings(rule, report(example)) == [(rule, example.figure, example.diagnosis)]


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.name)
def test_a_rule_documents_itself(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.agree
    assert rule.disagree
