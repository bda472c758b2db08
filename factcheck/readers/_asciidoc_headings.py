"""The titles of AsciiDoc, and the header below the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers import _asciidoc_comments as comments
from factcheck.readers import _asciidoc_forms as forms

if TYPE_CHECKING:
    from factcheck.readers._fields import Fields
    from factcheck.readers._lines import Line, LineReader


class Headings:
    """Reads titles; what the header states goes to `fields`."""

    def __init__(self, reader: LineReader, fields: Fields) -> None:
        self._reader = reader
        self._fields = fields

    def take(self, line: Line) -> bool:
        """Take a title; whether one stands there."""
        heading = forms.HEADING.match(line.text)
        under = self._reader.ahead()
        if heading:
            level, region = len(heading[1]), line.behind(heading)
        elif forms.UNDERLINE.fullmatch(under) and abs(len(under) - len(line.text)) <= 1:
            level, region = forms.UNDERLINES.index(under[0]) + 1, line.region
            self._reader.at += 1
        else:
            return False
        self._reader.at += 1
        is_first = self._reader.builder.title is None
        self._reader.add_heading(region, level)
        if is_first and level == 1:
            self._header()
        return True

    def _header(self) -> None:
        """Take the lines below the title: authors, revision, attributes."""
        header = self._reader.take(lambda other: bool(other.text))
        for line in comments.without(self._reader.builder, header):
            if field := forms.ATTRIBUTE.match(line.text):
                self._fields.take(field[1], line.text[field.end() :])
            elif date := forms.REVISION_DATE.search(line.text):
                self._fields.take("revdate", date[0])
