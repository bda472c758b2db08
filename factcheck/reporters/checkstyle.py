"""Checkstyle XML, which many services read: a file for each document, an error for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO
from xml.etree.ElementTree import Element, SubElement

from factcheck.reporters._parts import Parts
from factcheck.reporters._path import portable
from factcheck.reporters._xml import HEAD, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Report
    from factcheck.reporters import Options

# The version is that of Checkstyle's own format, which has not changed since.
ROOT = '<checkstyle version="4.3">\n'


def reporter(out: TextIO, options: Options) -> Parts:
    """The reporter that writes Checkstyle XML to `out`."""
    return Parts(out, lambda report: _file(report, options), HEAD + ROOT, tail="</checkstyle>\n")


def _file(report: Report, options: Options) -> Iterator[str]:
    file = Element("file", name=portable(report.document.uri))
    for found in options.shown(report):
        place = report.document.locate(found.primary.span)
        SubElement(file, "error", {
            "line": str(place.line),
            "column": str(place.column),
            "severity": found.severity.name.lower(),
            "message": found.message,
            "source": f"factcheck.{found.rule}",
        })  # fmt: skip
    yield written(file)
