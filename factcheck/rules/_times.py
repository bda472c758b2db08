"""The year that a figure belongs to, by the dates beside it or words such as "now"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.rules._reading import content, joined, lasts, nearest

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.rules._figured import Figured

CLAUSE = re.compile(r"[,;:](?!\d)|\([^()]*:")
"""Where what belongs to a figure ends: at a comma, or before "(2018: 4 million)"."""

EARLIER = 0
LATER = 6000
"""Stand for years where the text says "the year before" or "today"."""


def year(article: Article, figure: Figured) -> int | None:
    """The year that a figure belongs to, by what stands close behind it, or else before it."""
    number = article.sentence(figure)
    sentence = article.sentences[number]
    inside = article.in_sentence(number)
    others = [f.span for f in inside if not isinstance(f, Date) and not lasts(article, f)]
    end = min([span.start for span in others if span.start >= figure.span.end] + [sentence.end])
    start = max([span.end for span in others if span.end <= figure.span.start] + [sentence.start])
    # "310 more than in 2021; 3,900 were planned": what stands before the semicolon is the other's.
    start = max(start, article.text.rfind(";", start, figure.span.start))
    clause = CLAUSE.search(article.text, figure.span.end, end)
    end = clause.start() if clause else end
    behind = years(article, figure.span.end, end)
    start = _compared(article, start, figure.span.start)
    start = _explained(article, start, figure.span.start)
    found = behind[:1] or years(article, start, figure.span.start)[-1:]
    return found[0] if found else None


def _compared(article: Article, start: int, end: int) -> int:
    """Where a comparison with a time ends, if what follows has a subject of its own.

    "20 fewer than in 2013, because the frost killed 400" does not date the 400.
    """
    comma = article.text.find(",", start, end)
    if comma < 0:
        return start
    cue = nearest(article, ("than", "versus"), start, comma)
    if (cue or dates(article, start, comma)) and joined(article, comma, end):
        return comma  # "a loss of 90 in 2022, and paid 9 in bonuses"
    if cue is None or content(article, start, cue.start):
        return start
    return comma if content(article, comma, end) else start


def _explained(article: Article, start: int, end: int) -> int:
    """Where a clause ends whose time is not that of its details behind a colon.

    As in "15% down on last year because of rain: 118 mm"; "last year: 118 mm" gives their time.
    """
    colon = article.text.rfind(":", start, end)
    times = _times(article, start, colon)
    return colon if times and content(article, times[-1][0].end, colon) else start


def clause_end(article: Article, start: int) -> int:
    """Where what follows `start` ends: at a comma or the like, or with the sentence."""
    end = article.sentences[article.sentence_at(start)].end
    clause = CLAUSE.search(article.text, start, end)
    return clause.start() if clause else end


def years(article: Article, start: int, end: int) -> list[int]:
    """The years that are named between two places, in order."""
    return [found for _, found in _times(article, start, end)]


def _times(article: Article, start: int, end: int) -> list[tuple[Span, int]]:
    """The years that are named between two places, in order, with the words that name them."""
    if end <= start:
        return []
    reach = Span(start, end)
    found = [(Span(cue.start, cue.end), EARLIER) for cue in article.cues_in(reach, "earlier")]
    found += [(f.span, year) for f in dates(article, start, end) if (year := _year(f))]
    found += [(Span(cue.start, cue.end), LATER) for cue in article.cues_in(reach, "later")]
    # Of "last year" its date, of "today" that it is now.
    return sorted({span.start: (span, year) for span, year in found}.values())


def _year(found: Date) -> int | None:
    """The year of a date, which "last year" has by the day of publication."""
    return found.year if found.year is not None else found.first.year if found.first else None


def dates(article: Article, start: int, end: int) -> list[Date]:
    """The dates between two places."""
    if end <= start:
        return []
    return [figure for figure in article.within(Span(start, end)) if isinstance(figure, Date)]
