"""JSON lines: each document of JSON on a line of its own, with the version of the format."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.reporters._json import VERSION, dumps
from factcheck.reporters._parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Report
    from factcheck.reporters import Options


def reporter(out: TextIO, options: Options) -> Parts:  # noqa: ARG001 - JSON holds everything always
    """The reporter that writes JSON lines to `out`."""
    return Parts(out, _line)


def _line(report: Report) -> Iterator[str]:
    yield f"{dumps({'version': VERSION, **report.to_dict()})}\n"
