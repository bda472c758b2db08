"""The summary of a run for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from factcheck import notation
from factcheck.archive.page import headings, sentence
from factcheck.archive.summary import DIMENSIONS
from factcheck.reporters._table import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from factcheck.archive.summary import Summary
    from factcheck.verdict import Rates


def summary(counted: Summary, rates: Rates) -> RenderableType:
    """A table for each dimension, then the numbers of the whole run."""
    parts: list[RenderableType] = []
    for dimension in DIMENSIONS:
        titles = headings(dimension)
        listed = table(dimension, *titles.values(), right=tuple(titles.values()))
        for line in counted.by(dimension):
            listed.add_row(line.name, *(f"{getattr(line, name):,}" for name in titles))
        parts += [listed, Text()]
    parts.append(Text(sentence(counted.total)))
    parts.append(Text(f"{notation.data(rates)}.", "dim"))
    return Group(*parts)
