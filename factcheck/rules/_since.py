"""What a rise or fall says that it is measured from: "12% less than in 2016"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.rules._reading import lasts, nearest
from factcheck.rules._times import CLAUSE, clause_end, years

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.rules._moves import Move

THAN = ("than", "from", "from_moved", "from_or_range")
"""Cues for "than", which in some languages is "from"."""


def than_behind(article: Article, start: int, names: tuple[str, ...] = THAN) -> Cue | None:
    """The "than" or "from" right behind a rise or fall that ends at `start`."""
    reach = Span(start, article.sentences[article.sentence_at(start)].end)
    found = [next(article.cues_in(reach, name), None) for name in names]
    behind = (cue for cue in found if cue and not article.text[start : cue.start].strip())
    return next(behind, None)


def compared_with(article: Article, move: Move) -> int | None:
    """The year that a rise or fall is measured from: "12% less than in 2016", "较2016年增长12%".

    None where it is measured from a figure, or from nothing that is named.
    """
    behind = _year_behind(article, move.end)
    return _year_before(article, move.start) if behind is None else behind


def _year_behind(article: Article, start: int) -> int | None:
    """The year behind a word for "than" right behind a rise or fall that ends at `start`."""
    compared = base(article, start)
    found = years(article, compared.start, compared.end) if compared else []
    return found[0] if found else None


def base(article: Article, start: int) -> Span | None:
    """What a rise or fall which ends at `start` says at once that it is measured from."""
    cue = than_behind(article, start)
    if cue is None:
        return None
    end = clause_end(article, cue.end)
    inside = article.within(Span(cue.end, end))
    others = [f.span.start for f in inside if not isinstance(f, Date) and not lasts(article, f)]
    return Span(cue.end, min([*others, end]))


def _year_before(article: Article, end: int) -> int | None:
    """The year between a word for "than" and a rise or fall at `end`, in the clause of both."""
    sentence = article.sentence_at(end)
    first = article.sentences[sentence].start
    inside = article.within(Span(first, end))
    others = [f.span.end for f in inside if not isinstance(f, Date) and not lasts(article, f)]
    cue = nearest(article, ("than", "versus"), max([*others, first]), end)
    if cue is None or CLAUSE.search(article.text, cue.end, end):
        return None
    found = years(article, cue.end, end)
    return found[-1] if found else None
