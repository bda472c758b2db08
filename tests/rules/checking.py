"""What the tests of single rules share: a short article checked, and its findings by one rule."""

from __future__ import annotations

import factcheck


def found(
    rule: str,
    text: str,
    language: str = "en",
    published: str | None = None,
    title: str | None = None,
) -> list[tuple[str, str]]:
    """The figure and the diagnosis of each finding of a rule."""
    report = factcheck.check(text, language=language, published=published, title=title)
    return [
        (finding.primary.text, finding.verdict.diagnosis.name)
        for finding in report.findings
        if finding.rule == rule and finding.verdict.diagnosis
    ]


def outcomes(
    rule: str, text: str, language: str = "en", published: str | None = None
) -> list[tuple[str, str]]:
    """The stated figure and the outcome of each claim of a rule."""
    report = factcheck.check(text, language=language, published=published)
    return [
        (claim.stated.text, verdict.outcome.value)
        for claim, verdict in report.judged
        if claim.rule == rule
    ]


def suggestions(text: str, language: str = "en", published: str | None = None) -> list[str | None]:
    """What every finding would have the writer put instead."""
    report = factcheck.check(text, language=language, published=published)
    return [finding.suggestion for finding in report.findings]
