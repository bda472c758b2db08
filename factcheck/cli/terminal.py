"""What the commands say, where they say it, and the exit status that goes with it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console

    Progress = Callable[[str, int, int], None]

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""

BAD = 2
"""Exit status for usage, configuration, or something that could not be read or fetched."""


class Failures(list[str]):
    """What could not be read; each sentence is told at once, and makes the exit status 2."""

    def append(self, sentence: str) -> None:
        """Tell one more."""
        say(sentence)
        super().append(sentence)

    def extend(self, sentences: Any) -> None:
        """Tell some more."""
        for sentence in sentences:
            self.append(sentence)


def say(sentence: str) -> None:
    """Tell a person something that is not the output."""
    from factcheck.reporters._plain import plain, printable

    click.echo(f"factcheck: {printable(plain(sentence))}", err=True)


def give_up(error: Exception | str) -> NoReturn:
    """Say why, and end."""
    say(str(error))
    sys.exit(BAD)


def console(*, stderr: bool = False) -> Console:
    """What people read on: as wide and as colourful as the terminal is."""
    from rich.console import Console

    return Console(highlight=False, emoji=False, markup=False, stderr=stderr)


@contextmanager
def progress() -> Iterator[Progress | None]:
    """A bar for each source that is asked, on a terminal only."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress as Bars

    with Bars(console=console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def step(source: str, done: int, total: int) -> None:
            if source not in tasks:
                tasks[source] = bars.add_task(source, total=total)
            bars.update(tasks[source], completed=done)

        yield step


@contextmanager
def tempo(total: int) -> Iterator[Callable[[int, int], None]]:
    """What tells how many articles are done, how fast, and how long the rest takes.

    `total` is the size of all that is read; the function takes the articles that came on, and how
    much of that size is done. Nothing is shown unless on a terminal.
    """
    if not sys.stderr.isatty():
        yield lambda articles, place: None  # noqa: ARG005
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.fields[articles]:,} articles"),
        BarColumn(),
        TextColumn("{task.fields[rate]:,.0f} a second"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, articles=0, rate=0)

        def step(articles: int, place: int) -> None:
            now = bar.tasks[0]
            done = now.fields["articles"] + articles
            rate = done / max(now.elapsed or 0, 1)
            bar.update(task, completed=max(place, now.completed), articles=done, rate=rate)

        yield step
