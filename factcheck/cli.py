"""The command line: the only place that opens the rates and writes to a terminal."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck import languages, readers, reporters
from factcheck.period import as_period
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.config import Config
    from factcheck.document import Document
    from factcheck.period import Period
    from factcheck.verdict import Rates
    from rates import RateBook

BAD = 2
"""Exit status for usage, configuration, or a file that could not be read."""

NEVER = max(Severity) + 1
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": NEVER}


class PeriodType(click.ParamType):
    """A day, a month or a year: 2022-12-22, 2022-12, 2022."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """Read it; usage error where it names no date."""
        try:
            return as_period(value)  # type: ignore[arg-type]
        except ValueError:
            self.fail(f"{value!r} is no date such as 2022-12-22, 2022-12 or 2022", param, ctx)


class LanguageType(click.ParamType):
    """A language that there is a file for."""

    name = "language"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Read it; usage error where it is not known."""
        try:
            return languages.load(str(value)).code
        except languages.UnknownLanguageError as error:
            self.fail(str(error), param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
def main() -> None:
    """Check the figures in articles: conversions, totals, shares."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is to be read, and what is known about it from outside."""

    paths: tuple[str, ...]
    published: Period | None
    stdin_filename: str

    def documents(self, failures: list[str]) -> Iterator[Document]:
        """Each document that can be read; a sentence in `failures` for each that cannot."""
        for path in _files(self.paths, failures):
            try:
                document = readers.read(*self._source(path))
            except readers.ReadError as error:
                failures.append(str(error))
            except OSError as error:
                failures.append(f"{path}: cannot be read ({error.strerror or error})")
            else:
                yield replace(document, published=self.published) if self.published else document

    def _source(self, path: str) -> tuple[str, bytes]:
        if path == "-":
            return self.stdin_filename, sys.stdin.buffer.read()
        return path, Path(path).read_bytes()


def _files(paths: Sequence[str], failures: list[str]) -> Iterator[str]:
    """The files named, and in folders those that some reader is for, in a stable order."""
    for name in paths:
        path = Path(name)
        if name != "-" and path.is_dir():
            yield from map(str, _inside(path))
        elif name == "-" or path.exists():
            yield name
        else:
            failures.append(f"{name}: there is no such file or folder")


def _inside(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _inside(path)
        elif path.is_file() and readers.is_readable(str(path)):
            yield path


def _rates() -> RateBook:
    from rates import RatesError, open_book

    try:
        return open_book()
    except RatesError as error:
        click.echo(f"factcheck: {error}", err=True)
        sys.exit(BAD)


def inputs(command: click.decorators.FC) -> click.decorators.FC:
    """Add the arguments and options of every command that reads articles."""
    for decorate in (
        click.option("--stdin-filename", default="<stdin>", help="The name of what comes from stdin."),
        click.option("--language", type=LanguageType(), help="The articles' language, else detected."),
        click.option("--date", "published", type=PeriodType(), help="The day, month or year of publication."),
        click.argument("paths", nargs=-1, metavar="[PATH|-]..."),
    ):
        command = decorate(command)
    return command


@main.command()
@inputs
@click.option("--format", "form", type=click.Choice(reporters.names()), default="terminal")
@click.option("--report", "files", multiple=True, metavar="FORMAT=FILE", help="Write a report to a file as well.")
@click.option("--fail-on", type=click.Choice(list(LEVELS)), default="warning", help="The least severity that fails.")
@click.option("--select", multiple=True, metavar="RULE", help="Only this rule.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not this rule.")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="The configuration file.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--quiet", is_flag=True, help="No summary.")
@click.option("--verbose", is_flag=True, help="Also what is right, and what could not be checked.")
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[str, ...],
    published: Period | None,
    language: str | None,
    stdin_filename: str,
    form: str,
    files: tuple[str, ...],
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config_file: Path | None,
    isolated: bool,  # noqa: FBT001 - click passes it by name
    quiet: bool,  # noqa: FBT001
    verbose: bool,  # noqa: FBT001
) -> None:
    """Check articles: files, folders, or - for standard input."""
    from factcheck import pipeline

    config = _config(config_file, isolated=isolated, select=select, ignore=ignore)
    options = reporters.Options(min(LEVELS[fail_on], Severity.WARNING), verbose, quiet)
    book = _rates()
    failures: list[str] = []
    summary = reporters.Summary()
    worst = 0
    with _reporters(ctx, form, files, options) as opened:
        for reporter in opened:
            reporter.start(book)
        told = 0
        for document in Inputs(paths or ("-",), published, stdin_filename).documents(failures):
            report = pipeline.check(document, book, config, language)
            failures.extend(report.errors)
            told = _tell(failures, told)
            summary.add(report)
            worst = max([worst, *(finding.severity for finding in report.findings)])
            for reporter in opened:
                reporter.add(report)
        _tell(failures, told)
        for reporter in opened:
            reporter.finish(summary)
    sys.exit(BAD if failures else int(worst >= LEVELS[fail_on]))
