"""Bank Al-Maghrib: dirhams for 1, 10 or 100 units of a currency, every working day.

Its service answers for one day and wants a free key, in `BAM_API_KEY`. Without one the same rates
come through the source `frankfurter`. Source: https://api.centralbankofmorocco.ma
"""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

from rates.digits import decimal, digits
from rates.publisher import Publisher
from rates.sources import Quote, Request, Source
from rates.sources._answers import chunks, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

BAM = Publisher("bam", "Bank Al-Maghrib", "MAD", ("bam",), home_is_base=False, scope="own")
SATURDAY = 5


class BankAlMaghrib(Source):
    """The bank's own service."""

    name = "bam"
    title = "Bank Al-Maghrib"
    address = "https://api.centralbankofmorocco.ma"
    publishers = (BAM,)
    pause = 12.0  # free keys are allowed a few requests a minute

    def missing(self) -> str | None:
        """Return where the key should be."""
        if os.environ.get("BAM_API_KEY"):
            return None
        return "no key in BAM_API_KEY; the source frankfurter brings the same rates without one"

    def requests(self, first: date, last: date, today: date) -> Iterator[Request]:
        """Yield a request for each working day."""
        url = f"{self.base}/cours/Version1/api/CoursVirement"
        key = (("Ocp-Apim-Subscription-Key", os.environ.get("BAM_API_KEY", "")),)
        for day, _ in chunks(first, min(last, today), 1):
            if day.weekday() < SATURDAY:
                yield Request(url, day, day, (("date", f"{day}T12:30:00"),), key)

    def parse(self, request: Request, body: bytes) -> Iterator[Quote]:  # noqa: ARG002
        """Read the rates of a day; the day that the answer names is checked by the caller."""
        for row in rows(body):
            day = date.fromisoformat(row["date"][:10])
            yield Quote("bam", row["libDevise"], day, _value(row), int(row["uniteDevise"]))


def _value(row: dict[str, Any]) -> str:
    """Return the mean rate; before 2016 only what customers paid and got was published."""
    if row.get("moyen") is not None:
        return str(row["moyen"])
    (bought, places), (sold, others) = digits(row["achatClientele"]), digits(row["venteClientele"])
    most = max(places, others)
    total = bought * 10 ** (most - places) + sold * 10 ** (most - others)
    return f"{decimal(total * 5, most + 1):f}"


SOURCE = BankAlMaghrib()
