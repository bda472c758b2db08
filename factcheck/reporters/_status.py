"""The pages on the data themselves: what there is, and what an update brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from factcheck import notation
from factcheck.reporters._table import table

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from rich.console import RenderableType

    from rates import RateBook, Result


def status(book: RateBook, store: Path, today: date) -> RenderableType:
    """Which series there are in which file, from when to when, and how old."""
    parts: list[RenderableType] = []
    groups = book.status()
    for path in dict.fromkeys(group.path for group in groups):
        numbers = ("series", "age", "values")
        listed = table(
            "source", "table", "series", "first day", "last day", "age", "values", right=numbers
        )
        for group in groups:
            if group.path == path:
                listed.add_row(
                    group.title.removeprefix("the "),
                    group.table,
                    str(group.series),
                    str(group.first),
                    str(group.last),
                    f"{(today - group.last).days:,} days",
                    f"{group.observations:,}",
                )
        name = "Fetched by you" if path == str(store) else "With the program"
        parts += [Text.assemble((name, "bold"), f": {path}"), listed, Text()]
    if not any(group.path == str(store) for group in groups):
        parts += [
            Text.assemble(("Fetched by you", "bold"), f": nothing that is used, in {store}"),
            Text(),
        ]
    parts.append(Text(f"Ages are those on {notation.day(today)}."))
    parts.append(Text(f"Rates through {notation.day(book.through)}, sha256"))
    parts.append(Text(book.sha256))
    return Group(*parts)


def updated(results: list[Result], store: Path, book: RateBook) -> RenderableType:
    """What came from each source, and what was set aside with the reason."""
    listed = table("source", "values added", "set aside", "", right=("values added", "set aside"))
    for result in results:
        aside = str(len(result.quarantined))
        listed.add_row(result.source, f"{result.added:,}", aside, "failed" if result.error else "")
    parts: list[RenderableType] = [listed, Text()]
    for result in results:
        for item in result.quarantined:
            quote = item.quote
            what = f"{result.source} {quote.code} {quote.day} {quote.value}"
            parts.append(Text(f"Set aside, never used: {what}: {item.reason}"))
    parts.append(Text(f"Kept in {store}."))
    parts.append(Text(f"{notation.data(book)}.", "dim"))
    return Group(*parts)
