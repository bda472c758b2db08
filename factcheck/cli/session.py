"""A run over documents: what is left out of their reports, what is mended, what is kept of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.terminal import give_up, say
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from factcheck.baseline import Baseline, Entry, Tally
    from factcheck.changes import Changes
    from factcheck.cli.living import Living
    from factcheck.document import Document
    from factcheck.report import Report

    Check = Callable[[Document], Report]


class Handling(NamedTuple):
    """What becomes of each document, in whatever process it is checked.

    `unsafe` says which fixes are applied, None that none are.
    """

    changes: Changes | None = None
    baseline: Baseline | None = None
    unsafe: bool | None = None

    def __call__(self, document: Document, check: Check) -> Report:
        """Its report, without what is not to be reported; it has not been written anywhere."""

        def filtered(document: Document) -> Report:
            report = check(document)
            if self.changes:
                report = self.changes.only(report)
            return report.suppress(self.baseline.reason) if self.baseline else report

        report = filtered(document)
        if self.unsafe is None:
            return report
        from factcheck import fixes

        return fixes.mended(report, filtered, unsafe=self.unsafe)


class Session:
    """What is done with the reports in the process that shows them."""

    def __init__(self, living: Living, handling: Handling) -> None:
        self._living = living
        self._unsafe = handling.unsafe
        self._tally: Tally | None = None
        self._entries: list[Entry] = []
        self._differs = False
        if handling.baseline:
            from factcheck.baseline import Tally

            self._tally = Tally(handling.baseline)

    def take(self, report: Report, failures: list[str]) -> Report:
        """Write or show its fixes and note its findings; what of it is to be reported.

        A sentence in `failures` for what cannot be written.
        """
        if self._unsafe is not None:
            self._mend(report, failures, unsafe=self._unsafe)
        if self._tally:
            self._tally.add(report)
        path = self._living.write_baseline
        if path is None:
            return report
        from factcheck import baseline

        self._entries += baseline.entries(report, path)
        return report.suppress(lambda _: f"written to the baseline {path}")

    def _mend(self, report: Report, failures: list[str], *, unsafe: bool) -> None:
        from factcheck import fixes, readers
        from factcheck.reporters._plain import counted

        document, mended = report.document, report.mended
        if mended is None:
            if not readers.is_text(document.uri) and any(fixes.wanted(report, unsafe=unsafe)):
                say(f"{document.uri}: nothing is fixed in it, since it is no text file")
        elif self._living.diff:
            self._differs = True
            sys.stdout.write(_shown(fixes.diff(document, mended.before)))
        else:
            try:
                fixes.write(document, mended.before)
            except readers.ReadError as error:
                failures.append(str(error))
            else:
                say(f"{document.uri}: {counted(mended.fixes, 'figure')} changed")

    def tell(self, report: Report) -> int:
        """Say what is no finding of the article but of its comments; how severe that is."""
        unused = report.unused if self._living.report_unused_ignores else ()
        for sentence in unused:
            say(sentence)
        return Severity.WARNING if unused else 0

    def finish(self, failures: Collection[str]) -> None:
        """Write the baseline that was asked for, or tell what of the other one is gone."""
        if self._living.write_baseline is not None:
            self._write_baseline(self._living.write_baseline, failures)
        if self._tally and (gone := self._tally.gone()):
            entries = "1 entry is" if gone == 1 else f"{gone:,} entries are"
            path = self._living.baseline
            say(f"{path}: {entries} of no finding any more; --write-baseline leaves them out")

    def _write_baseline(self, path: str, failures: Collection[str]) -> None:
        from factcheck import baseline
        from factcheck.reporters._plain import counted

        if failures:
            give_up(f"{path}: the baseline is not written, since not everything could be read")
        try:
            baseline.write(path, self._entries)
        except baseline.BaselineError as error:
            give_up(error)
        say(f"{path}: {counted(len(self._entries), 'finding')} written")

    def status(self, *, found: bool) -> int:
        """The exit status: whether there are findings, or changes where these were asked for."""
        return int(self._differs if self._living.diff else found)


def _shown(diff: str) -> str:
    """A diff letter for letter for a program, and harmless on a terminal."""
    if not sys.stdout.isatty():
        return diff
    from factcheck.reporters._plain import printable

    return "".join(f"{printable(line)}\n" for line in diff.split("\n")[:-1])
