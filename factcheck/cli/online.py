"""`check --online`: fetch the rates that the articles ask for, before they are checked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck import notation, pipeline
from factcheck.cli.books import open_rates
from factcheck.cli.terminal import progress, say
from factcheck.rules import Context
from rates import Need, RateBook, fetch_days
from rates.updating import today_utc

if TYPE_CHECKING:
    from datetime import date

    from factcheck.config import Settings
    from factcheck.document import Document
    from factcheck.period import Period
    from rates import Rate


class Asking(RateBook):
    """A book that notes which rates it is asked for up to a day."""

    def __init__(self, book: RateBook, until: date) -> None:
        super().__init__(book.observations, book.archive.publishers)
        self.until = until
        self.needs: dict[Need, None] = {}

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """Note it and look it up."""
        self._note(base, quote, on)
        return super().rate(base, quote, on)

    def rates(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        """Note it and look it up."""
        self._note(base, quote, on)
        return super().rates(base, quote, on)

    def extremes(self, base: str, quote: str, first: date, last: date) -> tuple[Rate, Rate] | None:
        """Note the days that may be missing from a period, and look it up.

        Without any date in the article the period is whatever is on record.
        """
        day = max(first, self.through)
        while first.year > 1 and day <= min(last, self.until):
            self._note(base, quote, day)
            day += timedelta(days=1)
        return super().extremes(base, quote, first, last)

    def _note(self, base: str, quote: str, on: date) -> None:
        self.needs[Need(base, quote, min(on, self.until))] = None


def fetched(
    sources: list[str | Document],
    book: RateBook,
    settings: Settings,
    through: Period | None,
) -> RateBook:
    """The book with what the documents among the sources lack of it.

    One sentence if some cannot be fetched.
    What a claim asks for can depend on what the ones before it were told, so they are judged
    until nothing new is asked for. What only a diagnosis would ask for is not fetched.
    """
    until = min(today_utc(), through.last) if through else today_utc()
    documents = [source for source in sources if not isinstance(source, str)]
    configs = [settings.at(document.uri) for document in documents]
    articles = [
        pipeline.read_figures(document, config.language)
        for document, config in zip(documents, configs, strict=True)
    ]
    tried = set[Need]()
    errors: list[str] = []
    while not errors:
        asking = Asking(book, until)
        for article, config in zip(articles, configs, strict=True):
            for _ in pipeline.judge_claims(Context(article, asking, config), config):
                pass  # it notes what it is asked for
        needs = [need for need in asking.needs if need not in tried]
        if not needs:
            break
        tried.update(needs)
        with progress() as step:
            errors = [result.error for result in fetch_days(needs, step) if result.error]
        book = open_rates(through)
    if errors:
        say(
            f"not all rates could be fetched ({'; '.join(errors)}); "
            f"checked with what there is, through {notation.day(book.through)}"
        )
    return book
