"""Money phrases: is every amount of a sentence read, with its currency, and nothing else?"""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import factcheck
from factcheck import languages
from factcheck.figure import Money
from tests.evaluation import cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def evaluate(folder: Path, *, verbose: bool) -> Iterator[str]:
    """A line per language, and with `verbose` one per sentence that is read wrongly."""
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for case in cases.read(folder, "money-phrases"):
        if case["language"] not in languages.names():
            continue
        found = [
            f for f in factcheck.figures(case["text"], case["language"]) if isinstance(f, Money)
        ]
        wanted = [amount for amount in case["expected"] if amount["value"] is not None]
        right = len(found) == len(wanted) and all(map(agrees, found, wanted))
        tally[case["language"]]["right" if right else "wrong"] += 1
        if verbose and not right:
            read = [(f.text, str(f.stated), f.currencies[:2]) for f in found]
            yield f"wrong {case['id']}: {case['text']!r} read as {read}"
    for language, counts in sorted(tally.items()):
        share = 100 * counts["right"] // counts.total()
        right_of = f"{counts['right']} of {counts.total()} right ({share}%)"
        yield f"{'money phrases':20} {language:3} {right_of}"


def agrees(figure: Money, wanted: dict[str, Any]) -> bool:
    """Whether an amount has the value, cents as a hundredth, and may have the currency."""
    value = Decimal(str(wanted["value"]))
    if figure.stated not in (value, value / 100):
        return False
    return wanted["unit"] is None or wanted["unit"] in figure.currencies
