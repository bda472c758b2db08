"""One line for each finding: path:line:column: severity rule message."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.reporters._parts import Parts
from factcheck.reporters._plain import plain, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Report
    from factcheck.reporters import Options


def reporter(out: TextIO, options: Options) -> Parts:
    """The reporter that writes lines to `out`."""
    return Parts(out, lambda report: _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[str]:
    for found in options.shown(report):
        place = report.document.locate(found.primary.span)
        line = (
            f"{report.document.uri}:{place.line}:{place.column}: "
            f"{found.severity.name.lower()} {found.rule} {found.message}"
        )
        yield f"{printable(plain(line))}\n"
