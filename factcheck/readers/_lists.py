"""Which list an item belongs to, for formats that tell only how deep it is nested."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lists:
    """The lists that are open, from the outermost; `groups` numbers them."""

    def __init__(self, groups: Iterator[int]) -> None:
        self._groups = groups
        self._open: list[tuple[int, str, int]] = []  # the indent, the mark, and the number

    def place(self, indent: int, mark: str = "") -> dict[str, int]:
        """The place of the next item; one that is indented further is nested in the one before.

        With another `mark` than the item before it, it begins a list.
        """
        while self._open and self._open[-1][0] > indent:
            self._open.pop()
        if self._open and self._open[-1][0] == indent and self._open[-1][1] != mark:
            self._open.pop()
        if not self._open or self._open[-1][0] < indent:
            self._open.append((indent, mark, next(self._groups)))
        return {"group": self._open[-1][2], "level": len(self._open)}

    def end(self, indent: int = 0) -> None:
        """End those that are indented so far, or further: text follows that is no item of them."""
        while self._open and self._open[-1][0] >= indent:
            self._open.pop()
