"""What the text behind each HTML tag is, and where in lists and tables it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.document import BlockKind
from factcheck.readers._table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

Placed: TypeAlias = tuple[BlockKind, dict[str, Any]]

KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    **dict.fromkeys(("li", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
LISTS = frozenset(("ul", "ol", "dl", "menu"))
CELLS = frozenset(("td", "th"))


@dataclass(slots=True)
class OpenTable:
    """A table and the place of its open cell, None between two cells."""

    table: Table
    cell: dict[str, int] | None = None


class Places:
    """Follows the tags that part blocks; `groups` numbers lists and tables."""

    def __init__(self, groups: Iterator[int]) -> None:
        self._groups = groups
        self._lists: list[int] = []
        self._tables: list[OpenTable] = []

    def here(self) -> Placed:
        """Tell what text is that has no tag of its own."""
        cell = self._tables[-1].cell if self._tables else None
        return (BlockKind.CELL, cell) if cell else (BlockKind.PARAGRAPH, {})

    def enter(self, name: str, columns: int, rows: int) -> Placed:
        """Take a start tag, which spans so many columns and rows; what stands behind it."""
        if name in LISTS:
            self._lists.append(next(self._groups))
        elif name == "table":
            self._tables.append(OpenTable(Table(next(self._groups))))
        elif name == "tr" and self._tables:
            self._tables[-1].table.next_row()
            self._tables[-1].cell = None
        elif name in CELLS and self._tables:
            self._tables[-1].cell = self._tables[-1].table.next_cell(columns, rows)
        match KINDS.get(name):
            case None:
                return self.here()
            case BlockKind.ITEM:
                group = self._lists[-1] if self._lists else 0
                return BlockKind.ITEM, {"group": group, "level": len(self._lists)}
            case BlockKind.HEADING:
                return BlockKind.HEADING, {"level": int(name[1])}
            case kind:
                return kind, {}

    def leave(self, name: str) -> Placed:
        """Take an end tag; what stands behind it."""
        if name in LISTS and self._lists:
            self._lists.pop()
        elif name == "table" and self._tables:
            self._tables.pop()
        elif (name == "tr" or name in CELLS) and self._tables:
            self._tables[-1].cell = None
        return self.here()
