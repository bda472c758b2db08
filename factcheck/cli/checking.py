"""Checking many articles: each by itself, in one process or in several, with the same answers."""

from __future__ import annotations

from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import pipeline, processes
from factcheck.cli.books import open_rates
from factcheck.document import Document

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from factcheck.cli.progress import Bar
    from factcheck.cli.session import Handling
    from factcheck.inputs import Inputs
    from factcheck.period import Period
    from factcheck.pipeline import Report
    from rates import RateBook

EACH = 100
"""For fewer articles a further process does not pay: it takes half a second to start."""

Source = str | Document


class Checked(NamedTuple):
    """What came of one source: its report, or sentences for why there is none."""

    report: Report | None
    failures: list[str]


class Checking:
    """How every article is checked, as it is told to the processes that do so."""

    def __init__(
        self, inputs: Inputs, handling: Handling, through: Period | None, book: RateBook | None
    ) -> None:
        self.inputs = inputs
        self.handling = handling
        self.through = through
        self.book = book

    def __reduce__(self) -> tuple[object, ...]:
        """Each process opens the rates itself."""
        return Checking, (self.inputs, self.handling, self.through, None)

    def __call__(self, source: Source) -> Checked:
        """Read and check one source."""
        failures: list[str] = []
        try:
            document = self.inputs.read(source, failures) if isinstance(source, str) else source
            if document is None:
                return Checked(None, failures)
            book = self.book or _opened(self.through)
            config = self.inputs.settings.at(document.uri)
            report = self.handling(document, partial(pipeline.check, rates=book, config=config))
            return Checked(report, [*failures, *report.errors])
        except Exception as error:  # noqa: BLE001 - the other articles are checked all the same
            return Checked(None, [f"{_named(source)}: {_mistake(error)}"])

    def reports(
        self, sources: Sequence[Source], jobs: int | None, bar: Bar, failures: list[str]
    ) -> Generator[Report]:
        """The report of each article in the order of the sources.

        `jobs` is the number of processes, None for as many as pay. A sentence in `failures` for
        what cannot be read or checked. Closed early, it ends the processes.
        """
        bar.begin(len(sources))
        with closing(bar), closing(self._all(sources, jobs)) as answers:
            for source, answer in zip(sources, answers, strict=True):
                checked = answer or Checked(None, [f"{_named(source)}: {CRASH}"])
                bar.step()
                if checked.failures:
                    bar.hide()
                    failures.extend(checked.failures)
                if checked.report is not None:
                    yield checked.report

    def _all(self, sources: Sequence[Source], jobs: int | None) -> Generator[Checked | None]:
        number = min(jobs, len(sources)) if jobs else min(processes.cores(), len(sources) // EACH)
        if number <= 1:
            yield from map(self, sources)
        else:
            from factcheck.cli.pool import Pool

            yield from Pool(self, number).answers(sources)


CRASH = "it could not be checked, since the process that did so was ended from outside or crashed"


def _mistake(error: Exception) -> str:
    """What went wrong, and where, for who mends it."""
    from traceback import extract_tb

    place = extract_tb(error.__traceback__)[-1]
    said = " ".join(f"{type(error).__name__} {error}".split())
    where = f"{Path(place.filename).name}:{place.lineno}"
    return f"it could not be checked, by a mistake of this program ({said}, at {where})"


def _named(source: Source) -> str:
    return source if isinstance(source, str) else source.uri


@cache
def _opened(through: Period | None) -> RateBook:
    return open_rates(through)
