"""Options for living with findings: which of them are reported, and which are mended."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from factcheck.cli.session import Handling, Session
from factcheck.cli.terminal import give_up
from factcheck.inputs import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from factcheck.baseline import Baseline
    from factcheck.changes import Changes

Command = TypeVar("Command", bound="Callable[..., Any]")


class Living(NamedTuple):
    """What was asked for by these options."""

    report_unused_ignores: bool
    baseline: str | None
    write_baseline: str | None
    diff_base: str | None
    fix: bool
    unsafe_fixes: bool
    diff: bool

    def begin(self, paths: Collection[str]) -> tuple[Handling, Session]:
        """Begin a run over paths; the program ends where it cannot do what was asked for."""
        if self.write_baseline and self.diff_base:
            raise click.UsageError("a baseline holds all findings: leave out --diff-base")
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
        if self.fix and not self.diff and (STDIN in paths or not paths):
            raise click.UsageError("standard input cannot be changed; --diff shows the fixes")
        fixing = self.fix or self.diff
        unsafe = self.unsafe_fixes if fixing else None
        handling = Handling(self._changes(paths), self._baseline(), unsafe)
        return handling, Session(self, handling)

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
    click.option("--fix", is_flag=True, help="Correct what cannot be meant otherwise."),
    click.option("--unsafe-fixes", is_flag=True, help="Correct all else that has a suggestion."),
    click.option("--diff", is_flag=True, help="Show the corrections instead of a report."),
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
