"""Like items side by side: the same amount of several places or years, in a list or a column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.document import BlockKind, Span
from factcheck.figure import Count, Date, Money, Percent, Qualifier
from factcheck.languages.text import WORD
from factcheck.rules._reading import says_and
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

NOT_BESIDE = frozenset({"total", "including", "equals", "every", "each", "per_head"})
"""Cues after which an amount is no further item: the sum, a part, the same again, one of many."""

FEWEST = 3
LONG = 60
"""As many characters may stand between two items of a series."""

FEW_WORDS = 1
"""As many plain words may stand between two items whose own words are names or years."""


def series(article: Article) -> Iterator[tuple[tuple[Figured, ...], bool]]:
    """Every series of at least three items, and whether only names and years tell them apart."""
    yield from _in_sentences(article)
    yield from _in_blocks(article)


def _in_sentences(article: Article) -> Iterator[tuple[tuple[Figured, ...], bool]]:
    """Runs of amounts of one unit in a sentence, none of them a total, a part or an end."""
    run: list[Figured] = []
    for figure in article.figures:
        if not isinstance(figure, (Money, Count, Percent)) or _in_cell(article, figure):
            continue
        if run and not _continues(article, run[-1], figure):
            yield from _run(article, run)
            run = []
        run.append(figure)
    yield from _run(article, run)


def _run(article: Article, run: list[Figured]) -> Iterator[tuple[tuple[Figured, ...], bool]]:
    if len(run) >= FEWEST:
        gaps = [Span(a.span.end, b.span.start) for a, b in pairwise(run)]
        yield tuple(run), all(_names_only(article, gap) for gap in gaps)


def _continues(article: Article, first: Figured, second: Figured) -> bool:
    if article.sentence(first) != article.sentence(second) or type(first) is not type(second):
        return False
    if Qualifier.RANGE in (first.qualifier, second.qualifier):
        return False
    gap = Span(first.span.end, second.span.start)
    text = article.text[gap.start : gap.end]
    if gap.end - gap.start > LONG or not _is_listed(article, text):
        return False
    if any(not NOT_BESIDE.isdisjoint(cue.names) for cue in article.cues_within(gap)):
        return False
    return same_unit(first, second, article.language)


def _is_listed(article: Article, text: str) -> bool:
    """Whether a comma, a semicolon or "and" parts two items, and no bracket does."""
    if any(sign in text for sign in "()[]:"):
        return False
    return "," in text or ";" in text or "、" in text or says_and(article, text)


def _names_only(article: Article, gap: Span) -> bool:
    """Whether names, dates and function words are all that tells two items apart."""
    dated = [f.span for f in article.within(gap) if isinstance(f, Date)]
    plain = 0
    for found in WORD.finditer(article.text[gap.start : gap.end]):
        start = gap.start + found.start()
        word = found.group()
        if word[0].islower() and word not in article.language.function_words:
            plain += not any(span.start <= start < span.end for span in dated)
    return plain <= FEW_WORDS - 1


def _in_cell(article: Article, figure: Figured) -> bool:
    block = article.block(figure)
    return block is not None and block.kind is BlockKind.CELL


def _in_blocks(article: Article) -> Iterator[tuple[tuple[Figured, ...], bool]]:
    """Table columns, and lists with one amount an item."""
    columns: dict[tuple[int, int], list[Figured]] = {}
    for figure in article.figures:
        if isinstance(figure, Date) or (block := article.block(figure)) is None:
            continue
        if block.kind is BlockKind.CELL and block.row:
            columns.setdefault((block.group, block.column), []).append(figure)
        elif block.kind is BlockKind.ITEM:
            columns.setdefault((block.group, -1), []).append(figure)
    for (_, column), figures in columns.items():
        spans = {block.span for f in figures if (block := article.block(f)) is not None}
        like = all(same_unit(figures[0], figure, article.language) for figure in figures)
        if len(figures) >= FEWEST and len(spans) == len(figures) and like:
            yield tuple(figures), column >= 0
