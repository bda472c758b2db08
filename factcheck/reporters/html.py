"""A page to read: each article with every figure marked, the sums, and the rates over time.

One file that asks for nothing else, for screens, phones and paper, without JavaScript.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, TextIO

from factcheck.reporters._html import page

if TYPE_CHECKING:
    from factcheck.report import Report
    from factcheck.reporters import Options, Summary
    from factcheck.verdict import Rates

IN_MEMORY = 10_000_000


def _waiting() -> SpooledTemporaryFile[str]:
    return SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", newline="")


@dataclass(slots=True)
class Html:
    """One page; the documents wait for the summary, which stands above them."""

    out: TextIO
    options: Options
    rates: Rates = field(init=False)
    contents: list[tuple[str, str, int]] = field(default_factory=list)
    waiting: SpooledTemporaryFile[str] = field(default_factory=_waiting)

    def start(self, rates: Rates) -> None:
        """Write the head."""
        self.rates = rates
        self.out.write(page.head())

    def add(self, report: Report) -> None:
        """Keep one document."""
        anchor = f"d{len(self.contents) + 1}"
        shown = list(self.options.shown(report))
        self.contents.append((anchor, report.document.title or report.document.uri, len(shown)))
        self.waiting.write(page.document(report, shown, anchor, self.rates))

    def finish(self, summary: Summary) -> None:
        """Write the summary and the documents."""
        self.out.write(page.masthead(summary, self.rates, self.contents))
        with self.waiting:
            self.waiting.seek(0)
            copyfileobj(self.waiting, self.out)
        self.out.write(page.FOOT)


def reporter(out: TextIO, options: Options) -> Html:
    """The reporter that writes a page to `out`."""
    return Html(out, options)
