"""The article as it reads, every figure marked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.reporters._html.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from factcheck.document import Block
    from factcheck.reporters._html.figures import Figures

HIGHEST, LOWEST = 3, 6
"""Headings stand below the title, which is an h2 of the page; HTML knows none below h6."""


def title(figures: Figures, anchor: str) -> Element:
    """The headline, or the file's name where there is none."""
    document = figures.report.document
    for block in document.blocks:
        if block.kind is BlockKind.TITLE:
            return element("h2", *figures.marked(block.span), id=anchor, dir="auto")
    return element("h2", document.title or document.uri, id=anchor, dir="auto")


def article(figures: Figures) -> Element:
    """The blocks below the headline."""
    blocks = [b for b in figures.report.document.blocks if b.kind is not BlockKind.TITLE]
    parts = [
        part
        for (kind, _), run in groupby(blocks, key=_together)
        for part in _parts(kind, list(run), figures)
    ]
    language = figures.report.article.language.code
    return element("article", *parts, lang=language, dir="auto")


def _together(block: Block) -> tuple[BlockKind, int]:
    """Equal for neighbours that make one list or one table."""
    return block.kind, block.group if block.kind is BlockKind.CELL else 0


def _parts(kind: BlockKind, blocks: list[Block], figures: Figures) -> Iterator[Element]:
    if kind is BlockKind.ITEM:
        yield _list(blocks, figures)
    elif kind is BlockKind.CELL:
        yield _table(blocks, figures)
    else:
        for block in blocks:
            yield _text(block, figures)


def _text(block: Block, figures: Figures) -> Element:
    content = list(figures.marked(block.span))
    if block.kind is BlockKind.HEADING:
        return element(f"h{min(max(block.level + 1, HIGHEST), LOWEST)}", *content)
    named = block.kind in {BlockKind.STANDFIRST, BlockKind.CAPTION}
    return element("p", *content, class_=block.kind.value if named else None)


def _list(items: Iterable[Block], figures: Figures) -> Element:
    """A list with those that are nested in its items."""
    whole = element("ul")
    open_lists = [(1, whole)]
    for item in items:
        while len(open_lists) > 1 and open_lists[-1][0] > item.level:
            open_lists.pop()
        level, innermost = open_lists[-1]
        if item.level > level and len(innermost):
            innermost[-1].append(deeper := element("ul"))
            open_lists.append((item.level, deeper))
            innermost = deeper
        innermost.append(element("li", *figures.marked(item.span)))
    return whole


def _table(cells: list[Block], figures: Figures) -> Element:
    """A table, with empty cells where the article has none."""
    width = 1 + max(cell.column for cell in cells)
    parts: dict[str, list[Element]] = {"thead": [], "tbody": []}
    for number, row in groupby(cells, key=lambda cell: cell.row):
        filled = {cell.column: list(figures.marked(cell.span)) for cell in row}
        tag, scope, part = ("td", None, "tbody") if number else ("th", "col", "thead")
        made = (element(tag, *filled.get(column, ()), scope=scope) for column in range(width))
        parts[part].append(element("tr", *made))
    table = element("table", *(element(part, *rows) for part, rows in parts.items() if rows))
    return element("div", element("div", table, class_="wide"), class_="table")
