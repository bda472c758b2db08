"""JSON that any reader of lines, and any terminal, takes as it is meant."""

from __future__ import annotations

import json
import re
from typing import Any

VERSION = 1
"""Of the documents that `json` and `jsonl` write."""

# Controls of the second kind steer terminals, and some programs end a line at one or at the two
# separators; JSON allows all of them unescaped. A lone surrogate (of a file name) is no UTF-8.
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def dumps(value: Any, indent: int | None = None) -> str:
    """A value as JSON in UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def program() -> dict[str, str]:
    """The name and version of this program."""
    from importlib.metadata import version

    return {"name": "factcheck", "version": version("factcheck")}
