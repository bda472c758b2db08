"""The command line: the only place that opens the rates, fetches them, and writes to a terminal."""

from __future__ import annotations

import click

from factcheck.cli.archive import archive
from factcheck.cli.check import check, figures
from factcheck.cli.convert import convert
from factcheck.cli.rates import rates
from factcheck.cli.rules import matrix, rule, rules


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
def main() -> None:
    """Check the figures in articles: conversions, totals, shares."""


for command in (archive, check, figures, rules, rule, matrix, convert, rates):
    main.add_command(command)
