"""The whole that a part is one of, by "of the", "of them" or the noun of its percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Percent
from factcheck.languages.text import WORD
from factcheck.rules._reading import content, ended, lasts, nearest, numbers
from factcheck.rules._steps import uncompared
from factcheck.rules._units import noun_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

LINK = 30
"""How many characters behind a percentage "of the seats" may end."""

ADJACENT = 2
WORDS = 3


def pointed(article: Article, found: Sequence[Figured], part: Figured) -> Figured | None:
    """The whole that "of them" right before a part refers to, or "480 arıcının 312'si"."""
    place = found.index(part)
    if place and (whole := owner(article, found[place - 1], part)) is not None:
        return whole
    start = found[place - 1].span.end if place else article.sentences[article.sentence(part)].start
    cue = nearest(article, ("among", "including"), start, part.span.start)
    if cue is None or content(article, cue.end, part.span.start):
        return None
    return before_it(article, found, place)


def owner(article: Article, whole: Figured, part: Figured) -> Figured | None:
    """The whole right before a part, if its ending or a small word says "of": "9億円の2％"."""
    end = ended(article, whole, "of_after")
    return None if end is None or article.text[end : part.span.start].strip() else whole


def whole_of(
    article: Article, found: Sequence[Figured], part: Figured, percent: Percent
) -> Figured | None:
    """The whole of a part that stands before it: by "of", by "of them", or by its noun."""
    place = found.index(part)
    sentence = article.sentences[article.sentence(part)]
    for whole in found[:place]:
        if led_by_of(article, whole, sentence.start):
            return whole
    before = before_it(article, found, place)
    if before is None:
        return None
    start = before.span.end if before in found else sentence.start
    reach = min(percent.span.end + LINK, sentence.end)
    if nearest(article, ("among", "including"), start, reach) is not None:
        return before
    return before if _named(article, before, percent) else None


def before_it(article: Article, found: Sequence[Figured], place: int) -> Figured | None:
    """The figure before that one that is no percentage; only the sentence before has it else.

    Of "16,200, compared with 12,000" it is the first one. What something took is no whole of it:
    "640 gardens over two weeks; 224 of them".
    """
    here = _wholes(article, found[:place])
    if here:
        return here[-1]
    number = article.sentence(found[place])
    there = _wholes(article, numbers(article, number - 1)) if number else []
    if there and article.block(there[-1]) is article.block(found[place]):
        return there[-1]
    return None


def _wholes(article: Article, figures: Sequence[Figured]) -> list[Figured]:
    """Those of some figures that can have parts: things rather than durations, if there are any."""
    found: list[Figured] = uncompared(article, [f for f in figures if not isinstance(f, Percent)])
    return [figure for figure in found if not lasts(article, figure)] or found


def stands_of(article: Article, figure: Figured, whole: Figured) -> bool:
    """Whether "of the" stands before a whole, and little else since the figure before it."""
    start = figure.span.end
    name = "percent_of" if isinstance(figure, Percent) else "part_of"
    cue = nearest(article, (name,), start, whole.span.start)
    if cue is None or any(sign in article.text[start : whole.span.start] for sign in ",;:()."):
        return False
    far = (content(article, cue.end, whole.span.start), content(article, start, cue.start))
    return max(map(len, far)) <= 1  # "of the town's 8,000 inhabitants"


def led_by_of(article: Article, whole: Figured, start: int) -> bool:
    """As in "Of the 90 boats, ...", "Sur 90 bateaux, ..."."""
    cue = nearest(article, ("part_of",), start, whole.span.start)
    opening = article.text[start : cue.start].strip(' \u00a0\u202f\n“«"') if cue else "x"
    if cue is None or opening or article.within(Span(cue.end, whole.span.start)):
        return False
    return not content(article, cue.end, whole.span.start)


def _named(article: Article, whole: Figured, percent: Percent) -> bool:
    """Whether the percentage is "of the seats" where the whole counts seats."""
    if not isinstance(whole, Count) or whole.noun is None:
        return False
    cue = article.cue_after(percent, "percent_of")
    if cue is None or cue.start - percent.span.end > ADJACENT:
        return False
    words = WORD.findall(article.folded.lower[cue.end : cue.end + LINK])[:WORDS]
    named = noun_class(whole.noun, article.language)
    return any(noun_class(word, article.language) == named for word in words)
