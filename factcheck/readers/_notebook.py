"""The Markdown cells of a notebook as one text, and the way back from it to the JSON."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.document import Comment, Span
from factcheck.readers import _json_strings
from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document

CELLS, SOURCE, TYPE = "cells", "source", "cell_type"
BETWEEN = "\n"
"""Parts two cells, so that each begins on a line of its own."""
LONGEST_PATH = 4
"""A cell is one string, or a list of its lines: cells, number, source, number."""


class Cells:
    """The cells of the notebook in `source`: their `text`, and in it the `places` of each.

    ReadError if `source` is no notebook.
    """

    def __init__(self, uri: str, source: str) -> None:
        _validate(uri, source)
        self._source = source
        self.places: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._lengths: dict[int, int] = {}
        parts: list[str] = []
        length = 0
        for cell in _markdown_cells(source):
            begin = length
            for start, end in cell:
                for piece in _json_strings.pieces(source, start, end):
                    self._starts.append(length)
                    self._origins.append(piece.origin)
                    self._lengths[length] = piece.length
                    parts.append(piece.text)
                    length += len(piece.text)
            self.places.append((begin, length))
            parts.append(BETWEEN)
            length += len(BETWEEN)
        self.text = "".join(parts)

    def placed(self, document: Document) -> Document:
        """A document of the text, with its places in the JSON instead."""
        offsets = tuple(self._offsets(document))
        return replace(
            document,
            source=self._source,
            offsets=offsets or ((0, 0),),
            comments=tuple(self._comment(comment) for comment in document.comments),
            lengths={
                offset: self._end(document.source_end(offset) - 1) - origin
                for offset, origin in offsets
            },
        )

    def _comment(self, comment: Comment) -> Comment:
        spans = (self._span(span) for span in comment[1:])
        return Comment(comment.text, *spans)

    def _span(self, span: Span) -> Span:
        start = self._origin(span.start)
        return Span(start, self._end(span.end - 1) if span.end > span.start else start)

    def _origin(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        return self._origins[index] + offset - self._starts[index]

    def _end(self, offset: int) -> int:
        return self._origin(offset) + self._lengths.get(offset, 1)

    def _offsets(self, document: Document) -> Iterator[tuple[int, int]]:
        if not self._starts:
            return
        ends = (*document.offsets[1:], (len(document.text), 0))
        for (start, at), (end, _) in zip(document.offsets, ends, strict=True):
            index = bisect_right(self._starts, at) - 1
            done = start
            # The stretch is cut wherever an escape stands in it.
            while done < end:
                yield done, self._origins[index] + at + done - start - self._starts[index]
                index += 1
                done = self._starts[index] - at + start if index < len(self._starts) else end


def _validate(uri: str, source: str) -> None:
    try:
        # Numbers are not made, since of thousands of digits none can be.
        root = json.loads(source, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise ReadError(uri, f"it is no valid JSON ({error.msg})", error.lineno) from None
    if not isinstance(root, dict) or not isinstance(root.get(CELLS), list):
        raise ReadError(uri, "it is no notebook: it has no list of cells")


def _markdown_cells(source: str) -> Iterator[list[tuple[int, int]]]:
    """Where the strings stand that each Markdown cell is made of."""
    inside = (item for item in _json_strings.strings(source) if item[0][0] == CELLS)
    for _, strings in groupby(inside, key=lambda item: item[0][1:2]):
        kind, found = "", []
        for path, start, end in strings:
            if path[2:] == (TYPE,):
                kind = source[start:end]
            elif path[2:3] == (SOURCE,) and len(path) <= LONGEST_PATH:
                found.append((start, end))
        if kind == "markdown":
            yield found
