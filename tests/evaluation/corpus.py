"""Articles that are right: the project's own, and those of any folder."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import languages, readers
from factcheck.languages import detection
from factcheck.period import as_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.document import Document

OWN = Path(__file__).parent.parent / "articles" / "clean"
"""Short articles of which every figure is right."""


def documents(folders: Iterable[Path]) -> Iterator[Document]:
    """The articles of each folder in a language that there is a file for, in a stable order."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            for document in _read(path):
                language = document.language or detection.detect(document).code
                if language in languages.names():
                    yield replace(document, language=language)


def _read(path: Path) -> Iterator[Document]:
    if path.suffix in (".md", ".txt"):
        yield readers.read(str(path), path.read_bytes())
    elif path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line) if line.strip() else {}
            if _is_clean(record):
                yield _article(record)


def _is_clean(record: dict[str, Any]) -> bool:
    """Whether a record is a whole article of which nothing is said to be wrong."""
    is_article = isinstance(record.get("text"), str) and "language" in record
    return is_article and "expected" not in record and not record.get("expect")


def _article(record: dict[str, Any]) -> Document:
    """The article of a record, its headline in the text so that errors can stand there too."""
    title = record.get("title")
    text = f"# {title}\n\n{record['text']}" if title else record["text"]
    document = readers.read(f"{record.get('id', 'article')}.md", text.encode())
    day = record.get("published")
    published = as_period(day) if day else document.published
    return replace(document, published=published, language=record["language"])
