"""Lists of percentages that exclude each other and leave nothing out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.rules._moves import move
from factcheck.rules._reading import content, joined, nearest, numbers, numbers_by_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.cues import Cue

FEWEST = 3
REACH = 30


def partitions(article: Article) -> Iterator[tuple[tuple[Percent, ...], Span]]:
    """Percentages side by side that must make a hundred, and the words that say so."""
    for number in numbers_by_sentence(article):
        listed = _listed(article, number)
        if not listed:
            continue
        rest = _rest(article, listed[-1], article.sentences[number].start)
        if rest is not None:
            listed = listed if len(listed) > 1 else [*_earlier(article, number, listed[0]), *listed]
        elif len(listed) >= FEWEST:
            rest = _exclusive(article, number)
        if rest is not None and len(listed) > 1 and _is_side_by_side(article, listed):
            yield tuple(listed), rest


def _listed(article: Article, number: int) -> list[Percent]:
    """The percentages of a sentence, if they are levels and not changes."""
    found = numbers(article, number)
    listed = [f for f in found if isinstance(f, Percent) and not f.points]
    for figure in listed:
        place = found.index(figure)
        each = article.cue_after(figure, "each")
        if each is not None and not article.text[figure.span.end : each.start].strip():
            return []  # "two give 20% each, a third the other 60%"
        if move(article, figure, found[place - 1] if place else None) is not None:
            return []
    return listed


def _rest(article: Article, last: Percent, start: int) -> Span | None:
    """The words "the remaining" beside the last percentage."""
    cue = nearest(article, ("remaining",), max(start, last.span.start - REACH), last.span.start)
    if cue is not None and joined(article, cue.end, last.span.start):
        return None  # "65% for the rest of the year and 30% for 2023"
    if cue is not None and _is_rate(article, cue, last):
        return None
    if cue is None:
        cue = article.cue_after(last, "remaining")
        if cue is None or article.text[last.span.end : cue.start].strip():
            return None
    return Span(cue.start, cue.end)


def _is_rate(article: Article, cue: Cue, percent: Percent) -> bool:
    """Whether a thing and a small word lead to a percentage: "the rest from banks at 9.2%"."""
    gap = Span(cue.end, percent.span.start)
    words = article.folded.lower[gap.start : gap.end].split()
    led = bool(words) and words[-1] in article.language.function_words
    return led and bool(content(article, gap.start, gap.end))


def _earlier(article: Article, number: int, last: Percent) -> Sequence[Percent]:
    """The percentages of the sentence before, in the same paragraph."""
    listed = _listed(article, number - 1) if number else []
    return listed if listed and article.block(listed[0]) is article.block(last) else []


def _exclusive(article: Article, number: int) -> Span | None:
    """What says that the shares exclude each other, in their sentence or the one before."""
    for place in (number, number - 1):
        if place >= 0:
            cue = next(article.cues_in(article.sentences[place], "all_of"), None)
            if cue is not None:
                return Span(cue.start, cue.end)
    return None


def _behind_of(article: Article, first: Percent) -> int:
    """Where a percentage ends with the "of them" that is its own: "34% of them, 29% ..."."""
    cue = article.cue_after(first, "among")
    if cue is None or article.text[first.span.end : cue.start].strip():
        return first.span.end
    return cue.end if article.text[cue.end : cue.end + 1] == "," else first.span.end


def _is_side_by_side(article: Article, listed: Sequence[Percent]) -> bool:
    """Whether none of them is part of another ("of whom 5%") or compared with it."""
    for first, second in pairwise(listed):
        start, end = first.span.end, second.span.start
        if nearest(
            article, ("among", "including", "versus", "than"), _behind_of(article, first), end
        ):
            return False
        source = nearest(article, ("from",), start, end)
        if source is not None and not article.text[source.end : end].strip():
            return False
        gap = article.text[first.span.end : second.span.start]
        if gap.count("(") != gap.count(")"):
            return False
    return True
