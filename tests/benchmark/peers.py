"""Packages that find figures too, on the same English news: how fast, and how much each finds.

They are the extra `benchmark`; a row says so where one is not installed. What they find differs:
numbers, quantities with units, or prices alone, and none says what a figure claims.
"""

from __future__ import annotations

import re
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck import languages
from factcheck.document import Document
from factcheck.recognizers import recognize
from tests.benchmark import clock, news
from tests.benchmark.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Finder = Callable[[str], int]
    """How many figures a package finds in a text."""

SENTENCES = re.compile(r"(?<=[.!?])\s+")
ARTICLES = 3


def peers(_: Path | None) -> Iterator[Row]:
    """This program first, then each package."""
    texts = [article.text for article in news.articles("en", ARTICLES)]
    size = sum(map(len, texts)) / 1024
    ours: float | None = None
    for name, load in PEERS.items():
        try:
            finder = load()
        except ImportError as error:
            yield Row("peers", name, {}, f"not installed ({error.name or error})")
            continue
        found = sum(map(finder, texts))  # with whatever it loads at the first use
        seconds = clock.best(partial(_all, finder, texts), 3)
        ours = ours or seconds
        values = {"ms per KB": seconds / size * 1e3, "times ours": seconds / ours}
        yield Row("peers", name, values | {"figures per 4 KB": found / size * 4})


def _all(finder: Finder, texts: list[str]) -> None:
    for text in texts:
        finder(text)


def _factcheck() -> Finder:
    language = languages.load("en")
    return lambda text: len(recognize(Document("", text, text), language).figures)


def _quantulum3() -> Finder:
    parse = import_module("quantulum3.parser").parse
    return lambda text: len(parse(text))


def _price_parser() -> Finder:
    """It reads one price at most from a text, and so it is given sentences."""
    read = import_module("price_parser").Price.fromstring
    return lambda text: sum(read(part).amount is not None for part in SENTENCES.split(text))


def _recognizers_text() -> Finder:
    """Numbers, per cent, money and dates: one call each, and a number may be found twice."""
    packages = {
        "recognizers_number": ("recognize_number", "recognize_percentage"),
        "recognizers_number_with_unit": ("recognize_currency",),
        "recognizers_date_time": ("recognize_datetime",),
    }
    calls: list[Any] = [
        getattr(import_module(package), name)
        for package, names in packages.items()
        for name in names
    ]
    return lambda text: sum(len(call(text, "en-us")) for call in calls)


def _natura() -> Finder:
    finder = import_module("natura").Finder()
    return lambda text: len(finder.findall(text))


PEERS: dict[str, Callable[[], Finder]] = {
    "factcheck, figures": _factcheck,
    "quantulum3": _quantulum3,
    "price-parser": _price_parser,
    "recognizers-text-suite": _recognizers_text,
    "natura": _natura,
}
