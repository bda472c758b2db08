"""`check` and `figures`: the commands that read articles."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from factcheck import reporters
from factcheck.cli import setup
from factcheck.cli.annotate import annotates, annotators
from factcheck.cli.books import open_rates
from factcheck.cli.living import Living, lives_with_findings
from factcheck.cli.options import rates_through, reads_articles
from factcheck.cli.terminal import BAD, Failures, console
from factcheck.inputs import STDIN, Inputs
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.document import Document
    from factcheck.period import Period

LEVELS = {severity.name.lower(): int(severity) for severity in Severity} | {
    "never": max(Severity) + 1
}


@click.command()
@reads_articles
@click.option("--format", "form", type=click.Choice(reporters.names()), default="terminal")
@click.option(
    "--report", "files", multiple=True, metavar="FORMAT=FILE", help="Also write a report to a file."
)
@annotates
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
@rates_through
@lives_with_findings
@click.option("--online", is_flag=True, help="First fetch the rates that the articles lack.")
@click.option("--quiet", is_flag=True, help="Print no summary.")
@click.option("--verbose", is_flag=True, help="Show what is right and what could not be checked.")
def check(
    paths: tuple[str, ...],
    published: Period | None,
    language: str | None,
    stdin_filename: str,
    form: str,
    files: tuple[str, ...],
    annotate: str | None,
    fail_on: str,
    through: Period | None,
    online: bool,
    quiet: bool,
    verbose: bool,
    living: Living,
    **configuration: Any,
) -> None:
    """Check articles: files, folders, or - for standard input.

    Exit status: 0 nothing found, 1 findings, 2 usage, configuration or a file that could not be
    read; the other files are checked all the same. With --diff it is 1 where something would be
    changed. The network is used with --online only.
    """
    from factcheck import pipeline

    config = setup.settings(**configuration)
    handle, session = living.begin(paths)
    book = open_rates(through)
    least = Severity(min(LEVELS[fail_on], Severity.WARNING))
    failures, summary, worst = Failures(), reporters.Summary(), 0
    inputs = Inputs(paths or (STDIN,), published, stdin_filename)
    documents: Iterable[Document] = inputs.documents(failures)
    options = reporters.Options(least, verbose, quiet)
    opened = annotators(annotate, paths, options, failures)
    with ExitStack() as stack:
        opened += setup.reporters_to(stack, None if living.diff else form, files, options)
        if online:
            from factcheck.cli.online import fetched

            documents = list(documents)
            book = fetched(documents, book, config, language, through)
        for reporter in opened:
            reporter.start(book)
        checked = partial(pipeline.check, rates=book, config=config, language=language)
        for document in documents:
            report = session.take(handle(document, checked), failures)
            failures.extend(report.errors)
            summary.add(report)
            severities = (found.severity for found in report.findings)
            worst = max([worst, session.tell(report), *severities])
            for reporter in opened:
                reporter.add(report)
        for reporter in opened:
            reporter.finish(summary)
    session.finish(failures)
    sys.exit(BAD if failures else session.status(found=worst >= LEVELS[fail_on]))


@click.command()
@reads_articles
def figures(
    paths: tuple[str, ...], published: Period | None, language: str | None, stdin_filename: str
) -> None:
    """Show every figure as it was read."""
    from factcheck import pipeline
    from factcheck.reporters import _listing as listing

    page, failures = console(), Failures()
    for document in Inputs(paths or (STDIN,), published, stdin_filename).documents(failures):
        article = pipeline.read_figures(document, language)
        failures.extend(article.errors)
        page.print(listing.figures(article))
    sys.exit(BAD if failures else 0)
