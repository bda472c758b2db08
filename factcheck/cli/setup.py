"""What a check is set up with: its settings, and the reports that it writes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck import reporters
from factcheck.cli.terminal import give_up

if TYPE_CHECKING:
    from contextlib import ExitStack

    from factcheck.config import Config
    from factcheck.reporters import Options, Reporter


def settings(
    settings: str | None, isolated: bool, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Config:  # fmt: skip
    """The settings of the configuration file and of the options."""
    from factcheck import config
    from factcheck.rules import catalogue

    path = Path(settings) if settings else None if isolated else config.find(Path.cwd())
    try:
        found = config.load(path) if path else config.Config()
        found = found._replace(select=select or found.select, ignore=(*found.ignore, *ignore))
        config.check_names(found, [known.name for known in catalogue()])
    except config.ConfigError as error:
        give_up(error)
    return found


def reporters_to(
    stack: ExitStack, form: str, files: tuple[str, ...], options: Options
) -> list[Reporter]:
    """The reporter to standard output, and those to files."""
    opened = [reporters.open_reporter(form, sys.stdout, options)]
    for wanted in files:
        name, _, path = wanted.partition("=")
        if name not in reporters.names() or not path:
            known = ", ".join(reporters.names())
            raise click.BadParameter(f"{wanted!r} is no FORMAT=FILE with one of {known}")
        out = stack.enter_context(_created(path))
        opened.append(reporters.open_reporter(name, out, options))
    return opened


def _created(path: str) -> TextIO:
    """A file to write to; a usage error where it cannot be."""
    try:
        return Path(path).open("w", encoding="utf-8")
    except OSError as error:
        raise click.BadParameter(f"{path}: it cannot be written ({error.strerror})") from error
