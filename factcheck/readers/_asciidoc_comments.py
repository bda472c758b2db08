"""The comments of AsciiDoc: lines that begin with two slashes, and blocks between four."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._lines import Line

LINE = re.compile(r"//(?!/)")


def is_comment(line: Line) -> bool:
    """Whether all of a line is a comment."""
    return LINE.match(line.text) is not None


def add_line(builder: DocumentBuilder, line: Line) -> None:
    """Add the comment that a line is."""
    builder.add_comment(line.start, line.end, line.text.removeprefix("//"))


def add_block(builder: DocumentBuilder, first: Line, last: Line) -> None:
    """Add the comment between two lines of slashes."""
    builder.add_comment(first.start, last.end, builder.source[first.end : last.start])


def without(builder: DocumentBuilder, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that are no comments; the others are added as such."""
    for line in lines:
        if is_comment(line):
            add_line(builder, line)
        else:
            yield line
