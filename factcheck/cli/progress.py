"""How much is done, for who looks at a terminal and waits."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO, cast

from factcheck.cli.terminal import console

if TYPE_CHECKING:
    from rich.progress import Progress

DELAY = 1.0
"""Seconds of work that nobody needs to be told of."""

AGAIN = 0.1
"""Seconds between two looks of the bar."""


class Bar:
    """A line for how many articles are done, from the second second on, on a terminal only.

    It is drawn on standard error, below whatever else is written.
    """

    def __init__(self) -> None:
        self._total = self._done = 0
        self._next = monotonic() + DELAY
        self._drawn: Progress | None = None

    def begin(self, total: int) -> None:
        """The work begins."""
        self._total = total

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if sys.stderr.isatty() and monotonic() >= self._next:
            self._draw()
            self._next = monotonic() + AGAIN

    def _draw(self) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        shown = console(stderr=True)
        if not shown.is_interactive:
            return
        if self._drawn is None:
            columns = (TextColumn("checked"), BarColumn(), MofNCompleteColumn())
            # Drawn by hand, not from a thread, which would write into what others write.
            self._drawn = Progress(
                *columns, console=shown, auto_refresh=False, transient=True,
                redirect_stdout=False, redirect_stderr=False,
            )  # fmt: skip
            self._drawn.add_task("", total=self._total)
            self._drawn.start()
        self._drawn.update(self._drawn.task_ids[0], completed=self._done)
        self._drawn.refresh()

    def hide(self) -> None:
        """Take it away, until the next step."""
        if self._drawn is not None:
            self._drawn.stop()
            self._drawn = None

    close = hide

    def above(self, out: TextIO) -> TextIO:
        """The same stream, for what is to stand above the bar."""
        return cast("TextIO", _Above(out, self))


class _Above:
    """A stream that takes the bar away before anything is written to it."""

    def __init__(self, out: TextIO, bar: Bar) -> None:
        self._out = out
        self._bar = bar

    def write(self, text: str) -> int:
        self._bar.hide()
        return self._out.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)
