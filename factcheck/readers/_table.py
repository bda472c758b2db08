"""Where in a table a cell stands, while its rows are read one after the other."""

from __future__ import annotations

WIDEST = 200
"""No table of an article is wider, and no cell of one spans more; a hostile one claims millions."""


class Table:
    """Counts rows and columns; a place that a cell of an earlier row reaches into is passed."""

    def __init__(self, group: int) -> None:
        self._group = group
        self._row = self._column = -1
        self._taken: dict[int, int] = {}  # of a column: the last row that a cell reaches into

    def next_row(self) -> None:
        """Begin a row."""
        self._row, self._column = self._row + 1, -1

    def next_cell(self, columns: int = 1, rows: int = 1) -> dict[str, int]:
        """Begin a cell that spans so many columns and rows; its place, as a block has it."""
        if self._row < 0:
            self.next_row()
        self._column += 1
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        place = {"group": self._group, "row": self._row, "column": self._column}
        last = self._column + max(1, min(columns, WIDEST)) - 1
        if rows > 1:
            reached = dict.fromkeys(
                range(self._column, min(last + 1, WIDEST)), self._row + rows - 1
            )
            self._taken.update(reached)
        self._column = last
        return place
