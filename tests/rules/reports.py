"""What the tests of the rules ask of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import factcheck
from factcheck.config import Config

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.finding import Finding
    from factcheck.verdict import Outcome, Verdict


def findings(
    rule: str, text: str, language: str = "en", *, config: Config | None = None
) -> list[Finding]:
    """The findings of one rule."""
    config = config or Config(select=(rule,))
    report = factcheck.check(text, language=language, published="2024-05-15", config=config)
    return [finding for finding in report.findings if finding.rule == rule]


def judged(rule: str, text: str, language: str = "en") -> list[tuple[Claim, Verdict]]:
    """The claims of one rule with their verdicts."""
    config = Config(select=(rule,))
    report = factcheck.check(text, language=language, published="2024-05-15", config=config)
    return [(claim, verdict) for claim, verdict in report.judged if claim.rule == rule]


def outcomes(rule: str, text: str, language: str = "en") -> list[Outcome]:
    """What came of the claims of one rule."""
    return [verdict.outcome for _, verdict in judged(rule, text, language)]
