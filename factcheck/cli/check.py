"""`check` and `figures`: the commands that read articles."""

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any, NoReturn

import click

from factcheck import reporters
from factcheck.cli import completion, setup
from factcheck.cli.annotate import annotates, annotators
from factcheck.cli.books import open_rates
from factcheck.cli.living import Living, lives_with_findings
from factcheck.cli.options import rates_through, reads_articles
from factcheck.cli.progress import Bar
from factcheck.cli.terminal import BAD, Failures, console
from factcheck.inputs import STDIN, Inputs
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from factcheck.period import Period

LEVELS = {severity.name.lower(): int(severity) for severity in Severity} | {
    "never": max(Severity) + 1
}


@click.command()
@reads_articles
@click.option("--format", "form", type=click.Choice(reporters.names()), default="terminal")
@click.option(
    "--report", "files", multiple=True, metavar="FORMAT=FILE",
    shell_complete=completion.report_formats, help="Also write a report to a file.",
)  # fmt: skip
@annotates
@click.option(
    "--fail-on", type=click.Choice(list(LEVELS)), default="warning", show_default=True,
    help="The least severity that makes the exit status 1.",
)  # fmt: skip
@click.option(
    "--select", multiple=True, metavar="RULE", shell_complete=completion.rule_names,
    help="Run only this rule (repeatable).",
)  # fmt: skip
@click.option(
    "--ignore", multiple=True, metavar="RULE", shell_complete=completion.rule_names,
    help="Do not run this rule (repeatable).",
)  # fmt: skip
@click.option(
    "--persona", type=click.Choice(["regular", "pedantic"]),
    help="What is almost surely wrong, or every rule there is.",
)  # fmt: skip
@click.option(
    "--min-confidence", type=click.Choice(["low", "medium", "high"]),
    help="How sure a finding must be to be shown.",
)  # fmt: skip
@click.option("--show-settings", is_flag=True, help="Tell what each path is checked with, and end.")
@rates_through
@lives_with_findings
@click.option("--online", is_flag=True, help="First fetch the rates that the articles lack.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="N",
    help="How many processes; else as many as pay.",
)  # fmt: skip
@click.option("--quiet", is_flag=True, help="Print no summary.")
@click.option("--verbose", is_flag=True, help="Show what is right and what could not be checked.")
def check(
    paths: tuple[str, ...],
    published: Period | None,
    stdin_filename: str,
    form: str,
    files: tuple[str, ...],
    annotate: str | None,
    fail_on: str,
    show_settings: bool,
    through: Period | None,
    online: bool,
    jobs: int | None,
    quiet: bool,
    verbose: bool,
    living: Living,
    **configuration: Any,
) -> None:
    """Check articles: files, folders, or - for standard input.

    Exit status: 0 nothing found, 1 findings, 2 usage, configuration or a file that could not be
    read; the other files are checked all the same. With --diff it is 1 where something would be
    changed. The network is used for addresses, and with --online, only.
    """
    from factcheck.cli.checking import Checking

    settings = setup.settings(**configuration)
    inputs = Inputs(paths or (STDIN,), published, stdin_filename, settings)
    if show_settings:
        show(inputs)
    handling, session = living.begin(paths)
    book = open_rates(through)
    least = Severity(min(LEVELS[fail_on], Severity.WARNING))
    failures, summary, worst = Failures(), reporters.Summary(), 0
    options = reporters.Options(least, verbose, quiet)
    opened = annotators(annotate, paths, options, failures)
    with ExitStack() as stack:
        bar = Bar()
        shown = None if living.diff else form
        opened += setup.reporters_to(stack, bar.above(sys.stdout), shown, files, options)
        found = inputs.documents(failures) if online else inputs.sources(failures)
        sources = setup.apart_from(found, files)
        if online:
            from factcheck.cli.online import fetched

            book = fetched(sources, book, settings, through)
        for reporter in opened:
            reporter.start(book)
        checking = Checking(inputs, handling, through, book)
        reports = stack.enter_context(closing(checking.reports(sources, jobs, bar, failures)))
        for checked in reports:
            report = session.take(checked, failures)
            summary.add(report)
            severities = (found.severity for found in report.findings)
            worst = max([worst, session.tell(report), *severities])
            for reporter in opened:
                reporter.add(report)
        for reporter in opened:
            reporter.finish(summary)
    session.finish(failures)
    sys.exit(BAD if failures else session.status(found=worst >= LEVELS[fail_on]))


def show(inputs: Inputs) -> NoReturn:
    """Tell what each path would be checked with, and end."""
    from factcheck.reporters import _settings as listing

    failures = Failures()
    page = listing.page(inputs.settings, map(inputs.name, inputs.files(failures)))
    console().print(page, soft_wrap=True)
    sys.exit(BAD if failures else 0)


@click.command()
@reads_articles
def figures(
    paths: tuple[str, ...], published: Period | None, stdin_filename: str, **configuration: Any
) -> None:
    """Show every figure as it was read."""
    from factcheck import pipeline
    from factcheck.reporters import _listing as listing

    page, failures = console(), Failures()
    settings = setup.settings(**configuration)
    inputs = Inputs(paths or (STDIN,), published, stdin_filename, settings)
    for document in inputs.documents(failures):
        article = pipeline.read_figures(document, settings.at(document.uri).language)
        failures.extend(article.errors)
        page.print(listing.figures(article))
    sys.exit(BAD if failures else 0)
