"""Options for living with findings: which of them are reported, and which are mended."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from factcheck.cli.terminal import say
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.pipeline import Report

Command = TypeVar("Command", bound="Callable[..., Any]")


class Living(NamedTuple):
    """What was asked for by these options."""

    report_unused_ignores: bool

    def tell(self, report: Report) -> int:
        """Say what is no finding of the article but of its comments; how severe that is."""
        unused = report.unused if self.report_unused_ignores else ()
        for sentence in unused:
            say(sentence)
        return Severity.WARNING if unused else 0


OPTIONS = (
    click.option(
        "--report-unused-ignores", is_flag=True, help="Warn of each comment that ignores nothing."
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
