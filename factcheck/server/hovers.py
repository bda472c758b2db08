"""What is shown of a figure under the cursor: what it was read as, and each sum it is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import KINDS
from factcheck.reporters._html.entries import WORDS, by_figure, entries
from factcheck.reporters._plain import plain
from factcheck.reporters._reading import read_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.figure import Figure
    from factcheck.finding import Finding
    from factcheck.pipeline import Report


def told(report: Report, shown: Iterable[Finding], figure: Figure) -> str:
    """What is known of a figure, in plain text, so that no article can pass for the editor."""
    claims = by_figure(entries(report, shown, "")).get(figure.span, [])
    sums = (
        f"{WORDS[entry.mark(figure)]} ({entry.claim.rule}): {entry.explanation}" for entry in claims
    )
    return plain("\n\n".join((_read(figure), *sums)))


def _read(figure: Figure) -> str:
    value, unit, reading = read_as(figure)
    amount = " ".join(filter(None, (value, unit)))
    return ", ".join(filter(None, (f"Read as {KINDS[type(figure)]}: {amount}", reading)))
