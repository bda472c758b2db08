"""JSON, version 1: all figures, claims and findings, for other programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, TextIO

from factcheck.reporters._json import VERSION, dumps, program

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.reporters import Options, Summary
    from factcheck.verdict import Rates


@dataclass(slots=True)
class Json:
    """One object, its documents written one by one."""

    out: TextIO
    separator: str = ""

    def start(self, rates: Rates) -> None:
        """Write the version of the format, of the program and of the rates."""
        head = {
            "version": VERSION,
            "tool": program(),
            "rates": {"through": rates.through.isoformat(), "sha256": rates.sha256},
        }
        self.out.write(dumps(head)[:-1] + ', "documents": [')

    def add(self, report: Report) -> None:
        """Write one document."""
        self.out.write(f"{self.separator}\n{dumps(report.to_dict())}")
        self.separator = ","

    def finish(self, summary: Summary) -> None:
        """Write the summary."""
        self.out.write(f'\n], "summary": {dumps(asdict(summary))}}}\n')


def reporter(out: TextIO, options: Options) -> Json:  # noqa: ARG001 - JSON holds everything always
    """The reporter that writes JSON to `out`."""
    return Json(out)
