"""Annotations on GitHub: workflow commands that Actions shows at the line of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.reporters._parts import Parts
from factcheck.reporters._path import portable
from factcheck.reporters._plain import plain, told
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.reporters import Options

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# As in `command.ts` of @actions/core: a message may hold colons and commas, a property may not.
MESSAGE = str.maketrans({"%": "%25", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def reporter(out: TextIO, options: Options) -> Parts:
    """The reporter that writes workflow commands to `out`."""
    return Parts(out, lambda report: _commands(report, options))


def _commands(report: Report, options: Options) -> Iterator[str]:
    for found in options.shown(report):
        properties = ",".join(
            f"{name}={plain(str(value)).translate(PROPERTY)}"
            for name, value in _properties(report, found).items()
        )
        message = "\n".join(told(found)).translate(MESSAGE)
        yield f"::{LEVELS[found.severity]} {properties}::{message}\n"


def _properties(report: Report, found: Finding) -> dict[str, object]:
    place = report.document.locate(found.primary.span)
    path = portable(report.document.uri)
    properties: dict[str, object] = {"file": path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # columns over several lines are refused
        properties |= {"col": place.column, "endColumn": place.end_column}
    return properties | {"title": f"factcheck: {found.rule}"}
