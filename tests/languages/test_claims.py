"""The claims that each language file ends with: each rule reads and judges them in its language."""

from __future__ import annotations

import pytest

from factcheck import languages
from factcheck.languages.files import claims
from factcheck.rules import agreeing, catalogue, disagreeing
from factcheck.verdict import Outcome
from tests.rules.test_examples import findings, messages, report

KEYS = {"rule", "agree", "disagree", "figure", "diagnosis"}
OPTIONAL = {"published", "house_currency"}

CLAIMS_ERRORS_ONLY = {"scale"}
"""Rules for which what is right claims nothing: an amount that fits its list is no outlier."""

CLAIMS = [
    pytest.param(code, claim, id=f"{code}-{claim['rule']}")
    for code in languages.names()
    for claim in claims(code)
]


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
def test_what_agrees_is_claimed_and_holds(code: str, claim: dict[str, str]) -> None:
    found = report(agreeing(claim, code))
    assert messages(claim["rule"], found) == []
    outcomes = {verdict.outcome for made, verdict in found.judged if made.rule == claim["rule"]}
    if claim["rule"] not in CLAIMS_ERRORS_ONLY:
        assert outcomes == {Outcome.CONSISTENT}


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
def test_what_disagrees_is_found(code: str, claim: dict[str, str]) -> None:
    found = report(disagreeing(claim, code))
    assert findings(claim["rule"], found) == [(claim["rule"], claim["figure"], claim["diagnosis"])]


@pytest.mark.parametrize(("code", "claim"), CLAIMS)
def test_a_claim_has_known_keys_only(code: str, claim: dict[str, str]) -> None:
    assert claim.keys() >= KEYS
    assert claim.keys() <= KEYS | OPTIONAL
    assert claim["rule"] in {rule.name for rule in catalogue()}
    assert claim["agree"] != claim["disagree"]
