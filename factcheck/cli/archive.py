"""`archive`: a whole back catalogue, in files of rows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from factcheck import processes, readers
from factcheck.archive import ArchiveError, require
from factcheck.cli import setup
from factcheck.cli.books import packed
from factcheck.cli.options import LanguageType, rates_through
from factcheck.cli.terminal import BAD, INTERRUPTED, Failures, console, give_up, say, tempo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.archive.batches import Work
    from factcheck.archive.columns import Columns
    from factcheck.archive.output import Output
    from factcheck.archive.sources import File
    from factcheck.archive.summary import Result
    from factcheck.period import Period


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.argument("folder", metavar="OUTPUT")
@click.option("--text", metavar="COLUMN", help="The column of the texts.")
@click.option("--title", metavar="COLUMN", help="That of the headlines.")
@click.option("--date", metavar="COLUMN", help="That of the days of publication.")
@click.option("--language", metavar="COLUMN", help="That of the languages.")
@click.option("--identifier", metavar="COLUMN", help="That of the names of articles.")
@click.option(
    "--format", type=click.Choice(readers.formats()), help="What the texts are, else HTML or plain."
)
@click.option(
    "--default-language", type=LanguageType(),
    help="The language of articles that state none, else it is detected.",
)  # fmt: skip
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True)
@click.option(
    "--workers", type=click.IntRange(1), default=processes.cores,
    help="How many processes the local engine uses; else one for each core.",
)  # fmt: skip
@click.option("--master", metavar="URL", help="The Spark cluster, else that of the session.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule (repeatable).")
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run this rule (repeatable).")
@click.option("--config", "file", metavar="FILE", help="The configuration file.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@rates_through
def archive(
    inputs: tuple[str, ...],
    folder: str,
    default_language: str | None,
    engine: str,
    workers: int,
    master: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    file: str | None,
    isolated: bool,
    through: Period | None,
    **columns: Any,
) -> None:
    """Check the articles in files of rows: Parquet, JSON lines, CSV, WARC.

    INPUT is a file, a folder, a glob or an address such as s3://bucket/folder, packed or not. What
    is found goes into the new folder OUTPUT as Parquet, with a summary as a page. A local run that
    was interrupted goes on where it was. The rates are those that come with the program.

    Exit status: 0 all was read, whatever was found; 2 usage, or a file that could not be read.
    """
    settings = setup.settings(file, isolated=isolated, exclude=(), select=select, ignore=ignore)
    config = settings.at(folder)
    try:
        require("archive" if engine == "local" else "spark")
        from factcheck.archive import page, sources, terminal
        from factcheck.archive.batches import Work
        from factcheck.archive.columns import Columns
        from factcheck.archive.output import Output

        if columns["format"]:
            readers.read_text("--format", "", columns["format"])
        work = Work(packed(through), config, default_language)
        output, files = Output.at(folder), sources.files(inputs)
        if engine == "local":
            result = _local(files, Columns(**columns), work, output, workers)
        else:
            result = _spark(files, Columns(**columns), work, output, master)
        with output.written("_summary.html") as out:
            out.write(page.page(result.summary, work.rates()).encode())
        output.finish()
    except (ArchiveError, readers.ReadError) as error:
        give_up(error)
    console().print(terminal.summary(result.summary, work.rates()))
    Failures().extend(result.failures)
    sys.exit(BAD if result.failures else 0)


def _local(
    files: Sequence[File], columns: Columns, work: Work, output: Output, workers: int
) -> Result:
    from factcheck.archive import run

    try:
        with tempo(sum(file.size for file in files)) as step:
            return run.check(files, columns, work, output, workers, step)
    except KeyboardInterrupt:
        say("interrupted; the same command goes on where it was")
        sys.exit(INTERRUPTED)


def _spark(
    files: Sequence[File], columns: Columns, work: Work, output: Output, master: str | None
) -> Result:
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    from factcheck import spark

    output.refuse_if_used()
    try:
        with spark.session(master) as session:
            found = spark.check_files(session, files, columns, work)
            return spark.write(found, output.address)
    except (PySparkException, Py4JError) as error:
        raise ArchiveError(f"Spark gave up ({str(error).splitlines()[0]})") from error
