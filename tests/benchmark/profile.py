"""Where the time goes in the articles that take longest."""

from __future__ import annotations

import cProfile
import pstats
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import factcheck
from tests.benchmark import clock
from tests.benchmark.speed import ALL_RULES, texts

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

SLOWEST = 10
"""One piece in as many is looked into."""

FUNCTIONS = 30


class Piece(NamedTuple):
    """An article, and the seconds that a character of it takes."""

    pace: float
    name: str
    article: str
    day: date | None


def profile(path: Path | None) -> None:
    """Print the functions that most of the time goes to in the slowest tenth of all pieces."""
    pieces = [
        Piece(_pace(article, day), text.name, article, day)
        for text in texts(path)
        for article, day in text.articles
    ]
    slowest = sorted(pieces, reverse=True)[: max(len(pieces) // SLOWEST, 1)]
    for piece in slowest:
        print(f"{piece.pace * 1e6:.1f} µs a character: {piece.name}, “{piece.article[:40]}…”")
    profiler = cProfile.Profile()
    for piece in slowest:
        profiler.runcall(_check, piece.article, piece.day)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(FUNCTIONS)


def _pace(article: str, day: date | None) -> float:
    check = partial(_check, article, day)
    check()  # what is remembered of the language and the rates is not new
    return clock.best(check, 3) / len(article)


def _check(article: str, day: date | None) -> None:
    factcheck.check(article, published=day, config=ALL_RULES)
