"""The publishers' observations of a pair, and the rate that they make on a day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from rates.publisher import homes, trusted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.codec import Columns
    from rates.cross import Route
    from rates.facts import Facts
    from rates.observations import Observations
    from rates.publisher import Publisher
    from rates.rate import Rate

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

    def days(
        self, publisher: Publisher, route: Route, first: date = date.min, last: date = date.max
    ) -> list[int]:
        """Return the days (ordinals) of a span on which a publisher gave both sides, in order."""
        start, stop = first.toordinal(), last.toordinal()
        sides = [
            columns.days[bisect_left(columns.days, start) : bisect_right(columns.days, stop)]
            for _, columns in self.sides(publisher, route) or []
        ]
        if len(sides) == 1:
            return sides[0]
        return sorted(set(sides[0]).intersection(sides[1])) if sides else []

    def rate(self, publisher: Publisher, route: Route, on: date, day: date) -> Rate:
        """Return the rate from a publisher's observations of one day, on which it has both."""
        home = self._home(publisher, day)
        ordinal, steps = day.toordinal(), []
        for code, columns in self.sides(publisher, route) or []:
            index = bisect_right(columns.days, ordinal) - 1
            slack = self._facts.slack(columns.tables[index], columns.mantissas[index])
            steps.append(publisher.step(code, home, day, columns, index, slack))
        return route.observed(on, day, publisher.name, steps)

    def _home(self, publisher: Publisher, day: date) -> str:
        """Return the code that the publisher's own currency had on a day."""
        for code, first, last in self._homes[publisher.name]:
            if first <= day <= last:
                return code
        return publisher.home

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
