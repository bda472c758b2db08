"""Findings to output: one module each, named as `--format` knows it.

A further reporter is one more module here that defines `reporter(out, options) -> Reporter`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from factcheck import discovery
from factcheck.verdict import Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.verdict import Rates


@dataclass(slots=True)
class Summary:
    """What was read, checked and found, over all documents.

    Claims that are `suppressed` count as checked and inconsistent, and not as errors or warnings.
    """

    documents: int = 0
    figures: int = 0
    claims: int = 0
    consistent: int = 0
    inconsistent: int = 0
    unverifiable: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    suppressed: int = 0

    def add(self, report: Report) -> None:
        """Count one more document."""
        self.documents += 1
        self.figures += len(report.figures)
        self.claims += len(report.judged)
        self.consistent += report.count(Outcome.CONSISTENT)
        self.inconsistent += report.count(Outcome.INCONSISTENT)
        self.unverifiable += report.count(Outcome.UNVERIFIABLE)
        severities = [finding.severity for finding in report.findings]
        self.errors += severities.count(Severity.ERROR)
        self.warnings += severities.count(Severity.WARNING)
        self.infos += severities.count(Severity.INFO)
        self.suppressed += len(report.suppressed)


class Options(NamedTuple):
    """What a person asked for: `least` is the lowest severity shown, `verbose` all claims."""

    least: Severity = Severity.WARNING
    verbose: bool = False
    quiet: bool = False

    def shown(self, report: Report) -> Iterator[Finding]:
        """The findings of a document that were asked for."""
        return (found for found in report.findings if found.severity >= self.least)


class Reporter(Protocol):
    """Writes reports as they come, so that a run over many files holds one at a time."""

    def start(self, rates: Rates) -> None:
        """Write what comes before the first document."""
        ...

    def add(self, report: Report) -> None:
        """Write one document."""
        ...

    def finish(self, summary: Summary) -> None:
        """Write what comes behind the last document."""
        ...


def names() -> tuple[str, ...]:
    """The formats there are."""
    return discovery.names(__name__)


def open_reporter(name: str, out: TextIO, options: Options) -> Reporter:
    """The reporter of that name, writing to `out`."""
    return cast("Reporter", discovery.load(__name__, name).reporter(out, options))
