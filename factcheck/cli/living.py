"""Options for living with findings: which of them are reported, and which are mended."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from factcheck.cli.terminal import give_up, say
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from factcheck.baseline import Baseline, Entry, Tally
    from factcheck.changes import Changes
    from factcheck.config import Config
    from factcheck.pipeline import Report

Command = TypeVar("Command", bound="Callable[..., Any]")


class Filters(NamedTuple):
    """Which findings are not reported; the same for every document, and for every process."""

    changes: Changes | None = None
    baseline: Baseline | None = None

    def __call__(self, report: Report) -> Report:
        """The report without them."""
        if self.changes:
            report = self.changes.only(report)
        return report.suppress(self.baseline.reason) if self.baseline else report


class Living(NamedTuple):
    """What was asked for by these options."""

    report_unused_ignores: bool
    baseline: str | None
    write_baseline: str | None
    diff_base: str | None

    def session(self, paths: Collection[str]) -> Session:
        """Begin a run over paths; the program ends where it cannot do what was asked for."""
        if self.write_baseline and self.diff_base:
            raise click.UsageError("a baseline holds all findings: leave out --diff-base")
        return Session(self, Filters(self._changes(paths), self._baseline()))

    def _changes(self, paths: Collection[str]) -> Changes | None:
        if self.diff_base is None:
            return None
        from factcheck.changes import Changes
        from factcheck.git import GitError

        changes = Changes(self.diff_base)
        try:
            changes.validate(paths)
        except GitError as error:
            give_up(error)
        return changes

    def _baseline(self) -> Baseline | None:
        if self.baseline is None or self.write_baseline is not None:
            return None
        from factcheck import baseline

        try:
            return baseline.load(self.baseline)
        except baseline.BaselineError as error:
            give_up(error)


class Session:
    """A run over documents; `filters` may be applied in any process, the rest is of this one."""

    def __init__(self, living: Living, filters: Filters) -> None:
        self.filters = filters
        self._living = living
        self._tally: Tally | None = None
        self._entries: list[Entry] = []
        if filters.baseline:
            from factcheck.baseline import Tally

            self._tally = Tally(filters.baseline)

    def take(self, report: Report) -> Report:
        """Note a filtered report; what of it is to be shown."""
        if self._tally:
            self._tally.add(report)
        path = self._living.write_baseline
        if path is None:
            return report
        from factcheck import baseline

        self._entries += baseline.entries(report, path)
        return report.suppress(lambda _: f"written to the baseline {path}")

    def tell(self, report: Report) -> int:
        """Say what is no finding of the article but of its comments; how severe that is."""
        unused = report.unused if self._living.report_unused_ignores else ()
        for sentence in unused:
            say(sentence)
        return Severity.WARNING if unused else 0

    def finish(self, config: Config, failures: Collection[str]) -> None:
        """Write the baseline that was asked for, or tell what of the other one is gone."""
        if self._living.write_baseline is not None:
            self._write(self._living.write_baseline, failures)
        if self._tally and (gone := self._tally.gone(_running(config))):
            entries = "1 entry is" if gone == 1 else f"{gone:,} entries are"
            path = self._living.baseline
            say(f"{path}: {entries} of no finding any more; --write-baseline leaves them out")

    def _write(self, path: str, failures: Collection[str]) -> None:
        from factcheck import baseline

        if failures:
            give_up(f"{path}: the baseline is not written, since not everything could be read")
        try:
            baseline.write(path, self._entries)
        except baseline.BaselineError as error:
            give_up(error)
        count = len(self._entries)
        say(f"{path}: {count:,} {'finding' if count == 1 else 'findings'} written")


def _running(config: Config) -> set[str]:
    from factcheck.rules import catalogue

    return {rule.name for rule in catalogue() if config.runs(rule.name, rule.persona)}


OPTIONS = (
    click.option(
        "--report-unused-ignores", is_flag=True, help="Warn of each comment that ignores nothing."
    ),
    click.option("--baseline", metavar="FILE", help="Report no finding that is known to it."),
    click.option(
        "--write-baseline", metavar="FILE", help="Write what is found as known from now on."
    ),
    click.option(
        "--diff-base", metavar="REF", help="Report only claims of which a figure changed since."
    ),
)


def lives_with_findings(command: Command) -> Callable[..., Any]:
    """Add the options, which the command is given as one: `living`."""

    @wraps(command)
    def called(**given: Any) -> Any:
        mine = {name: given.pop(name) for name in Living._fields}
        return command(**given, living=Living(**mine))

    decorated: Callable[..., Any] = called
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    return decorated
