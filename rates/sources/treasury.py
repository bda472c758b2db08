"""US Department of the Treasury: reporting rates of exchange, units of a currency for one dollar.

They come out at the end of each quarter, and in between only for a currency that has moved by 10%
or more: the last resort for currencies that no daily table has. The Treasury names countries and
currencies instead of codes; `treasury.toml` says which code each name means.
Source: https://fiscaldata.treasury.gov/datasets/treasury-reporting-rates-exchange/
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rates.publisher import Publisher
from rates.sources import Quote, Request, Source
from rates.sources._answers import chunks, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

TREASURY = Publisher(
    "treasury", "the US Treasury", "USD", ("treasury",), home_is_base=True, scope="rare"
)
PAGE = 10_000  # rows, the most that the service gives at once
LONGEST = 5 * 366  # days a request, about 4,000 rows


@cache
def _codes() -> dict[str, str]:
    """Return the ISO 4217 code that each of the Treasury's names means."""
    text = Path(__file__).with_name("treasury.toml").read_text(encoding="utf-8")
    return {name: code for code, names in tomllib.loads(text).items() for name in names}


class Treasury(Source):
    """The Treasury's Fiscal Data service."""

    name = "treasury"
    title = "the US Treasury"
    address = "https://api.fiscaldata.treasury.gov/services/api/fiscal_service"
    publishers = (TREASURY,)

    def requests(self, first: date, last: date, today: date) -> Iterator[Request]:
        """Yield a request for every five years."""
        url = f"{self.base}/v1/accounting/od/rates_of_exchange"
        for start, end in chunks(first, min(last, today), LONGEST):
            params = (
                ("fields", "country_currency_desc,exchange_rate,record_date,effective_date"),
                ("filter", f"effective_date:gte:{start},effective_date:lte:{end}"),
                ("page[size]", str(PAGE)),
            )
            yield Request(url, start, end, params)

    def parse(self, request: Request, body: bytes) -> Iterator[Quote]:  # noqa: ARG002
        """Read the rows; a name without a code is that of a country without its own currency."""
        answer = rows(body)
        if len(answer["data"]) != int(answer["meta"]["total-count"]):
            raise ValueError("cut short")
        for row in answer["data"]:
            code = _codes().get(row["country_currency_desc"])
            if code:
                # An amended rate keeps the record date of its quarter but took effect later.
                day = date.fromisoformat(row["effective_date"])
                yield Quote("treasury", code, day, row["exchange_rate"])


SOURCE = Treasury()
