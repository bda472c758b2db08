"""Line ends made alike, without moving anything."""

from __future__ import annotations

from factcheck.document import LINE_END


def with_newlines(source: str) -> str:
    """End each line with a newline; a carriage return before one becomes a space."""
    if "\r" not in source:
        return source
    return LINE_END.sub(lambda end: "\n".rjust(len(end[0])), source)
