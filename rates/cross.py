"""How a pair is crossed: through fixed rates and pegs, then one publisher's one day."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from rates.publisher import PUBLISHERS, homes, trusted
from rates.rate import walk
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.codec import Columns
    from rates.facts import Facts, Link
    from rates.publisher import Publisher
    from rates.rate import Rate, Step
    from rates.series import PackedFile


class Route(Record):
    """A pair reduced to two currencies that float against each other, or to a single one."""

    base: str
    quote: str
    left: str
    """What `base` is tied to, itself if to nothing."""
    right: str
    """What `quote` is tied to, itself if to nothing."""
    ties: tuple[Link, ...]
    """From `base` to `left`."""
    back: tuple[Link, ...]
    """From `right` to `quote`."""

    def constant(self, on: date) -> Rate:
        """Return the rate of a pair tied to one and the same currency; needs no observation."""
        links = self.ties + self.back
        fixed = all(link.step[0].source == "fixed" for link in links)
        steps = [link.step for link in links]
        return walk(self.base, self.quote, on, on, "fixed" if fixed else "peg", steps)

    def observed(self, on: date, day: date, source: str, middle: list[Step]) -> Rate:
        """Return the rate through the observations of one publisher on one day."""
        steps = [link.step for link in self.ties]
        steps += middle
        steps += [link.step for link in self.back]
        return walk(self.base, self.quote, on, day, source, steps)


def route(facts: Facts, base: str, quote: str, on: date) -> Route:
    """Follow the fixed rates and pegs of both currencies as they stood on a day."""
    left, right = _chain(facts, base, on), _chain(facts, quote, on)
    anchors = [quote, *(link.anchor for link in right)]
    here = base
    for index, link in enumerate([*left, None]):
        if here in anchors:  # the two chains meet: nothing beyond is needed
            left, right = left[:index], right[: anchors.index(here)]
            break
        here = link.anchor if link else here
    ends = left[-1].anchor if left else base, right[-1].anchor if right else quote
    return Route(base, quote, *ends, tuple(left), tuple(reversed(right)))


def _chain(facts: Facts, code: str, on: date) -> list[Link]:
    chain: list[Link] = []
    while link := facts.link(chain[-1].anchor if chain else code, on):
        chain.append(link)
    return chain


class Archive:
    """The publishers' observations, each series read once."""

    def __init__(self, packed: PackedFile, facts: Facts) -> None:
        self._packed = packed
        self._facts = facts
        self._columns: dict[tuple[str, str], Columns] = {}
        self._homes = {publisher.name: homes(facts, publisher) for publisher in PUBLISHERS}

    def columns(self, publisher: Publisher, code: str) -> Columns:
        """Return a publisher's trusted observations of a currency, perhaps none."""
        key = publisher.name, code
        if key not in self._columns:
            self._columns[key] = trusted(self._packed, self._facts, publisher, code)
        return self._columns[key]

    def newest(self, publisher: Publisher, route: Route, on: date) -> date | None:
        """Return the newest day, at most `on`, on which a publisher gave both sides."""
        # The shortest series first: if it is empty, the other need not be read.
        codes = sorted(
            self._foreign(publisher, route),
            key=lambda code: sum(self._packed.count(table, code) for table in publisher.tables),
        )
        sides = []
        for code in codes:
            sides.append(self.columns(publisher, code).days)
            if not sides[-1]:
                return None
        limit = on.toordinal()
        while True:
            places = [bisect_right(days, limit) for days in sides]
            if not all(places):
                return None
            found = [days[place - 1] for days, place in zip(sides, places, strict=True)]
            limit = min(found)
            if max(found) == limit:
                return date.fromordinal(limit)

    def days(self, publisher: Publisher, route: Route) -> list[int]:
        """Return all days (ordinals) on which a publisher gave both sides, oldest first."""
        sides = [self.columns(publisher, code).days for code in self._foreign(publisher, route)]
        if len(sides) == 1:
            return sides[0]
        return sorted(set(sides[0]).intersection(sides[1]))

    def rate(self, publisher: Publisher, route: Route, on: date, day: date) -> Rate:
        """Return the rate from a publisher's observations of one day."""
        spans = self._homes[publisher.name]
        home = next(code for code, first, last in spans if first <= day <= last)
        steps = []
        for code in self._foreign(publisher, route):
            columns = self.columns(publisher, code)
            index = bisect_right(columns.days, day.toordinal()) - 1
            steps.append(publisher.step(code, home, columns, index))
        return route.observed(on, day, publisher.name, steps)

    def publishes(self, publisher: Publisher, code: str) -> bool:
        """Return whether a publisher's rates reach a currency at all."""
        own = [home for home, _, _ in self._homes[publisher.name]]
        return code in own or bool(self.columns(publisher, code).days)

    def max_age(self, rate: Rate) -> int:
        """Return how many days old a rate may be: as its least frequent table allows."""
        return max(
            self._facts.max_age(leg.series, leg.date)
            for leg in rate.legs
            if leg.source == rate.source
        )

    def _foreign(self, publisher: Publisher, route: Route) -> list[str]:
        own = [code for code, _, _ in self._homes[publisher.name]]
        return [code for code in (route.left, route.right) if code not in own]
