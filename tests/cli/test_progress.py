"""The line that tells how much is done: on a terminal, from the second second on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from factcheck.cli import progress
from factcheck.cli.progress import Bar
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WRONG = "---\ndate: 2024-06-14\n---\nThe ferry cost £40 million ($508 million).\n"


class Screen(StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Callable[..., StringIO]:
    """Make a terminal of standard error; an eighth of a second passes with each look at a clock."""
    # Binary fractions add up to a second exactly.
    times = iter(number / 8 for number in range(1000))
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    monkeypatch.setenv("COLUMNS", "80")

    def sit_down(screen: StringIO, term: str = "xterm") -> StringIO:
        monkeypatch.setenv("TERM", term)
        monkeypatch.setattr(sys, "stderr", screen)
        return screen

    return sit_down


def steps(bar: Bar, number: int) -> None:
    for _ in range(number):
        bar.step()


def test_the_first_second_shows_nothing(look: Callable[..., StringIO]) -> None:
    screen = look(Screen())
    bar = Bar()
    bar.begin(100)
    steps(bar, 7)
    assert screen.getvalue() == ""
    steps(bar, 1)
    assert "checked" in screen.getvalue()
    assert "8/100" in screen.getvalue()


def test_it_makes_room_for_what_is_written(look: Callable[..., StringIO]) -> None:
    screen = look(Screen())
    bar, out = Bar(), StringIO()
    bar.begin(100)
    above = bar.above(out)
    steps(bar, 8)
    drawn = screen.getvalue()
    above.write("found")
    assert out.getvalue() == "found"
    erased = screen.getvalue().removeprefix(drawn)
    assert erased.endswith("\x1b[1A\x1b[2K")  # the line above is cleared, and the cursor is on it
    above.write("again")
    assert screen.getvalue() == drawn + erased
    steps(bar, 2)
    assert "10/100" in screen.getvalue().removeprefix(drawn + erased)


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_cannot_go_back(look: Callable[..., StringIO], term: str) -> None:
    screen = look(Screen(), term)
    steps(Bar(), 30)
    assert screen.getvalue() == ""


def test_no_terminal(look: Callable[..., StringIO]) -> None:
    screen = look(StringIO())
    steps(Bar(), 30)
    assert screen.getvalue() == ""


@pytest.mark.skipif(os.name != "posix", reason="there are no such terminals")
def test_a_real_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    os.mkfifo(tmp_path / "slow.md")
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", "--format", "concise", "slow.md", "a.md"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80"},
        stdout=theirs, stderr=theirs,
    ) as process:  # fmt: skip
        os.close(theirs)
        threading.Thread(target=_write_slowly, args=(tmp_path / "slow.md",), daemon=True).start()
        shown = b"".join(_read(ours)).decode()
        assert process.wait(60) == 1
    os.close(ours)
    assert "1/2" in shown
    found = [line for line in shown.splitlines() if "error conversion" in line]
    assert [line.rpartition("\x1b")[2].partition(":")[0].rpartition("K")[2] for line in found] == [
        "slow.md", "a.md",
    ]  # fmt: skip


def _write_slowly(pipe: Path) -> None:
    with pipe.open("w", encoding="utf-8") as out:
        time.sleep(1.2)
        out.write(WRONG)


def _read(terminal: int) -> Iterator[bytes]:
    """All that is shown, until nobody writes any more."""
    while True:
        try:
            yield os.read(terminal, 1000)
        except OSError:  # what Linux says once the other end is closed
            return
