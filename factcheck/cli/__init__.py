"""The command line: the only place that opens the rates, fetches them, and writes to a terminal."""

from __future__ import annotations

import atexit
import gc

import click

from factcheck.cli.terminal import INTERRUPTED, say

COMMANDS = {
    "archive": "archive",
    "check": "check",
    "convert": "convert",
    "figures": "check",
    "languages": "rules",
    "rates": "rates",
    "rule": "rules",
    "rules": "rules",
    "server": "server",
}
"""Each command and the module that it stands in, of which only the one that is called is loaded."""

NURSERY = 200_000
"""As many objects more than are gone call for a search for cycles; Python's own number is 700.

A start makes many objects and drops none of them, and what a check leaves behind are no cycles: a
twentieth of a start went into searches in vain.
"""


class Program(click.Group):
    """The commands; Ctrl-C ends any of them with a sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in alphabetical order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        module = import_module(f"{__name__}.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        gc.set_threshold(NURSERY)
        # At its end too Python looks for cycles, in all that was loaded: a sixth of a whole run.
        atexit.register(gc.freeze)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            say("interrupted")
            ctx.exit(INTERRUPTED)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
def main() -> None:
    """Check the figures in articles: conversions, totals, shares."""
