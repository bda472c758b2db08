"""European Central Bank: euro reference rates, units of a currency for one euro.

The whole history is a zip of one CSV file, the last 90 days are a short XML file.
Source: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
"""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from rates.publisher import ECB
from rates.sources import Quote, Request, Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

RECENT = timedelta(days=85)  # of the 90 days, less a margin for the time zone and a late update
LIMIT = 64 * 2**20  # bytes of the CSV file, which has about two megabytes
NO_RATE = {"", "N/A"}


class EuropeanCentralBank(Source):
    """The bank's own two files."""

    name = "ecb"
    title = "the European Central Bank"
    address = "https://www.ecb.europa.eu/stats/eurofxref"
    publishers = (ECB,)

    def requests(self, first: date, last: date, today: date) -> Iterator[Request]:
        """Yield one request: for the short file if it goes back far enough; both reach today."""
        recent = today - first <= RECENT
        name = "eurofxref-hist-90d.xml" if recent else "eurofxref-hist.zip"
        yield Request(f"{self.base}/{name}", first, max(last, today))

    def parse(self, request: Request, body: bytes) -> Iterator[Quote]:
        """Read either file; both go back further than was asked for."""
        values = _table(body) if request.url.endswith(".zip") else _cubes(body)
        empty = True
        for day, code, value in values:
            empty = False
            if request.first <= day:
                yield Quote("ecb", code, day, value)
        if empty:
            raise SourceError(f"{self.title} sent a file without any rate")


def _table(body: bytes) -> Iterator[tuple[date, str, str]]:
    with zipfile.ZipFile(io.BytesIO(body)) as opened:
        if opened.getinfo("eurofxref-hist.csv").file_size > LIMIT:
            raise ValueError("too long")
        text = opened.read("eurofxref-hist.csv").decode("ascii")
    for row in csv.DictReader(io.StringIO(text)):
        day = date.fromisoformat(row.pop("Date"))
        for code, value in row.items():
            if code and value not in NO_RATE:  # every line ends in a comma: a column without name
                yield day, code, value.strip()


def _cubes(body: bytes) -> Iterator[tuple[date, str, str]]:
    if b"<!ENTITY" in body:  # the file has none, and they can be made to fill the memory
        raise ValueError("entities")
    for cube in ET.fromstring(body).iterfind(".//{*}Cube[@time]"):  # noqa: S314
        day = date.fromisoformat(cube.attrib["time"])
        for rate in cube:
            yield day, rate.attrib["currency"], rate.attrib["rate"]


SOURCE = EuropeanCentralBank()
