"""The days of publication that a page states as JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ("datePublished", "dateCreated")


def dates(text: str) -> Iterator[str]:
    """Each day of publication in `text`, the outermost first; none if it is no JSON."""
    try:
        level = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while level:
        for key in KEYS:
            yield from (
                value[key]
                for value in level
                if isinstance(value, dict) and isinstance(value.get(key), str)
            )
        level = [inner for value in level for inner in _inside(value)]


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
