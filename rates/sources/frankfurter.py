"""Frankfurter: a free service that passes on what single central banks publish.

It is always asked for one provider: without one it answers with a blend of many banks, which no
bank published. Asked for the pair that the provider published it repeats the provider's digits,
for any other it calculates, so each pair is asked for by itself. One's own copy of the service is
used with `FACTCHECK_FRANKFURTER_URL`. Source: https://frankfurter.dev
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rates.sources import Quote, Request, Source
from rates.sources._answers import rows
from rates.sources.bam import BAM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.publisher import Publisher


@dataclass(frozen=True, slots=True)
class Provider:
    """A bank that publishes units of its own currency for one of another."""

    publisher: Publisher
    """Its name is the provider's."""
    codes: tuple[str, ...]
    """The currencies that are asked for."""


PROVIDERS = (
    Provider(
        BAM,
        (
            *("USD", "EUR", "GBP", "CHF", "CAD", "JPY", "CNY", "SEK", "NOK", "DKK"),
            *("SAR", "AED", "KWD", "QAR", "TND"),
        ),
    ),
)


class Frankfurter(Source):
    """Version 2 of the service."""

    name = "frankfurter"
    title = "Frankfurter"
    address = "https://api.frankfurter.dev"
    publishers = tuple(provider.publisher for provider in PROVIDERS)
    nothing = 404
    pause = 0.2

    def requests(self, first: date, last: date, today: date) -> Iterator[Request]:
        """Yield a request for each provider's each pair."""
        last = min(last, today)
        for provider in PROVIDERS:
            for code in provider.codes:
                asked = {
                    "from": f"{first}",
                    "to": f"{last}",
                    "base": code,
                    "quotes": provider.publisher.home,
                    "providers": provider.publisher.name,
                }
                yield Request(f"{self.base}/v2/rates", first, last, tuple(asked.items()))

    def parse(self, request: Request, body: bytes) -> Iterator[Quote]:
        """Read the rows of one pair.

        Where the first day asked for has no rate, the service puts the one before it at the head.
        """
        asked = dict(request.params)
        for row in rows(body):
            if (row["base"], row["quote"]) != (asked["base"], asked["quotes"]):
                raise ValueError("another pair")
            day = date.fromisoformat(row["date"])
            if day >= request.first:
                yield Quote(asked["providers"], row["base"], day, row["rate"])


SOURCE = Frankfurter()
