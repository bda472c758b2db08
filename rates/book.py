"""RateBook: the rate of a pair on a day, and everything else that a caller may ask."""

from __future__ import annotations

from datetime import date

from rates.cross import Archive, route
from rates.facts import Facts
from rates.publisher import PUBLISHERS
from rates.rate import RateNotFound
from rates.schema import loads
from rates.series import PackedFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction
    from pathlib import Path

    from rates.cross import Route
    from rates.market import StreetRegime
    from rates.publisher import Publisher
    from rates.rate import Rate
    from rates.status import TableStatus

# Not with pathlib, which would take a quarter of the time of a cold look-up.
DATA = __file__.rpartition("book.")[0] + "data/rates.bin"


def open_book(path: Path | None = None) -> RateBook:
    """Open the packed rates, by default those that come with the package.

    Raises RatesError if the file is missing, cut short or corrupt.
    """
    return RateBook(PackedFile(str(path or DATA)))


class RateBook:
    """Published exchange rates by pair and day.

    A rate is never interpolated and never made of two days or of two publishers. Currencies are
    ISO 4217 codes.
    """

    def __init__(self, packed: PackedFile) -> None:
        self.packed = packed
        self.facts = Facts(loads(packed.facts()))
        self.archive = Archive(packed, self.facts)
        self._found: dict[tuple[str, str, date], Rate] = {}
        self._extremes: dict[tuple[str, str, date, date], tuple[Rate, Rate] | None] = {}

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """Return units of `quote` for one `base`, as published on that day or shortly before.

        The order is: same currency or irrevocably fixed, dated peg, European Central Bank,
        Narodowy Bank Polski. An observation may be 5 days old if its table is daily, 9 if weekly
        (16 while Narodowy Bank Polski's table B was fortnightly, until March 2004).

        Raises RateNotFound with a reason if there is none that may be used.
        """
        key = base, quote, on
        found = self._found.get(key)
        if found is None:
            found = next(self._rates(base, quote, on), None)
            if found is None:
                from rates.reasons import reason

                raise RateNotFound(reason(self, base, quote, on))
            self._found[key] = found
        return found

    def rates(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        """Return each publisher's own rate for the day, the preferred one first; perhaps none.

        A pair that law or pegs tie together has that one rate only.
        """
        return tuple(self._rates(base, quote, on))

    def _rates(self, base: str, quote: str, on: date) -> Iterator[Rate]:
        if not (base == quote or (self.usable(base, on) and self.usable(quote, on))):
            return
        way = route(self.facts, base, quote, on)
        if way.left == way.right:
            yield way.constant(on)
            return
        for publisher in PUBLISHERS:
            rate = self._observed(publisher, way, on)
            if rate:
                yield rate

    def _observed(self, publisher: Publisher, way: Route, on: date) -> Rate | None:
        day = self.archive.newest(publisher, way, on)
        if day is None or day < self.barrier(way, on):
            return None
        rate = self.archive.rate(publisher, way, on, day)
        return rate if rate.age <= self.archive.max_age(rate) else None

    def barrier(self, way: Route, on: date) -> date:
        """Return the first day whose observations are in the units of `on`."""
        return max(self.facts.barrier(way.base, on), self.facts.barrier(way.quote, on))

    def usable(self, code: str, on: date) -> bool:
        """Return whether the currency was in use, or has an irrevocable rate into one that is."""
        first, last = self.life(code)
        if first and on < first:
            return False
        if last and on > last:
            link = self.facts.link(code, on)
            return link is not None and link.step[0].source == "fixed"
        return True

    def history(self, base: str, quote: str, first: date, last: date) -> Iterator[Rate]:
        """Yield the pair's same-day rates from `first` to `last`, oldest first.

        Each day has the rate of the preferred publisher among those that published on it. While
        law or pegs tie the pair together it has one rate, given once, on the first such day.
        """
        from rates.history import history

        return history(self, base, quote, first, last)

    def extremes(self, base: str, quote: str, first: date, last: date) -> tuple[Rate, Rate] | None:
        """Return the lowest and the highest rate of `history`, None if it is empty.

        They are remembered: an archive asks for the same spans again and again.
        """
        key = base, quote, first, last
        if key not in self._extremes:
            from rates.extremes import extremes

            self._extremes[key] = extremes(self, base, quote, first, last)
        return self._extremes[key]

    def span(self, base: str, quote: str) -> tuple[date, date] | None:
        """Return the first and the last day of the pair's history, None if it has none."""
        from rates.history import span

        return span(self, base, quote)

    def life(self, code: str) -> tuple[date | None, date | None]:
        """Return the first and the last day on which a currency was in use, None where open.

        A currency that the euro replaced lived until its cash was withdrawn, any other until the
        day before its redenomination.
        """
        return self.facts.life(code)

    def street(self, base: str, quote: str, on: date) -> StreetRegime | None:
        """Return the street-rate regime of either currency in force on a day."""
        from rates.market import street

        return street(self.facts, (base, quote), on)

    def tolerance(self, code: str) -> Fraction | None:
        """Return how far, as a fraction, a currency's newspapers stray from its official rate.

        Only for currencies whose newspapers are known to convert at a rate of the house.
        """
        from rates.market import tolerance

        return tolerance(self.facts, code)

    @property
    def first(self) -> date:
        """The day of the oldest observation in the data."""
        return date.fromordinal(min(entry.first for entry in self.packed.entries.values()))

    @property
    def through(self) -> date:
        """The day of the newest observation in the data."""
        return date.fromordinal(max(entry.last for entry in self.packed.entries.values()))

    @property
    def sha256(self) -> str:
        """The hash of the data file, which holds the facts as well."""
        from rates.status import sha256

        return sha256(self.packed)

    def status(self) -> tuple[TableStatus, ...]:
        """Return what each publisher's table holds."""
        from rates.status import status

        return status(self.packed)
