"""`check --annotate`: the manuscript with the findings as its comments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck import readers

if TYPE_CHECKING:
    from factcheck.pipeline import Report
    from factcheck.reporters import Options, Reporter, Summary
    from factcheck.verdict import Rates

FORMAT = "docx"

annotates = click.option(
    "--annotate", metavar="FILE", help="Write the manuscript, a DOCX file, with comments to FILE."
)


class Annotator:
    """A reporter that writes a copy of the one file that is checked."""

    def __init__(self, manuscript: Path, out: Path, options: Options, failures: list[str]) -> None:
        self.manuscript, self.out = manuscript, out
        self.options, self.failures = options, failures

    def start(self, rates: Rates) -> None:
        """Nothing comes before the manuscript."""

    def add(self, report: Report) -> None:
        """Write it; what cannot be read or written is a failure."""
        from factcheck.reporters import _file as file
        from factcheck.reporters._docx.commented import commented

        findings = tuple(self.options.shown(report))
        try:
            copy = commented(report.document, self.manuscript.read_bytes(), findings)
            with file.whole(self.out) as out:
                out.buffer.write(copy)
        except readers.ReadError as error:
            self.failures.append(str(error))
        except OSError as error:
            self.failures.append(f"{self.out}: it cannot be written ({error.strerror})")

    def finish(self, summary: Summary) -> None:
        """Nothing comes behind the manuscript."""


def annotators(
    annotate: str | None, paths: tuple[str, ...], options: Options, failures: list[str]
) -> list[Reporter]:
    """The reporter that annotates, if that was asked for; a usage error where it makes no sense."""
    if annotate is None:
        return []
    if len(paths) != 1:
        raise _refused("it annotates one file, so exactly one must be named")
    manuscript, out = Path(paths[0]), Path(annotate)
    if readers.format_of(manuscript.name) != FORMAT or not manuscript.is_file():
        raise _refused(f"{manuscript} is no DOCX file")
    if out.suffix.lower() != manuscript.suffix.lower():
        raise _refused(f"{out} must end in {manuscript.suffix} as {manuscript} does")
    if out.exists() and out.samefile(manuscript):
        raise _refused(f"{out} is the manuscript itself, which is never written over")
    return [Annotator(manuscript, out, options, failures)]


def _refused(reason: str) -> click.BadParameter:
    return click.BadParameter(reason, param_hint="--annotate")
