"""The claims that the page shows, each with its row, and what they make of every figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claim import Claim
    from factcheck.document import Span
    from factcheck.figure import Figure
    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.verdict import Verdict

WORDS = {
    "inconsistent": "Inconsistent",
    "unverifiable": "Could not be checked",
    "consistent": "Consistent",
    "compared": "Compared with an inconsistent one",
    "unclaimed": "Not part of a claim",
}
"""What a figure is marked as; of several for one figure the first counts."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with its verdict and, if it has one, its finding; `anchor` is where its row is."""

    claim: Claim
    verdict: Verdict
    finding: Finding | None
    number: int
    anchor: str

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the claim, the one in question first."""
        found = self.finding
        return (
            (found.primary, *found.related) if found else (self.claim.stated, *self.claim.operands)
        )

    def mark(self, figure: Figure) -> str:
        """What the claim makes of one of its figures."""
        if self.finding and figure.span != self.finding.primary.span:
            return "compared"
        return self.verdict.outcome.value

    @property
    def explanation(self) -> str:
        """Why the outcome is what it is."""
        return self.verdict.reason or self.verdict.calculation


def entries(report: Report, shown: Iterable[Finding], prefix: str) -> list[Entry]:
    """The claims of a document without those whose finding is not shown, findings numbered."""
    findings = {found.claim: found for found in shown}
    return list(_entries(report, findings, prefix))


def _entries(report: Report, findings: dict[Claim, Finding], prefix: str) -> Iterator[Entry]:
    numbers = {"f": 0, "c": 0}
    for claim, verdict in report.judged:
        found = findings.get(claim)
        if found or verdict.outcome is not Outcome.INCONSISTENT:
            kind = "f" if found else "c"
            numbers[kind] += 1
            anchor = f"{prefix}-{kind}{numbers[kind]}"
            yield Entry(claim, verdict, found, numbers[kind], anchor)


def by_figure(shown: Iterable[Entry]) -> dict[Span, list[Entry]]:
    """The claims that each figure is part of, the one that it is marked for first."""
    result: dict[Span, list[Entry]] = {}
    order = list(WORDS)
    for entry in shown:
        for figure in entry.figures:
            mine = result.setdefault(figure.span, [])
            mine.append(entry)
            mine.sort(key=lambda each, figure=figure: order.index(each.mark(figure)))  # type: ignore[misc]
    return result
