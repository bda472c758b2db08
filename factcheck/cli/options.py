"""What several commands take: dates, languages, articles, the last day of the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck import languages
from factcheck.cli import completion
from factcheck.period import Period, as_period

if TYPE_CHECKING:
    from collections.abc import Callable

Command = TypeVar("Command", bound="Callable[..., Any]")


LETTERS = 3
"""Every currency's code has as many."""


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


class CurrencyType(click.ParamType[str]):
    """An ISO 4217 code, in letters of either size."""

    name = "currency"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read it; a usage error where it is not of the form."""
        code = str(value).upper()
        if len(code) != LETTERS or not (code.isascii() and code.isalpha()):
            self.fail(f"{value!r} is no currency code such as MAD", param, ctx)
        return code


def reads_articles(command: Command) -> Command:
    """Add what every command has that reads articles."""
    for decorate in (
        click.option(
            "--exclude",
            multiple=True,
            metavar="GLOB",
            help="Pass over these in folders (repeatable).",
        ),
        click.option("--isolated", is_flag=True, help="Read no configuration file."),
        click.option(
            "--config",
            "file",
            metavar="FILE",
            shell_complete=completion.files,
            help="The configuration file.",
        ),
        click.option(
            "--stdin-filename", default="<stdin>", help="What to call, and read, standard input as."
        ),
        click.option(
            "--language",
            type=LanguageType(),
            shell_complete=completion.language_codes,
            help="Their language, else it is detected.",
        ),
        click.option(
            "--date",
            "published",
            type=PeriodType(),
            help="Their day, month or year of publication.",
        ),
        click.argument("paths", nargs=-1, metavar="[PATH|-]...", shell_complete=completion.files),
    ):
        command = decorate(command)
    return command


rates_through = click.option(
    "--rates-through",
    "through",
    type=PeriodType(),
    help="Use no rate newer than this day, so that the answer stays the same.",
)
