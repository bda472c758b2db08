"""JSON, version 1: all figures, claims and findings, for other programs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from factcheck.pipeline import Report
    from factcheck.reporters import Options, Summary
    from factcheck.verdict import Rates

VERSION = 1


@dataclass(slots=True)
class Json:
    """One object, its documents written one by one."""

    out: TextIO
    separator: str = ""

    def start(self, rates: Rates) -> None:
        """Write the version of the format, of the program and of the rates."""
        from importlib.metadata import version

        head = {
            "version": VERSION,
            "tool": {"name": "factcheck", "version": version("factcheck")},
            "rates": {"through": rates.through.isoformat(), "sha256": rates.sha256},
        }
        self.out.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "documents": [')

    def add(self, report: Report) -> None:
        """Write one document."""
        self.out.write(f"{self.separator}\n{json.dumps(report.to_dict(), ensure_ascii=False)}")
        self.separator = ","

    def finish(self, summary: Summary) -> None:
        """Write the summary."""
        self.out.write(f'\n], "summary": {json.dumps(asdict(summary))}}}\n')


def reporter(out: TextIO, options: Options) -> Json:  # noqa: ARG001 - JSON holds everything always
    """The reporter that writes JSON to `out`."""
    return Json(out)
