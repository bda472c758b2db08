"""Bounds and approximations around a number: "more than", "about", "or so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Qualifier
from factcheck.languages.beside import QUALIFIER

if TYPE_CHECKING:
    from factcheck.languages.lexicon import Hit
    from factcheck.recognizers.site import Around, Site

BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})


def qualify(site: Site, around: Around, *, blurred: bool = False) -> Qualifier:
    """What the words before and behind a figure make of it."""
    if around.flags & QUALIFIER:
        near = bound_before(site, around)
        near = near or site.follows(site.language.qualifiers_after, around)
        if near is not None:
            return near.meaning
    return Qualifier.ABOUT if blurred else Qualifier.EXACT


def bound_before(site: Site, around: Around) -> Hit[Qualifier] | None:
    """The words before a figure that bound or blur it.

    In "4% less than 2,000" they compare, and the figure is what it is.
    """
    hit = site.precedes(site.language.qualifiers, around)
    if hit is None or hit.meaning not in BOUNDS:
        return hit
    before = site.language.percents.match_before(site.folded, site.skip_back(hit.start))
    return hit if before is None else None
