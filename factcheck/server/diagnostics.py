"""Findings as an editor shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from factcheck.reporters._plain import plain, told
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from factcheck.finding import Finding
    from factcheck.server.checks import Unchecked
    from factcheck.server.places import Places

SOURCE = "factcheck"
SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}


def diagnostic(uri: str, found: Finding, places: Places) -> Diagnostic:
    """A finding at its figure, with the places of those that it was held against."""
    return Diagnostic(
        places.figure(found.primary),
        "\n".join(told(found)),
        severity=SEVERITIES[found.severity],
        code=found.rule,
        source=SOURCE,
        related_information=[
            DiagnosticRelatedInformation(Location(uri, places.figure(figure)), plain(figure.text))
            for figure in found.related
        ],
    )


def unchecked(problem: Unchecked) -> Diagnostic:
    """Why nothing was checked, at the beginning of the line that is to blame."""
    start = Position(problem.line - 1, 0)
    return Diagnostic(
        Range(start, start), problem.problem, severity=DiagnosticSeverity.Error, source=SOURCE
    )
