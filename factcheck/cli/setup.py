"""What a check is set up with: its settings, and the reports that it writes."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from factcheck import reporters
from factcheck.cli.terminal import give_up
from factcheck.globs import Globs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import ExitStack

    from factcheck.cli.checking import Source
    from factcheck.config import Settings
    from factcheck.reporters import Options, Reporter


def settings(
    file: str | None, *, isolated: bool, exclude: tuple[str, ...], **options: Any
) -> Settings:
    """The settings of the configuration file, and those of the options over them.

    `options` are the parameters that are called as the settings are.
    """
    from factcheck import config
    from factcheck.rules import catalogue

    try:
        path = Path(file) if file else None if isolated else config.find(Path.cwd())
        found = config.load(path) if path else config.Settings()
        for name, value in options.items():
            if value:
                asked = list(value) if isinstance(value, tuple) else value
                origin = f"--{name.replace('_', '-')}"
                found = found.over(config.Layer(origin, config.read({name: asked})))
        found.check_rules([known.name for known in catalogue()])
        return found._replace(exclude=(*found.exclude, Globs.below(Path.cwd(), exclude)))
    except ValueError as error:
        give_up(error)


def reporters_to(
    stack: ExitStack, out: TextIO, form: str | None, files: tuple[str, ...], options: Options
) -> list[Reporter]:
    """The reporter to standard output, which `out` is, and those to files.

    `form` is None where something else goes to standard output.
    """
    if form != "terminal" and isinstance(sys.stdout, TextIOWrapper):
        # Machines read the same bytes on every system, whatever its terminal speaks.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    opened = [reporters.open_reporter(form, out, options)] if form else []
    for wanted in files:
        name, _, path = wanted.partition("=")
        if name not in reporters.names() or not path:
            known = ", ".join(reporters.names())
            raise click.BadParameter(f"{wanted!r} is no FORMAT=FILE with one of {known}")
        opened.append(reporters.open_reporter(name, _created(stack, path), options))
    return opened


def apart_from(sources: Iterable[Source], files: tuple[str, ...]) -> list[Source]:
    """The sources without what the reports are written to: the next run finds them in a folder."""
    reports = {os.path.abspath(wanted.partition("=")[2]) for wanted in files}
    return [
        source
        for source in sources
        if not isinstance(source, str) or os.path.abspath(source) not in reports
    ]


def _created(stack: ExitStack, path: str) -> TextIO:
    """A file that appears when the stack is left; a usage error where it cannot be written."""
    from factcheck.reporters import _file as file

    try:
        return stack.enter_context(file.whole(Path(path)))
    except OSError as error:
        raise click.BadParameter(f"{path}: it cannot be written ({error.strerror})") from error
