"""A change against what it changed from and to.

Where an article gives a figure before and after ("from 41% to 46%", "up from 19,500", "contre
100 euros il y a un an") and says by how much it rose or fell, the change has to follow from the
two. A percentage of percentages is either relative or in points, and the article must say which.
Without an amount, the direction alone is held against the figures.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _change_slips as slips
from factcheck.rules._figured import Figured, as_figured, bounds, result
from factcheck.rules._links import concluded, linked
from factcheck.rules._multiples import multiples
from factcheck.rules._steps import steps
from factcheck.rules._units import same_unit, unit_of
from factcheck.verdict import Diagnosis, Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._moves import Move
    from factcheck.rules._steps import Step
    from factcheck.verdict import Verdict


class Change(Rule):
    """See the module."""

    agree = ()
    disagree = ()

    def claims(self, article: Article) -> Iterator[Claim]:
        """Steps with the rise or fall that belongs to them, else with their direction."""
        taken = [multiple.span for multiple in multiples(article)]
        for step in steps(article):
            stated = False
            for move in linked(article, step):
                if any(move.figure.span.overlaps(span) for span in taken):
                    continue
                relation = _relation(article, step, move)
                if relation is not None:
                    stated = True
                    yield Claim(
                        self.name, move.figure, (step.before, step.after),
                        Span(move.start, move.end), f"{relation} {'up' if move.sign > 0 else 'down'}",
                    )  # fmt: skip
            sign = step.sign or concluded(article, step)
            if sign and not stated:
                yield self._direction(step, sign)

    def _direction(self, step: Step, sign: int) -> Claim:
        """That the figure rose or fell, held to the one that the text names second."""
        first, second = sorted((step.before, step.after), key=lambda figure: figure.span)
        relation = f"direction {'up' if sign > 0 else 'down'}"
        order = "before" if first is step.before else "after"
        return Claim(self.name, second, (first,), Span(step.start, step.end), f"{relation} {order}")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The change that the two figures make; for a direction, anything on that side."""
        kind, way, *order = claim.relation.split()
        sign = 1 if way == "up" else -1
        stated = as_figured(claim.stated)
        if kind == "direction":
            yield _beyond(stated, as_figured(claim.operands[0]), sign if order == ["before"] else -sign)
            return
        if slips.is_adjusted(claim, context.article):
            raise Unverifiable(f"“{stated.text}” is adjusted or averaged, and the figures are not")
        before, after = map(as_figured, claim.operands)
        yield from _changes(kind, sign, stated, before, after)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """The simplest slip that explains the figure."""
        return slips.diagnose(claim, verdict)


def _relation(article: Article, step: Step, move: Move) -> str | None:
    """How a rise or fall is counted: percent, points, or as the figures themselves are."""
    if isinstance(move.figure, Percent):
        if not move.figure.points:
            return "percent"
        return "points" if isinstance(step.before, Percent) else None
    likes = (step.before, step.after)
    like = any(same_unit(move.figure, figure, article.language) for figure in likes)
    return "amount" if like else None


def _changes(
    kind: str, sign: int, stated: Figured, before: Figured, after: Figured
) -> Iterator[Expectation]:
    """The change in percent of the former figure, or its amount."""
    earlier, later = bounds(before), bounds(after)
    way = Interval.point(sign)
    if kind == "percent":
        if earlier.low is None or earlier.low <= 0:
            raise Unverifiable(f"“{before.text}” may be nothing, and nothing cannot grow by percent")
        ratio = later / earlier
        expected = (ratio - Interval.point(1)) * Interval.point(100) * way
        exact = (Fraction(after.stated) / Fraction(before.stated) - 1) * 100
        sum_ = f"{after.text} / {before.text} − 1 = {notation.number(exact)}%"
        yield Expectation(result(stated), expected, "%", sum_)
        return
    exact = Fraction(after.stated) - Fraction(before.stated)
    sum_ = f"{after.text} − {before.text} = {notation.number(exact, 6)}"
    yield Expectation(result(stated), (later - earlier) * way, unit_of(stated), sum_)


def _beyond(stated: Figured, other: Figured, sign: int) -> Expectation:
    """That a figure lies above (1) or below (-1) another."""
    near = bounds(other)
    expected = Interval(near.low, None) if sign > 0 else Interval(None, near.high)
    word = "more" if sign > 0 else "less"
    return Expectation(bounds(stated), expected, unit_of(stated), f"{word} than {other.text}")


RULE = Change()
