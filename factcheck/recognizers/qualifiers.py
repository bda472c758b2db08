"""Bounds and approximations around a number: "more than", "about", "or so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Qualifier

if TYPE_CHECKING:
    from factcheck.recognizers.site import Site


def qualify(site: Site, start: int, end: int, *, blurred: bool = False) -> Qualifier:
    """What the words before and behind a figure make of it."""
    near = site.before(site.language.qualifiers, start)
    near = near or site.after(site.language.qualifiers_after, end)
    if near is not None:
        return near.meaning
    return Qualifier.ABOUT if blurred else Qualifier.EXACT
