"""Figures and a whole check against a bare scan for digits, a row for each script."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import factcheck
from factcheck import languages
from factcheck.config import Config, Persona
from factcheck.document import Document
from factcheck.recognizers import recognize
from tests.benchmark import clock, dense, news
from tests.benchmark.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

KB = 1024
"""Characters, not bytes: a letter of some scripts has three of those."""

PIECE = 4 * KB
SCAN = re.compile(r"\d[\d.,٬٫]*")
"""The digits of every script, and the marks between them."""

ARTICLES = 10
ALL_RULES = Config(persona=Persona.PEDANTIC)


class Text(NamedTuple):
    """Articles to measure with, each with its day of publication, if it has one."""

    name: str
    language: str
    articles: list[tuple[str, date | None]]


def texts(path: Path | None = None) -> Iterator[Text]:
    """Ordinary news in five scripts, and English with several times as many figures.

    The dense text is made at random: its conversions are wrong, which costs most of a check.
    """
    if path is not None:
        yield Text(path.name, "en", [(piece, None) for piece in _pieces(path.read_text("utf-8"))])
        return
    for language, script in news.SCRIPTS.items():
        yield Text(f"{script} news", language, [*news.articles(language, ARTICLES)])
    yield Text("Latin, dense and wrong", "en", [(piece, None) for piece in _pieces(dense.text())])


def _pieces(text: str) -> list[str]:
    pieces = [text[at : at + PIECE] for at in range(0, len(text) - PIECE + 1, PIECE)]
    return pieces[:ARTICLES] or [text]


def speed(path: Path | None) -> Iterator[Row]:
    """What a KB costs: the scan, `figures`, and `check` with all rules, as text and as Markdown."""
    for text in texts(path):
        language = languages.load(text.language)
        documents = [Document("", article, article) for article, _ in text.articles]
        size = sum(len(article) for article, _ in text.articles) / KB
        found = sum(len(recognize(document, language).figures) for document in documents)
        scan = clock.best(partial(_scan, text), 50)
        yield Row("scan", text.name, {"ms per KB": scan / size * 1e3, **_density(found, size)})
        seconds = clock.best(partial(_figures, documents, language), 20)
        yield _against("figures", text.name, seconds, scan, size)
        for reader in ("text", "markdown"):
            _check(text, reader)  # what is remembered of the language and the rates is not new
            seconds = clock.best(partial(_check, text, reader), 5)
            yield _against("check", f"{text.name}, {reader}", seconds, scan, size)


def _scan(text: Text) -> None:
    for article, _ in text.articles:
        [*SCAN.finditer(article)]


def _figures(documents: list[Document], language: languages.Language) -> None:
    for document in documents:
        recognize(document, language)


def _density(found: int, size: float) -> dict[str, float]:
    return {"figures per 4 KB": found / size * 4}


def _check(text: Text, reader: str) -> None:
    for article, day in text.articles:
        factcheck.check(article, format=reader, published=day, config=ALL_RULES)


def _against(measure: str, name: str, seconds: float, scan: float, size: float) -> Row:
    return Row(measure, name, {"ms per KB": seconds / size * 1e3, "times the scan": seconds / scan})
