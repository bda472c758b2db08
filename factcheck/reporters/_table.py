"""The one look that all tables have."""

from __future__ import annotations

from rich.table import Table


def table(*columns: str, right: tuple[str, ...] = ()) -> Table:
    """A table without lines; the columns in `right` hold numbers."""
    made = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold", justify="right" if column in right else "left")
    return made


def pairs() -> Table:
    """A table of labels and what belongs to them."""
    made = Table.grid(padding=(0, 2))
    made.add_column(style="dim", no_wrap=True)
    made.add_column(overflow="fold")
    return made
