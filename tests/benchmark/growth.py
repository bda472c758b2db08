"""What a KB costs in ever longer texts: the same, as long as nothing is quadratic."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck import languages
from factcheck.document import Document
from factcheck.recognizers import recognize
from tests.benchmark import clock, news
from tests.benchmark.row import Row
from tests.benchmark.speed import KB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZES = (KB, 10 * KB, 100 * KB, KB * KB, 10 * KB * KB)


def growth(path: Path | None) -> Iterator[Row]:
    """`figures` from 1 KB to 10 MB."""
    language = languages.load("en")
    text = news.article("en", 100 * KB, 0).text if path is None else path.read_text("utf-8")
    for size in SIZES:
        longer = (text * (size // len(text) + 1))[:size]
        document = Document("", longer, longer)
        seconds = clock.best(partial(recognize, document, language), 3)
        yield Row("growth", f"{size // KB:,} KB", {"ms per KB": seconds / size * KB * 1e3})
