"""What the tests of several rules ask of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import factcheck

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.finding import Finding
    from factcheck.verdict import Verdict


def judged(text: str, rule: str, language: str = "en") -> list[tuple[Claim, Verdict]]:
    """The claims of a rule with their verdicts."""
    report = factcheck.check(text, language=language, published="2020-06-15")
    return [(claim, verdict) for claim, verdict in report.judged if claim.rule == rule]


def findings(text: str, language: str = "en", title: str | None = None) -> list[Finding]:
    """Everything that is found in a text."""
    report = factcheck.check(text, language=language, published="2020-06-15", title=title)
    return list(report.findings)


def found(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Rule, figure and diagnosis of everything that is found, with plain spaces."""
    return [
        (one.rule, one.primary.text.replace("\u00a0", " "), diagnosis.name)
        for one in findings(text, language)
        if (diagnosis := one.verdict.diagnosis) is not None
    ]
