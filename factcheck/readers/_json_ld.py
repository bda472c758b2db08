"""The days of publication that a page states as JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KEYS = ("datePublished", "dateCreated")
ARTICLES = ("Article", "Posting", "Report")
"""What the names of the kinds of article that schema.org knows end in."""


def dates(texts: Iterable[str]) -> Iterator[str]:
    """Each day of publication in `texts`, those of articles first, then the outermost.

    The site, its pictures and the page around an article may be older than that. A text that is
    no JSON states none.
    """
    found = list(_objects(texts))
    for wanted in (True, False):
        for level in found:
            for key in KEYS:
                for value in level:
                    stated = value.get(key)
                    if isinstance(stated, str) and _is_article(value) is wanted:
                        yield stated


def _objects(texts: Iterable[str]) -> Iterator[list[dict[str, object]]]:
    """The objects of all texts by how deep they stand inside others."""
    level = [value for text in texts for value in _parsed(text)]
    while level:
        yield [value for value in level if isinstance(value, dict)]
        level = [inner for value in level for inner in _inside(value)]


def _parsed(text: str) -> list[object]:
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError):
        return []


def _is_article(value: dict[str, object]) -> bool:
    kinds = value.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(ARTICLES)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
