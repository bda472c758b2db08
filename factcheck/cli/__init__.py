"""The command line: the only place that opens the rates, fetches them, and writes to a terminal."""

from __future__ import annotations

import click

from factcheck.cli.archive import archive
from factcheck.cli.check import check, figures
from factcheck.cli.convert import convert
from factcheck.cli.rates import rates
from factcheck.cli.rules import matrix, rule, rules
from factcheck.cli.server import server
from factcheck.cli.terminal import INTERRUPTED, say


class Program(click.Group):
    """The commands; Ctrl-C ends any of them with a sentence."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            say("interrupted")
            ctx.exit(INTERRUPTED)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
def main() -> None:
    """Check the figures in articles: conversions, totals, shares."""


for command in (archive, check, figures, rules, rule, matrix, convert, rates, server):
    main.add_command(command)
