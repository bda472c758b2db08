"""The templates of each language: a file of sentences, with a place for each figure."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "languages"
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def words(language: str) -> dict[str, Any]:
    """The titles, the sentences without a claim, the sentence of each kind of claim."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
