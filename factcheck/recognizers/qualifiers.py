"""Bounds and approximations around a number: "more than", "about", "or so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Qualifier

if TYPE_CHECKING:
    from factcheck.recognizers.site import Around, Site


def qualify(site: Site, around: Around, *, blurred: bool = False) -> Qualifier:
    """What the words before and behind a figure make of it."""
    near = site.precedes(site.language.qualifiers, around)
    near = near or site.follows(site.language.qualifiers_after, around)
    if near is not None:
        return near.meaning
    return Qualifier.ABOUT if blurred else Qualifier.EXACT


def qualify_to(site: Site, around: Around, end: int, *, blurred: bool) -> Qualifier:
    """The same for a figure that goes on to `end`, behind the words around its number."""
    near = site.precedes(site.language.qualifiers, around)
    near = near or site.language.qualifiers_after.match(site.folded, site.skip(end))
    if near is not None:
        return near.meaning
    return Qualifier.ABOUT if blurred else Qualifier.EXACT
