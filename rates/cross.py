"""How a pair is crossed: through fixed rates and pegs, then one publisher's one day."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from rates.publisher import homes, trusted
from rates.rate import walk
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.codec import Columns
    from rates.facts import Facts, Link
    from rates.observations import Observations
    from rates.publisher import Publisher
    from rates.rate import Rate, Step


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


Sides = list[tuple[str, "Columns"]]
"""A publisher's observations of both currencies of a pair, or of the one that is not its own."""

Preference = tuple[tuple["Publisher", ...], ...]
"""The publishers for a pair: its issuers, the others, and the last resort."""


class Archive:
    """The publishers' observations, each series read once."""

    def __init__(
        self, observations: Observations, facts: Facts, publishers: tuple[Publisher, ...]
    ) -> None:
        self.publishers = publishers
        self._observations = observations
        self._facts = facts
        self._columns: dict[tuple[str, str], Columns] = {}
        self._sides: dict[tuple[str, str, str], Sides | None] = {}
        self._preferred: dict[tuple[str, str], Preference] = {}
        self._homes = {publisher.name: homes(facts, publisher) for publisher in publishers}

    def preferred(self, route: Route) -> Preference:
        """Return the publishers for a pair in the order in which their rates count."""
        pair = route.left, route.right
        if pair not in self._preferred:
            self._preferred[pair] = self._preference(pair)
        return self._preferred[pair]

    def _preference(self, pair: tuple[str, str]) -> Preference:
        everywhere = [publisher for publisher in self.publishers if publisher.scope == "any"]
        issuers = [p for p in self.publishers if p.scope == "own" and p.home in pair]
        if everywhere[0].home not in pair:  # the first is first in any case
            issuers += [publisher for publisher in everywhere if publisher.home in pair]
        others = [publisher for publisher in everywhere if publisher not in issuers]
        rare = [publisher for publisher in self.publishers if publisher.scope == "rare"]
        return tuple(issuers), tuple(others), tuple(rare)

    def columns(self, publisher: Publisher, code: str) -> Columns:
        """Return a publisher's trusted observations of a currency, perhaps none."""
        key = publisher.name, code
        if key not in self._columns:
            self._columns[key] = trusted(self._observations, self._facts, publisher, code)
        return self._columns[key]

    def newest(self, publisher: Publisher, route: Route, on: date) -> date | None:
        """Return the newest day, at most `on`, on which a publisher gave both sides."""
        sides = self.sides(publisher, route)
        if sides is None:
            return None
        limit = on.toordinal()
        while True:
            places = [bisect_right(columns.days, limit) for _, columns in sides]
            if not all(places):
                return None
            found = [
                columns.days[place - 1] for (_, columns), place in zip(sides, places, strict=True)
            ]
            limit = min(found)
            if max(found) == limit:
                return date.fromordinal(limit)

    def sides(self, publisher: Publisher, route: Route) -> Sides | None:
        """Return what a publisher has of each side that is not its own; None if one is empty."""
        key = publisher.name, route.left, route.right
        if key not in self._sides:
            codes = self._foreign(publisher, route)
            # The shortest series first: if it is empty, the other need not be read.
            ready = all(
                self.columns(publisher, code).days
                for code in sorted(codes, key=lambda code: self._count(publisher, code))
            )
            sides = [(code, self.columns(publisher, code)) for code in codes]
            self._sides[key] = sides if ready else None
        return self._sides[key]

    def _count(self, publisher: Publisher, code: str) -> int:
        return sum(self._observations.count(table, code) for table in publisher.tables)

    def days(self, publisher: Publisher, route: Route) -> list[int]:
        """Return all days (ordinals) on which a publisher gave both sides, oldest first."""
        sides = [columns.days for _, columns in self.sides(publisher, route) or []]
        if len(sides) == 1:
            return sides[0]
        return sorted(set(sides[0]).intersection(sides[1])) if sides else []

    def rate(self, publisher: Publisher, route: Route, on: date, day: date) -> Rate:
        """Return the rate from a publisher's observations of one day, on which it has both."""
        spans = self._homes[publisher.name]
        home = next(code for code, first, last in spans if first <= day <= last)
        ordinal, steps = day.toordinal(), []
        for code, columns in self.sides(publisher, route) or []:
            index = bisect_right(columns.days, ordinal) - 1
            slack = self._facts.slack(columns.tables[index], columns.mantissas[index])
            steps.append(publisher.step(code, home, day, columns, index, slack))
        return route.observed(on, day, publisher.name, steps)

    def publishes(self, publisher: Publisher, code: str) -> bool:
        """Return whether a publisher's rates reach a currency at all."""
        own = [home for home, _, _ in self._homes[publisher.name]]
        return code in own or bool(self.columns(publisher, code).days)

    def max_age(self, rate: Rate) -> int:
        """Return how many days old a rate may be: as its least frequent table allows."""
        return max(
            [
                self._facts.max_age(leg.series, leg.date)
                for leg in rate.legs
                if leg.source == rate.source
            ]
        )

    def _foreign(self, publisher: Publisher, route: Route) -> list[str]:
        own = [code for code, _, _ in self._homes[publisher.name]]
        return [code for code in (route.left, route.right) if code not in own]
