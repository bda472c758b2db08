"""What a check is set up with: its settings, and the reports that it writes."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck import reporters
from factcheck.cli.terminal import give_up
from factcheck.verdict import Confidence

if TYPE_CHECKING:
    from contextlib import ExitStack

    from factcheck.config import Config
    from factcheck.reporters import Options, Reporter


def settings(
    settings: str | None,
    isolated: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    persona: str | None,
    min_confidence: str | None,
) -> Config:
    """The settings of the configuration file and of the options."""
    from factcheck import config
    from factcheck.rules import catalogue

    path = Path(settings) if settings else None if isolated else config.find(Path.cwd())
    try:
        found = config.load(path) if path else config.Config()
        found = found._replace(
            select=select or found.select,
            ignore=(*found.ignore, *ignore),
            persona=config.Persona(persona) if persona else found.persona,
            min_confidence=Confidence[min_confidence.upper()]
            if min_confidence
            else found.min_confidence,
        )
        config.check_names(found, [known.name for known in catalogue()])
    except config.ConfigError as error:
        give_up(error)
    return found


def reporters_to(
    stack: ExitStack, form: str | None, files: tuple[str, ...], options: Options
) -> list[Reporter]:
    """The reporter to standard output, unless something else goes there, and those to files."""
    if form != "terminal" and isinstance(sys.stdout, TextIOWrapper):
        # Machines read the same bytes on every system, whatever its terminal speaks.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    opened = [reporters.open_reporter(form, sys.stdout, options)] if form else []
    for wanted in files:
        name, _, path = wanted.partition("=")
        if name not in reporters.names() or not path:
            known = ", ".join(reporters.names())
            raise click.BadParameter(f"{wanted!r} is no FORMAT=FILE with one of {known}")
        opened.append(reporters.open_reporter(name, _created(stack, path), options))
    return opened


def _created(stack: ExitStack, path: str) -> TextIO:
    """A file that appears when the stack is left; a usage error where it cannot be written."""
    from factcheck.reporters import _file as file

    try:
        return stack.enter_context(file.whole(Path(path)))
    except OSError as error:
        raise click.BadParameter(f"{path}: it cannot be written ({error.strerror})") from error
