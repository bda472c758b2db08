"""Parts that follow from a percentage: "5% of 800 billion, or 40 billion"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.figure import Count, Percent
from factcheck.rules._equations import LINK, equated
from factcheck.rules._reading import content, nearest
from factcheck.rules._units import same_unit
from factcheck.rules._whole_of import before_it, owner, stands_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

APART = 3
"""How many content words may part a whole from what its share comes to."""


class Share(NamedTuple):
    """A part of a whole and its percentage; `stated` is the one of the three that is derived."""

    part: Figured
    whole: Figured
    percent: Percent
    stated: Figured


def portion(
    article: Article, found: Sequence[Figured], place: int, percent: Percent
) -> Share | None:
    """As in "5% of 800 billion, or 40 billion", "dont 5 %, soit 40 milliards"."""
    behind = [f for f in found[place + 1 :] if not isinstance(f, Percent)]
    whole: Figured | None = None
    if behind and stands_of(article, percent, behind[0]):
        whole = behind[0]
    rest = behind[1:] if whole is not None else behind
    whole = whole or (owner(article, found[place - 1], percent) if place else None)
    if not rest or rest[0] not in found[: place + 3]:
        return None
    part, start = rest[0], max((whole or percent).span.end, percent.span.end)
    cue = nearest(article, ("equals", "makes"), start, part.span.start)
    if (
        cue is None
        or part.span.start - cue.end > LINK
        or content(article, cue.end, part.span.start)
    ):
        return None
    if whole is None:
        if (
            content(article, start, cue.start)
            or "makes" in cue.names
            or _behind_part(article, found, place)
        ):
            return None
        whole = _referred(article, found, place, percent)
    if (
        whole is None
        or not is_like(article, whole, part)
        or not _is_free(article, start, cue.start)
    ):
        return None
    if "equals" not in cue.names and not _is_same_kind(article, whole, part):
        return None
    return Share(part, whole, percent, part)


def _is_same_kind(article: Article, whole: Figured, part: Figured) -> bool:
    """Whether both are of one kind by name: "45% of 900 guests are 18" is about their age."""
    if isinstance(whole, Count) and isinstance(part, Count):
        return bool(whole.noun) == bool(part.noun) and same_unit(whole, part, article.language)
    return True


def _is_free(article: Article, start: int, end: int) -> bool:
    """Whether no sign ends the clause between a whole and what it comes to."""
    return ";" not in article.text[start:end] and len(content(article, start, end)) <= APART


def _behind_part(article: Article, found: Sequence[Figured], place: int) -> bool:
    """Whether a percentage itself follows from what stands before it: "40, or 5%, or ..."."""
    return place > 0 and equated(article, found[place - 1], found[place])


def _referred(
    article: Article, found: Sequence[Figured], place: int, percent: Percent
) -> Figured | None:
    """The whole that "of it" or "en" refers to: the figure before, here or a sentence ago."""
    sentence = article.sentences[article.sentence(percent)]
    start = found[place - 1].span.end if place else sentence.start
    end = min(percent.span.end + LINK, sentence.end)
    if nearest(article, ("among",), start, end) is None:
        return None
    return before_it(article, found, place)


def is_like(article: Article, whole: Figured, part: Figured) -> bool:
    """Whether one can be part of the other: money of money, things of things."""
    if isinstance(whole, Count) and isinstance(part, Count):
        return True
    return same_unit(whole, part, article.language)
