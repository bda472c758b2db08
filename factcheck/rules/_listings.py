"""Announced numbers of things with the list that follows: "four studios:" and its items."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import BlockKind, Span
from factcheck.figure import Count, Qualifier
from factcheck.rules import _days as calendar
from factcheck.rules._things import series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.document import Block

MOST = 40
"""Longer lists are not announced by their number, or not counted by the reader."""

FEWEST = 2
COLONS = ":："


class Listing(NamedTuple):
    """A number of things, and where they are listed; `blocks` tells that it is in items."""

    number: Count
    items: Span
    blocks: bool


def size(article: Article, items: Span, start: int, *, blocks: bool) -> tuple[int, int]:
    """How many things a list behind `start` holds at least and at most."""
    if blocks:
        first = bisect_left(
            article.document.blocks, items.start, key=lambda block: block.span.start
        )
        number = sum(1 for _ in _items(article.document.blocks, first))
        return number, number
    found = series(article, start)
    return (found.fewest, found.most) if found else (0, 0)


def listings(article: Article) -> Iterator[Listing]:
    """Every list that the article announces with a number, in blocks or inside a sentence."""
    counts = [figure for figure in article.figures if _is_announcing(article, figure)]
    if not counts:
        return
    done = set()
    for listing in _block_lists(article):
        done.add(listing.number.span)
        yield listing
    for count in counts:
        if isinstance(count, Count) and count.span not in done:
            yield from _inline(article, count)


def _inline(article: Article, count: Count) -> Iterator[Listing]:
    """A list behind a colon or a dash or in brackets, in the sentence of its number."""
    found = series(article, count.span.end)
    if found is None:
        return
    gap = Span(count.span.end, found.items.start)
    if count.noun is None and not any(map(str.isalpha, article.text[gap.start : gap.end])):
        return  # "Step 3: mix, knead and bake"
    others = any(isinstance(figure, Count) for figure in article.within(gap))
    if not others and not is_partial(article, Span(gap.start, found.items.end)):
        yield Listing(count, found.items, blocks=False)


def _is_announcing(article: Article, figure: object) -> bool:
    """Whether a figure is a whole small number of things, and no time or other measure."""
    return (
        isinstance(figure, Count)
        and FEWEST <= figure.stated <= MOST
        and not figure.decimals
        and figure.upper is None
        and figure.qualifier is Qualifier.EXACT
        and "-" not in figure.text
        and calendar.unit(figure, article.language) is None
        and (figure.noun is None or figure.noun not in article.language.measures)
    )


def _block_lists(article: Article) -> Iterator[Listing]:
    """Lists of items under a line that ends in a colon."""
    blocks = article.document.blocks
    for index, block in enumerate(blocks[1:], start=1):
        lead = blocks[index - 1]
        if block.kind is not BlockKind.ITEM or lead.kind in (BlockKind.ITEM, BlockKind.CELL):
            continue
        text = article.text[lead.span.start : lead.span.end].rstrip()
        if text[-1:] not in COLONS or is_partial(article, _last_sentence(article, lead)):
            continue
        items = list(_items(blocks, index))
        count = _announced(article, _last_sentence(article, lead), len(items))
        if count is not None and len(items) >= FEWEST:
            span = Span(items[0].span.start, items[-1].span.end)
            if not is_partial(article, items[-1].span) and not _shares_out(article, count, items):
                yield Listing(count, span, blocks=True)


def _shares_out(article: Article, count: Count, items: Sequence[Block]) -> bool:
    """Whether the items tell how a number is divided: "25 seats: Labour 14, Greens 11"."""
    counts = [
        next((figure for figure in article.within(item.span) if isinstance(figure, Count)), None)
        for item in items
    ]
    return count.stated == sum(figure.stated for figure in counts if figure is not None)


def _items(blocks: tuple[Block, ...], index: int) -> Iterator[Block]:
    """The items of a list on the level of its first one."""
    level = blocks[index].level
    for block in blocks[index:]:
        if block.kind is not BlockKind.ITEM or block.level < level:
            return
        if block.level == level:
            yield block


def _last_sentence(article: Article, block: Block) -> Span:
    return article.sentences[article.sentence_at(block.span.end - 1)]


def _announced(article: Article, sentence: Span, items: int) -> Count | None:
    """The number that announces a list: the one that fits it, else the last before it.

    Of "three of the 20" it is the first; "two chefs and three bakers" are none together.
    """
    counts: list[Count] = []
    for figure in article.within(sentence):
        if not isinstance(figure, Count) or not _is_announcing(article, figure):
            continue
        if not counts or not _is_whole(article, counts[-1], figure):
            counts.append(figure)
    fitting = [count for count in counts if count.stated == items]
    if fitting or len(counts) < FEWEST:
        return next(iter([*fitting, *counts]), None)
    behind = article.folded.lower[counts[0].span.end : sentence.end].split()
    return None if set(article.language.tables.ranges.and_) & set(behind) else counts[-1]


def _is_whole(article: Article, part: Count, figure: Count) -> bool:
    """Whether a number is what another is a part of: "three of the 20"."""
    words = article.between(part, figure).split()
    return bool(words) and article.language.function_words.issuperset(words)


def is_partial(article: Article, span: Span) -> bool:
    """Whether a list is said to hold some of the things only, and not to be the whole of them."""
    if any(article.cues_in(span, "such_as")):
        return True
    return any(article.cues_in(span, "including")) and not any(article.cues_in(span, "list"))
