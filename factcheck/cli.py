"""The command line: the only place that opens the rates and writes to a terminal."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from factcheck import languages, reporters
from factcheck.inputs import STDIN, Inputs
from factcheck.period import Period, as_period
from factcheck.verdict import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rich.console import Console

    from factcheck.config import Config
    from factcheck.reporters import Options, Reporter
    from rates import RateBook

BAD = 2
"""Exit status for usage, configuration, or a file that could not be read."""

LEVELS = {severity.name.lower(): int(severity) for severity in Severity} | {
    "never": max(Severity) + 1
}

Command = TypeVar("Command", bound="Callable[..., Any]")


class PeriodType(click.ParamType[Period]):
    """A day, a month or a year: 2022-12-22, 2022-12, 2022."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """Read it; a usage error where it names no date."""
        try:
            return as_period(value)
        except ValueError:
            self.fail(f"{value!r} is no date such as 2022-12-22, 2022-12 or 2022", param, ctx)


class LanguageType(click.ParamType[str]):
    """A language that there is a file for."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read it; a usage error where it is not known."""
        try:
            return languages.load(str(value)).code
        except languages.UnknownLanguageError as error:
            self.fail(str(error), param, ctx)


def reads_articles(command: Command) -> Command:
    """Add what every command has that reads articles."""
    for decorate in (
        click.option(
            "--stdin-filename", default="<stdin>", help="What to call, and read, standard input as."
        ),
        click.option(
            "--language", type=LanguageType(), help="Their language, else it is detected."
        ),
        click.option(
            "--date",
            "published",
            type=PeriodType(),
            help="Their day, month or year of publication.",
        ),
        click.argument("paths", nargs=-1, metavar="[PATH|-]..."),
    ):
        command = decorate(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
def main() -> None:
    """Check the figures in articles: conversions, totals, shares."""


@main.command()
@reads_articles
@click.option("--format", "form", type=click.Choice(reporters.names()), default="terminal")
@click.option(
    "--report", "files", multiple=True, metavar="FORMAT=FILE", help="Also write a report to a file."
)
@click.option(
    "--fail-on", type=click.Choice(list(LEVELS)), default="warning", show_default=True,
    help="The least severity that makes the exit status 1.",
)  # fmt: skip
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule (repeatable).")
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this rule (repeatable).")
@click.option(
    "--persona", type=click.Choice(["regular", "pedantic"]),
    help="What is almost surely wrong, or every rule there is.",
)  # fmt: skip
@click.option(
    "--min-confidence", type=click.Choice(["low", "medium", "high"]),
    help="How sure a finding must be to be shown.",
)  # fmt: skip
@click.option("--config", "settings", metavar="FILE", help="The configuration file.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--quiet", is_flag=True, help="Print no summary.")
@click.option("--verbose", is_flag=True, help="Show what is right and what could not be checked.")
def check(
    paths: tuple[str, ...],
    published: Period | None,
    language: str | None,
    stdin_filename: str,
    form: str,
    files: tuple[str, ...],
    fail_on: str,
    quiet: bool,
    verbose: bool,
    **configuration: Any,
) -> None:
    """Check articles: files, folders, or - for standard input.

    Exit status: 0 nothing found, 1 findings, 2 usage, configuration or a file that could not be
    read; the other files are checked all the same.
    """
    from factcheck import pipeline

    config = _config(**configuration)
    book = _book()
    least = Severity(min(LEVELS[fail_on], Severity.WARNING))
    failures, summary, worst = Failures(), reporters.Summary(), 0
    with ExitStack() as stack:
        opened = _reporters(stack, form, files, reporters.Options(least, verbose, quiet))
        for reporter in opened:
            reporter.start(book)
        for document in Inputs(paths or (STDIN,), published, stdin_filename).documents(failures):
            report = pipeline.check(document, book, config, language)
            failures.extend(report.errors)
            summary.add(report)
            worst = max([worst, *(found.severity for found in report.findings)])
            for reporter in opened:
                reporter.add(report)
        for reporter in opened:
            reporter.finish(summary)
    sys.exit(BAD if failures else int(worst >= LEVELS[fail_on]))


@main.command()
@reads_articles
def figures(
    paths: tuple[str, ...], published: Period | None, language: str | None, stdin_filename: str
) -> None:
    """Show every figure as it was read."""
    from factcheck import pipeline
    from factcheck.reporters import _listing as listing

    console, failures = _console(), Failures()
    for document in Inputs(paths or (STDIN,), published, stdin_filename).documents(failures):
        article = pipeline.read_figures(document, language)
        failures.extend(article.errors)
        console.print(listing.figures(article))
    sys.exit(BAD if failures else 0)


@main.command()
def rules() -> None:
    """List the rules."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    _console().print(listing.rules(catalogue()))


@main.command("languages")
def matrix() -> None:
    """Show which rule works in which language."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    spoken = [languages.load(code) for code in languages.names()]
    _console().print(listing.languages(catalogue(), spoken))


@main.command()
@click.argument("name")
def rule(name: str) -> None:
    """Explain one rule, with examples."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    found = {known.name: known for known in catalogue()}
    if name not in found:
        raise click.BadParameter(f"there is no rule {name!r}; there are {', '.join(found)}")
    _console().print(listing.rule(found[name]))


@main.command()
@click.argument("amount")
@click.argument("base", metavar="FROM")
@click.argument("quote", metavar="TO")
@click.option("--date", "on", type=PeriodType(), help="The day; without it the newest there is.")
def convert(amount: str, base: str, quote: str, on: Period | None) -> None:
    """Convert an amount at the rate of a day: convert 350e6 MAD USD --date 2022-12-22."""
    from factcheck.reporters import _listing as listing

    try:
        number = Decimal(amount.replace(",", "").replace("_", ""))
    except InvalidOperation:
        raise click.BadParameter(f"{amount!r} is no number such as 350e6 or 1200.50") from None
    book = _book()
    try:
        rate = book.rate(base.upper(), quote.upper(), _day(on, book))
    except LookupError as error:
        click.echo(f"factcheck: {error}", err=True)
        sys.exit(BAD)
    _console().print(listing.conversion(number, rate))


@main.group("rates")
def rates_group() -> None:
    """The exchange rates that conversions are held against."""


@rates_group.command()
def status() -> None:
    """Show which rates there are: sources, series, first and last day."""
    from factcheck.reporters import _listing as listing

    book = _book()
    _console().print(listing.status(book))


class Failures(list[str]):
    """What could not be read; each sentence is told at once, and makes the exit status 2."""

    def append(self, sentence: str) -> None:
        """Tell one more."""
        click.echo(f"factcheck: {sentence}", err=True)
        super().append(sentence)

    def extend(self, sentences: Any) -> None:
        """Tell some more."""
        for sentence in sentences:
            self.append(sentence)


def _day(on: Period | None, book: RateBook) -> date:
    if on is None:
        return book.through
    if on.first != on.last:
        raise click.BadParameter(f"{on} is no day such as 2022-12-22", param_hint="--date")
    return on.first


def _book() -> RateBook:
    from rates import RatesError, open_book

    try:
        return open_book()
    except RatesError as error:
        click.echo(f"factcheck: {error}", err=True)
        sys.exit(BAD)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, emoji=False, markup=False)


def _config(
    settings: str | None,
    isolated: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    persona: str | None,
    min_confidence: str | None,
) -> Config:
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
        click.echo(f"factcheck: {error}", err=True)
        sys.exit(BAD)
    return found


def _created(path: str) -> TextIO:
    """A file to write to; a usage error where it cannot be."""
    try:
        return Path(path).open("w", encoding="utf-8")
    except OSError as error:
        raise click.BadParameter(f"{path}: it cannot be written ({error.strerror})") from error


def _reporters(
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
