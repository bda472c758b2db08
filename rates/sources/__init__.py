"""Where rates can be fetched from: one file a source, found by its name.

A source module has a `SOURCE`, whose class says what to ask for and how to read the answer. It
never touches the network itself, so that reading is tested on text. An address can be replaced
by one's own copy of the service: `FACTCHECK_<NAME>_URL`.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, ClassVar

from rates.rate import RatesError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from rates.publisher import Publisher


class SourceError(RatesError):
    """A source cannot be used, or its answer cannot; one sentence that names the source."""


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a source."""

    url: str
    first: date
    """The first day asked for."""
    last: date
    """The last day asked for, inclusive."""
    params: tuple[tuple[str, str], ...] = ()
    secret: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Headers with a key: sent to this address only, never printed."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One published value, not yet checked."""

    table: str
    """A table of one of the source's publishers, as in `Leg.series`."""
    code: str
    """ISO 4217 code of the foreign currency."""
    day: date
    value: str
    """The digits as published, in the publisher's direction."""
    unit: int = 1
    """How many units of the foreign currency the value is for."""


class Source(ABC):
    """What every source says about itself."""

    name: ClassVar[str]
    """The name of its file."""
    title: ClassVar[str]
    """As it is called in a sentence."""
    address: ClassVar[str]
    """The root of its service."""
    publishers: ClassVar[tuple[Publisher, ...]]
    """Whose rates it brings."""
    nothing: ClassVar[int | None] = None
    """The HTTP status by which it says that it has no rates for the days asked for."""
    pause: ClassVar[float] = 0.0
    """Seconds to wait between two requests."""

    @property
    def base(self) -> str:
        """The root of the service to ask, without a final slash."""
        return os.environ.get(f"FACTCHECK_{self.name.upper()}_URL", self.address).rstrip("/")

    def missing(self) -> str | None:
        """Return what must be there before it can be asked, such as a key; None if nothing."""
        return None

    @abstractmethod
    def requests(self, first: date, last: date, today: date) -> Iterator[Request]:
        """Yield the questions whose answers hold all rates of a span of days."""

    @abstractmethod
    def parse(self, request: Request, body: bytes) -> Iterator[Quote]:
        """Read an answer.

        What it raises on an answer of another form than the documented one is turned into a
        SourceError by the caller (`read` in `_answers.py`).
        """

    def serves(self, codes: Collection[str]) -> bool:
        """Return whether it can bring a rate between these currencies."""
        return any(
            publisher.scope != "own" or publisher.home in codes for publisher in self.publishers
        )


def names() -> tuple[str, ...]:
    """Return the names of all sources, in alphabetical order."""
    modules = (module.name for module in iter_modules(__path__))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def load(name: str) -> Source:
    """Return the source of that name; raises SourceError if there is none."""
    if name not in names():
        raise SourceError(f"there is no source {name}: choose from {', '.join(names())}")
    source: Source = import_module(f"{__name__}.{name}").SOURCE
    return source


def publishers() -> tuple[Publisher, ...]:
    """Return every publisher of every source once, those of a single currency first."""
    found = {publisher.name: publisher for name in names() for publisher in load(name).publishers}
    return tuple(sorted(found.values(), key=lambda publisher: publisher.preference))
