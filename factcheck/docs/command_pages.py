"""The reference of the command line, as click knows it."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

import click

from factcheck.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator


def pages() -> Iterator[tuple[str, str]]:
    """The one page of all commands."""
    context = click.Context(main, info_name="factcheck", **main.context_settings)
    yield "commands.md", "\n\n".join(("# Commands", *_command(main, context)))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    """A command and its options; then the commands below it."""
    yield f"## {context.command_path}"
    yield f"`{context.command_path} {' '.join(command.collect_usage_pieces(context))}`"
    yield cleandoc(command.help or "")
    yield "\n".join(_options(command, context))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _command(below, click.Context(below, context, name))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record is not None:
            yield f"- `{record[0]}`: {record[1]}".removesuffix(": ")
