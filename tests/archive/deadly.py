"""Rates that kill the process which asks for them, or the one that started it."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rates import open_book

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


@dataclass(frozen=True)
class Deadly:
    """Opens rates; asked `after` so many times they kill, unless `flag` says that they have.

    With `day` they kill whenever they are asked for that day. `executor` aims at the Java process
    of Spark that has started this one.
    """

    flag: Path | None = None
    after: int = 0
    day: date | None = None
    executor: bool = False

    def __call__(self) -> Any:
        return _Rates(self)

    def kill(self) -> None:
        try:
            if self.flag is not None:
                self.flag.touch(exist_ok=False)
        except FileExistsError:
            return  # another process came first, and once is enough
        os.kill(_grandparent() if self.executor else os.getpid(), signal.SIGKILL)


class _Rates:
    def __init__(self, deadly: Deadly) -> None:
        self.deadly = deadly
        self.book = open_book()
        self.asked = 0

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self.book, name)
        return self._watched(attribute) if callable(attribute) else attribute

    def _watched(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*arguments: Any) -> Any:
            self.asked += 1
            flag = self.deadly.flag
            once = flag is not None and self.asked > self.deadly.after and not flag.exists()
            if once or (self.deadly.day is not None and self.deadly.day in arguments):
                self.deadly.kill()
            return method(*arguments)

        return ask


def _grandparent() -> int:
    """The process that has started the parent of this one, as Linux tells it."""
    stat = Path(f"/proc/{os.getppid()}/stat").read_text(encoding="utf-8")
    return int(stat.rpartition(")")[2].split()[1])
