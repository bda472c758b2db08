"""rdjson: reviewdog's diagnostics, with suggestions that a review can apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from factcheck.reporters._json import dumps
from factcheck.reporters._parts import Parts
from factcheck.reporters._path import portable
from factcheck.reporters._plain import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document, Location
    from factcheck.report import Report
    from factcheck.reporters import Options

HEAD = '{"source": {"name": "factcheck"}, "diagnostics": [\n'


def reporter(out: TextIO, options: Options) -> Parts:
    """The reporter that writes rdjson to `out`."""
    return Parts(out, lambda report: _diagnostics(report, options), HEAD, ",\n", "\n]}\n")


def _diagnostics(report: Report, options: Options) -> Iterator[str]:
    document = report.document
    for found in options.shown(report):
        place = _range(document, document.locate(found.primary.span))
        diagnostic: dict[str, Any] = {
            "message": "\n".join(told(found)),
            "location": {"path": portable(document.uri), "range": place},
            "severity": found.severity.name,
            "code": {"value": found.rule},
        }
        if fix := found.fix:
            diagnostic["suggestions"] = [{"range": _range(document, fix.place), "text": fix.text}]
        yield dumps(diagnostic)


def _range(document: Document, place: Location) -> dict[str, Any]:
    return {
        "start": _position(document, place.start, place.line, place.column),
        "end": _position(document, place.end, place.end_line, place.end_column),
    }


def _position(document: Document, offset: int, line: int, column: int) -> dict[str, int]:
    """A place whose column counts the bytes of UTF-8, as reviewdog's do."""
    before = document.source[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode(errors="surrogatepass")) + 1}
