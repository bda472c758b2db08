"""The rows of list-table and csv-table, the directives that write a table as something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers._csv_rows import rows as csv_rows
from factcheck.readers._rst_markup import OPTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.readers._lines import Line
    from factcheck.readers._rst_tables import Row

BULLET = re.compile(r"[ \t]*[-*+•‣⁃](?:[ \t]+|$)")
NAMED_SEPARATORS = {"tab": "\t", "space": " "}


def list_rows(_source: str, _options: list[Line], content: list[Line]) -> list[Row]:
    """The rows of list-table: a list of rows, each of which is a list of its cells."""
    found: list[Row] = []
    outer = inner = -1
    for line in filter(lambda line: line.text, content):
        at = line.indent
        outer = at if outer < 0 else outer
        if at == outer and (bullet := BULLET.match(line.text)):
            found.append([])
            at, inner = bullet.end(), -1
        inner = at if inner < 0 and at < len(line.text) else inner
        if at == inner and (bullet := BULLET.match(line.text, at)):
            found[-1].append([])
            at = bullet.end()
        if found and found[-1]:
            found[-1][-1].extend(line.trimmed(at, len(line.text)))
    return found


def separated_rows(source: str, options: list[Line], content: list[Line]) -> list[Row]:
    """The rows of csv-table: the headings, which are an option, and then the lines of it."""
    separator = ","
    stretches = [(content[0].start, content[-1].end)] if content else []
    for name, value in _options(options):
        stated = source[slice(*value)].strip()
        if name == "header":
            stretches.insert(0, value)
        elif name == "delim" and stated:
            separator = NAMED_SEPARATORS.get(stated, stated[0])
    return [
        [[(start, end)] for start, end, _ in row]
        for stretch in stretches
        for row in csv_rows(source, separator, *stretch)
    ]


def _options(lines: list[Line]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The name of each option, and where its value stands."""
    starts = [(line, match) for line in lines if (match := OPTION.match(line.text))]
    ends = [line.start for line, _ in starts[1:]] + [line.end for line in lines[-1:]]
    for (line, match), end in zip(starts, ends, strict=True):
        yield match[0].strip().strip(":"), (line.start + match.end(), end)


ROWS = {"list-table": list_rows, "csv-table": separated_rows}
"""How each is read: from the source, the lines of its options and those of its content."""
