"""Sums done wrongly: an addend forgotten, the wrong base, percent for points, from for to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figure import Date, Percent
from tests.evaluation.planting import Edit, Proposal
from tests.evaluation.planting import _writing as writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.evaluation.planting import Clean, Kind

PER_CENT = {"en": ("%", " percent"), "fr": (" %", " pour cent")}
"""The sign behind digits and the word behind words, as each language sets them."""

POINTS = {"en": " percentage points", "fr": " points"}


def _dropped_addend(clean: Clean) -> Iterator[Proposal]:
    """A total that forgets one of its parts."""
    for rule, relation in (("total", "sum"), ("table", "column total"), ("table", "row total")):
        for claim, _ in clean.claims(rule, relation=relation):
            for part in claim.operands:
                if not isinstance(part, Date) and not isinstance(claim.stated, Date):
                    rest = Fraction(claim.stated.stated) - abs(Fraction(part.stated))
                    yield from writing.valued(claim.stated, rest, claim)


def _base(clean: Clean) -> Iterator[Proposal]:
    """A change in percent of what came of it, instead of what it was before."""
    for claim, _ in clean.claims("change", relation="percent"):
        before, after = claim.operands
        if isinstance(before, Date) or isinstance(after, Date) or not after.stated:
            continue
        if isinstance(claim.stated, Percent):
            share = abs(1 - Fraction(before.stated) / Fraction(after.stated)) * 100
            yield from writing.at(claim.stated, writing.percent_of(share, claim.stated), claim)


def _points(clean: Clean) -> Iterator[Proposal]:
    """Percent for percentage points, and the other way round."""
    percents = clean.context.article.language.tables.percents
    sign, word = PER_CENT.get(clean.language, PER_CENT["en"])
    for claim, _ in clean.claims("change"):
        stated = claim.stated
        if not isinstance(stated, Percent) or not isinstance(claim.operands[0], Percent):
            continue
        old, new = ("points", "percent") if stated.points else ("percent", "points")
        names = (*percents.points, *percents.bare_points) if stated.points else percents.percent
        ending = max((n for n in names if stated.text.endswith(n)), key=len, default=None)
        if ending is None:
            continue
        number = stated.text.removesuffix(ending).rstrip()
        unit = (sign if number[-1].isdecimal() else word) if stated.points else POINTS["en"]
        if not stated.points and clean.language in POINTS:
            unit = POINTS[clean.language]
        relation = claim.relation.replace(old, new)
        yield Proposal((Edit(stated.span, number + unit),), claim, relation)


def _direction(clean: Clean) -> Iterator[Proposal]:
    """The figure before and the figure after in each other's place."""
    for claim, _ in clean.claims("change"):
        figures = (*claim.operands, *([claim.stated] if len(claim.operands) == 1 else []))
        before, after = figures
        if type(before) is type(after):
            one, other = writing.swapped(before, after, clean.context.article.language)
            edits = (Edit(before.span, one), Edit(after.span, other))
            yield Proposal(edits, claim, place=(claim.stated.span,))


KINDS: dict[str, Kind] = {
    "dropped addend": _dropped_addend,
    "base": _base,
    "points": _points,
    "direction": _direction,
}
