"""The cases of a folder, as its README describes them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FAMILIES = {
    "conversion": "conversion",
    "total-disproportion": "proportion",
    "total": "total",
    "part-exceeds-whole": "total",
    "share-percent": "share",
    "shares-sum": "share",
    "fraction-vs-percent": "share",
    "change": "change",
    "absolute-change": "change",
    "multiple": "multiple",
    "per-unit": "per-unit",
    "period": "period",
    "headline-body": "repetition",
    "repeated-figure": "repetition",
    "list-count": "enumeration",
    "scale": "scale",
    "long-scale": "scale",
    "range-order": "range",
    "currency-not-in-use": "currency",
    "date": "date",
    "age": "date",
    "table": "table",
}


def rule_of(family: str) -> str:
    """The rule that a family of errors belongs to, by its longest known prefix."""
    known = [prefix for prefix in FAMILIES if family == prefix or family.startswith(f"{prefix}-")]
    return FAMILIES[max(known, key=len)] if known else family


def read(folder: Path, kind: str) -> Iterator[dict[str, Any]]:
    """The cases of every file of a folder whose name ends in the kind ("cases", "pairs")."""
    for path in sorted(folder.glob(f"*{kind}.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
