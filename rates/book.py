"""RateBook: the rate of a pair on a day, and everything else that a caller may ask."""

from __future__ import annotations

from functools import lru_cache

from rates.archive import Archive
from rates.facts import Facts
from rates.lookup import lookup
from rates.observations import Observations
from rates.publisher import PUBLISHERS
from rates.rate import RateNotFound
from rates.schema import loads
from rates.series import PackedFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction
    from pathlib import Path

    from rates.market import StreetRegime
    from rates.publisher import Publisher
    from rates.rate import Rate
    from rates.status import TableStatus

# Not with pathlib, which would take a quarter of the time of a cold look-up.
DATA = __file__.rpartition("book.")[0] + "data/rates.bin"
REMEMBERED = 10_000
"""As many answers to each kind of question are kept."""

TIES = {"fixed": "the law that fixed it", "peg": "the official peg"}
"""What the sources of rates that nobody has to publish are called."""


def open_book(
    path: Path | None = None, *, store: Path | None = None, through: date | None = None
) -> RateBook:
    """Open the packed rates, by default those that come with the package.

    With `store` the rates that `update` fetched into it are used as well (none, if the file does
    not exist yet), with `through` nothing that was published after that day. Raises RatesError if
    a file is missing, cut short or corrupt.
    """
    packed = PackedFile(str(path or DATA))
    if store is None or not store.exists():
        return RateBook(Observations(packed, None, through))
    from rates.sources import publishers
    from rates.stored import Stored

    return RateBook(Observations(packed, Stored(store), through), publishers())


class RateBook:
    """Published exchange rates by pair and day.

    A rate is never interpolated and never made of two days or of two publishers. Currencies are
    ISO 4217 codes.
    """

    def __init__(
        self, observations: Observations, publishers: tuple[Publisher, ...] = PUBLISHERS
    ) -> None:
        self.observations = observations
        self.facts = Facts(loads(observations.packed.facts()))
        self.archive = Archive(observations, self.facts, publishers)
        self._own = {p.name for p in publishers if p.scope == "own"}
        # Articles ask for the same days again and again, but a long run for ever new ones.
        self._rate = lru_cache(REMEMBERED)(self._found)
        self._rates = lru_cache(REMEMBERED)(self._every)
        self._extremes = lru_cache(REMEMBERED)(self._outermost)

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """Return units of `quote` for one `base`, as published on that day or shortly before.

        The order is: same currency or irrevocably fixed, dated peg, the central bank of either
        currency (unless another has a newer rate), European Central Bank, Narodowy Bank Polski,
        and the US Treasury if there is nothing else. An observation may be 5 days old if its
        table is daily, 9 if weekly (16 while Narodowy Bank Polski's table B was fortnightly, until
        March 2004), 92 if it is the Treasury's.

        Raises RateNotFound with a reason if there is none that may be used.
        """
        found = self._rate(base, quote, on)
        if found is None:
            from rates.reasons import reason

            raise RateNotFound(reason(self, base, quote, on))
        return found

    def _found(self, base: str, quote: str, on: date) -> Rate | None:
        return next(lookup(self, base, quote, on), None)

    def rates(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        """Return each publisher's own rate for the day, the preferred one first; perhaps none.

        A pair that law or pegs tie together has that one rate only.
        """
        return self._rates(base, quote, on)

    def _every(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        return tuple(lookup(self, base, quote, on))

    def deciding(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        """Return the rates that a conversion of that day may rest on, the preferred one first.

        It is the one that a currency's own central bank published on the day, where there is
        one; else each publisher's, as in `rates`.
        """
        found = self.rates(base, quote, on)
        if found and found[0].source in self._own and not found[0].age:
            return found[:1]
        return found

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
        """Return the lowest and the highest rate of `history`, None if it is empty."""
        return self._extremes(base, quote, first, last)

    def _outermost(
        self, base: str, quote: str, first: date, last: date
    ) -> tuple[Rate, Rate] | None:
        from rates.lines import extremes

        return extremes(self, base, quote, first, last)

    def held(
        self, base: str, quote: str, first: date, last: date, low: Fraction, high: Fraction
    ) -> list[date]:
        """Return the days of `history` whose rate lies from `low` to `high`, oldest first."""
        from rates.lines import held

        return sorted(held(self, base, quote, first, last, low, high))

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
        return self.observations.first

    @property
    def through(self) -> date:
        """The day of the newest observation in the data, or the day up to which they are used."""
        return self.observations.through

    @property
    def sha256(self) -> str:
        """The hash of the data file, which holds the facts as well, and of the store's values."""
        return self.observations.sha256

    def title(self, source: str) -> str:
        """Return what a `Rate.source` is called in a sentence."""
        titles = {publisher.name: publisher.title for publisher in self.archive.publishers}
        return (titles | TIES)[source]

    def status(self) -> tuple[TableStatus, ...]:
        """Return what each publisher's table holds that is used, file by file."""
        from rates.status import status

        return status(self.observations, self.archive.publishers)
