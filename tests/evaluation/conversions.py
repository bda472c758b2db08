"""Conversions as printed: are the wrong ones flagged, and none of the honest ones?"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import factcheck
from factcheck import languages
from tests.evaluation import cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def evaluate(folder: Path, *, verbose: bool) -> Iterator[str]:
    """A line per language and label, and with `verbose` one per pair that goes wrong."""
    tally: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pair in cases.read(folder, "pairs"):
        if pair["language"] not in languages.names():
            continue
        outcome = judged(pair)
        tally[pair["language"], pair["label"]][outcome] += 1
        if verbose and outcome != pair["label"]:
            what = f"{pair['id']} {pair['first']} / {pair['second']}"
            yield f"{pair['label']} read as {outcome}: {what}"
    for (language, label), counts in sorted(tally.items()):
        yield f"{'pairs':20} {language:3} {label}: " + ", ".join(
            f"{n} {what}" for what, n in sorted(counts.items())
        )


def judged(pair: dict[str, Any]) -> str:
    """What comes of a pair put in brackets behind each other, "no claim" if it is not seen."""
    text = f"{pair['first']} ({pair['second']})."
    report = factcheck.check(text, language=pair["language"], published=pair["date"])
    outcomes = [verdict.outcome for claim, verdict in report.judged if claim.rule == "conversion"]
    return outcomes[0].value if outcomes else "no claim"
