"""How a pair is crossed: through the fixed rates and pegs of both currencies, to what floats."""

from __future__ import annotations

from rates.rate import walk
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from rates.fact import Link
    from rates.facts import Facts
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
