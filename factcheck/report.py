"""What the program found in one document, and that as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from factcheck.figure import decimal_string, span_to_dict
from factcheck.finding import Finding, Suppressed
from factcheck.verdict import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.article import Article
    from factcheck.claim import Claim
    from factcheck.document import Document
    from factcheck.figure import Figure

Judged: TypeAlias = tuple["Claim", Verdict]


class Mended(NamedTuple):
    """What was the source before fixes were applied to it, and how many they were."""

    before: str
    fixes: int


class Report(NamedTuple):
    """What the program found in one document: each claim with its verdict, and the findings.

    `suppressed` are those that are not reported. `problems` has a sentence for each comment that
    was meant to ignore something and says nothing, `unused` for each that ignores nothing. `ran`
    are the names of the rules that were run.
    """

    article: Article
    judged: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    problems: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    mended: Mended | None = None
    ran: frozenset[str] = frozenset()

    @property
    def document(self) -> Document:
        """The document that was checked."""
        return self.article.document

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures in order."""
        return self.article.figures

    @property
    def errors(self) -> tuple[str, ...]:
        """What could not be read in it."""
        return (*self.article.errors, *self.problems)

    def suppress(self, reason: Callable[[Finding], str | None]) -> Report:
        """The same without the findings that there is a reason not to report.

        This is the one place in which findings are filtered, whatever the filter is.
        """
        told = [(found, reason(found)) for found in self.findings]
        return self._replace(
            findings=tuple(found for found, why in told if why is None),
            suppressed=(*self.suppressed, *(Suppressed(found, why) for found, why in told if why)),
        )

    def count(self, outcome: Outcome) -> int:
        """How many claims came to an outcome."""
        return sum(verdict.outcome is outcome for _, verdict in self.judged)

    def to_dict(self) -> dict[str, Any]:
        """The entry of the document in the JSON output."""
        claims = [claim for claim, _ in self.judged]
        return {
            "path": self.document.uri,
            "language": self.article.language.code,
            "published": str(self.document.published) if self.document.published else None,
            "figures": [figure.to_dict() for figure in self.figures],
            "claims": [_claim(claim, verdict) for claim, verdict in self.judged],
            "findings": [_finding(found, claims.index(found.claim)) for found in self.findings],
            "suppressed": [
                {**_finding(found, claims.index(found.claim)), "reason": reason}
                for found, reason in self.suppressed
            ],
            "errors": list(self.errors),
        }


def _claim(claim: Claim, verdict: Verdict) -> dict[str, Any]:
    expected = verdict.expected
    return {
        "rule": claim.rule,
        "outcome": verdict.outcome.value,
        "reason": verdict.reason,
        "stated": claim.stated.to_dict(),
        "operands": [operand.to_dict() for operand in claim.operands],
        "expected": None
        if expected is None
        else {
            "low": decimal_string(expected.low),
            "high": decimal_string(expected.high),
            "unit": verdict.unit,
        },
        "calculation": verdict.calculation,
        "rates": [
            {
                "base": rate.base,
                "quote": rate.quote,
                "date": rate.date.isoformat(),
                "value": f"{rate.value:f}",
                "source": rate.source,
            }
            for rate in verdict.rates
        ],
        "diagnosis": verdict.diagnosis.name if verdict.diagnosis else None,
    }


def _finding(found: Finding, claim: int) -> dict[str, Any]:
    document = found.primary.document
    return {
        "rule": found.rule,
        "severity": found.severity.name.lower(),
        "confidence": found.confidence.name.lower(),
        "message": found.message,
        "span": span_to_dict(document, found.primary.span),
        "related": [span_to_dict(document, figure.span) for figure in found.related],
        "claim": claim,
        "suggestion": found.suggestion,
    }
