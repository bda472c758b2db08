"""Figures that say by how much something rose or fell: "up 12%", "a fall of 6 points"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Percent, Qualifier
from factcheck.rules._reading import content, nearest

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.rules._figured import Figured

BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
COMPARATIVES = frozenset({"more", "fewer"})

REACH = 60
NEXT = 25
SUBJECT = 3
"""So many words may name what rose before "by"."""

STOPS = frozenset(",;:()—")
GAP = " \u00a0\u202f-"


class Move(NamedTuple):
    """A rise (`sign` 1) or a fall (-1) by a figure; both words stand from `start` up to `end`."""

    figure: Figured
    sign: int
    start: int
    end: int


def move(article: Article, figure: Figured, previous: Figured | None) -> Move | None:
    """The rise or fall that a figure measures; `previous` is the figure before it."""
    return (
        _before(article, figure, previous) or _behind(article, figure) or _signed(article, figure)
    )


def _before(article: Article, figure: Figured, previous: Figured | None) -> Move | None:
    """As in "rose by 12%": only dates and little words stand between, or a subject before "by"."""
    start = article.sentences[article.sentence(figure)].start
    start = max(start, figure.span.start - REACH, previous.span.end if previous else 0)
    cue = nearest(article, ("up", "down"), start, figure.span.start)
    if cue is None or STOPS & set(article.text[cue.end : figure.span.start]):
        return None
    by = _by(article, cue, figure)
    if content(article, by.end if by else cue.end, figure.span.start):
        return None
    if figure.qualifier in BOUNDS and not COMPARATIVES.isdisjoint(cue.names):
        return None  # "less than half" falls by nothing
    level = nearest(article, ("from", "to", "than", "versus"), cue.start, figure.span.start)
    if level is not None and (level != cue or not _is_change_of(article, cue, figure)):
        return None  # "up from 12%" and "rose to 12%" name a level
    return Move(figure, sign_of(cue), cue.start, figure.span.end)


def _by(article: Article, cue: Cue, figure: Figured) -> Cue | None:
    """The "by" of a percentage behind a subject: "stieg die Zahl der Anträge um 12 %"."""
    if not isinstance(figure, Percent):
        return None  # "ökade samarbetet med 12 länder" has another "with"
    by = nearest(article, ("by",), cue.end, figure.span.start)
    return by if by and len(content(article, cue.end, by.start)) <= SUBJECT else None


def _is_change_of(article: Article, cue: Cue, figure: Figured) -> bool:
    """Whether a word is "of" and "from" alike, and "to" does not follow: "Anstieg von 12%"."""
    end = figure.span.end
    if "change_of" not in cue.names:
        return False
    return next(article.cues_in(Span(end, min(end + NEXT, len(article.text))), "to"), None) is None


def _behind(article: Article, figure: Figured) -> Move | None:
    """As in "12% more", "a 12% rise"."""
    reach = Span(figure.span.end, min(figure.span.end + REACH, len(article.text)))
    behind = article.language.tables.cues.get("from_after")  # so do verbs: "25%増えて3000箱"
    for name in ("more", "fewer", "up", "down"):
        cue = next(article.cues_in(reach, name), None)
        if cue is not None and not behind and article.text[cue.end : cue.end + 1].isdigit():
            continue  # "2400箱增长25%": the rise is of what follows at once
        if cue is not None and not article.text[figure.span.end : cue.start].strip(GAP):
            if nearest(article, ("from", "to"), cue.start, cue.end):
                continue  # "34%, up from 30%"
            return Move(figure, sign_of(cue), figure.span.start, cue.end)
    return None


def _signed(article: Article, figure: Figured) -> Move | None:
    """As in "(+12%)"."""
    place = figure.span.start - 1
    if place > 0 and article.text[place] in " \u00a0\u202f":
        place -= 1
    if place > 0 and article.text[place] == "+":
        return Move(figure, 1, place, figure.span.end)
    if place > 0 and article.text[place] in "-−" and article.text[place - 1] == "(":
        return Move(figure, -1, place, figure.span.end)
    return None


def sign_of(cue: Cue) -> int:
    """1 for a rise, -1 for a fall."""
    return -1 if {"down", "fewer"} & set(cue.names) else 1
