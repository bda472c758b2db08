"""Bounds and approximations around a number: "more than", "about", "or so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Qualifier
from factcheck.languages.beside import QUALIFIER

if TYPE_CHECKING:
    from factcheck.recognizers.site import Around, Site


def qualify(site: Site, around: Around, *, blurred: bool = False) -> Qualifier:
    """What the words before and behind a figure make of it."""
    if around.flags & QUALIFIER:
        near = site.precedes(site.language.qualifiers, around)
        near = near or site.follows(site.language.qualifiers_after, around)
        if near is not None:
            return near.meaning
    return Qualifier.ABOUT if blurred else Qualifier.EXACT
