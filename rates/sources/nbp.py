"""Narodowy Bank Polski: mid rates, zlotys for one unit, tables A (daily) and B (weekly).

Whole tables are asked for, at most 93 days at a time: two requests a quarter instead of one for
each of 150 currencies. Source: https://api.nbp.pl/en.html
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rates.publisher import NBP
from rates.sources import Quote, Request, Source
from rates.sources._answers import chunks, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 93  # days a request
BEGIN = date(2002, 1, 2)  # the service has nothing older


class NarodowyBankPolski(Source):
    """The bank's own service."""

    name = "nbp"
    title = "Narodowy Bank Polski"
    address = "https://api.nbp.pl/api"
    publishers = (NBP,)
    nothing = 404

    def requests(self, first: date, last: date, today: date) -> Iterator[Request]:
        """Yield a request for each table and quarter."""
        for start, end in chunks(max(first, BEGIN), min(last, today), LONGEST):
            for table in "AB":
                url = f"{self.base}/exchangerates/tables/{table}/{start}/{end}/"
                yield Request(url, start, end, (("format", "json"),))

    def parse(self, request: Request, body: bytes) -> Iterator[Quote]:
        """Read the tables of a span of days."""
        letter = request.url.partition("/tables/")[2][0]
        for table in rows(body):
            if table["table"] != letter:
                raise ValueError("another table")
            day = date.fromisoformat(table["effectiveDate"])
            for rate in table["rates"]:
                yield Quote(f"nbp-{letter.lower()}", rate["code"], day, rate["mid"])


SOURCE = NarodowyBankPolski()
