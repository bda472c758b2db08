"""Two figures that are compared, the later first: "34%, up from 30%", "compared with 30%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Date
from factcheck.rules import _times as times
from factcheck.rules import _two_times as two_times
from factcheck.rules._moves import sign_of
from factcheck.rules._reading import content, ended, joined, nearest
from factcheck.rules._relations import mark, verb_before

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.rules._figured import Figured
    from factcheck.rules._relations import Pair

NEXT = 8
"""As many characters behind a figure "and" with another one follows at once."""


def to_from(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "34%, up from 30%"; in some languages the word for "than" stands behind its figure."""
    return _to_from(article, first, second) or _compared(article, first, second)


def _to_from(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "34%, up from 30%", "34%, compared with 30% a year before", "to 34% from 30%"."""
    cue = mark(article, second, ("from", "versus", "than"), first.span.end)
    if cue is None or article.text.find(";", first.span.end, cue.start) >= 0:
        return None
    sign = _leading(article, first, cue) or _compares_as(article, first, second, cue)
    if not sign and not _moved(article, first, cue):
        if nearest(article, ("versus",), cue.start, cue.end) is None:
            return None
        if isinstance(second, Count) and times.year(article, second) is None:
            return None  # 31 votes against 8
    if _is_another(article, cue, second) or (
        not sign and not _compares(article, first, second, cue)
    ):
        return None
    start = first.span.start
    to = mark(article, first, ("to",))
    if to is not None:
        start = to.start
        if not sign:
            sign = verb_before(article, to.start, to.end) or 0
    if _measures(article, first, cue):
        return second, first, start, sign
    later, earlier = two_times.order(article, first, second)
    return (earlier, later, start, sign if later is first else 0)


def _compared(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "3000箱、前年の2400箱より25％多い": the word for "than" behind the earlier figure."""
    if ended(article, second, "than_after") is None or times.year(article, second) is None:
        return None
    later, earlier = two_times.order(article, first, second)
    return earlier, later, first.span.start, 0


def _compares(article: Article, first: Figured, second: Figured, cue: Span) -> bool:
    """Whether a word that is "than" and "that" alike stands behind the rise or fall it measures."""
    if nearest(article, ("from", "versus"), cue.start, second.span.start) is not None:
        return True
    inside = article.within(Span(first.span.end, cue.start))
    start = max([f.span.end for f in inside if not isinstance(f, Date)] + [first.span.end])
    apart = "," in article.text[start : cue.start]
    return not apart and len(content(article, start, cue.start)) <= 1


def _measures(article: Article, first: Figured, cue: Span) -> bool:
    """Whether "more than" measures the first figure from the second, whenever either was."""
    inside = article.within(Span(first.span.end, cue.start))
    levels = [figure for figure in inside if not isinstance(figure, Date)]
    more = nearest(article, ("more", "fewer"), first.span.end, cue.start)
    return bool(levels) and more is not None and not article.text[more.end : cue.start].strip()


def _is_another(article: Article, cue: Span, figure: Figured) -> bool:
    """Whether what follows "than" is not, or not alone, what something is compared with."""
    if nearest(article, ("including", "among"), cue.end, figure.span.start) is not None:
        return True  # "27% fewer than a year earlier, of which 5.6 million were smart"
    if joined(article, cue.end, figure.span.start):
        return True
    comma = article.text.find(",", cue.end, figure.span.start)
    if comma >= 0 and content(article, comma, figure.span.start):
        return True  # "8% more than last year, a tent $450"
    behind = article.within(Span(figure.span.end, figure.span.end + NEXT))
    # "Compared with 1,000 and 1,350" goes on at once.
    return bool(behind) and joined(article, figure.span.end, behind[0].span.start)


def _leading(article: Article, first: Figured, cue: Span) -> int:
    """The direction in "up from" or "down from", the comma before it or not."""
    inner = nearest(article, ("up", "down"), first.span.end, cue.end)
    if (
        inner is None
        or content(article, inner.end, cue.start)
        or "," in article.text[inner.end : cue.start]
    ):
        return 0
    inside = article.within(Span(min(inner.end, cue.start), cue.start))
    return 0 if any(not isinstance(f, Date) for f in inside) else sign_of(inner)


def _compares_as(article: Article, first: Figured, second: Figured, cue: Span) -> int:
    """The direction in "214,000 letters, fewer than the 198,000 of the year before"."""
    inner = nearest(article, ("more", "fewer"), first.span.end, cue.start)
    if inner is None or article.text[inner.end : cue.start].strip():
        return 0
    if any(not isinstance(f, Date) for f in article.within(Span(first.span.end, cue.start))):
        return 0
    before = article.text[first.span.end : inner.start].rstrip()
    return sign_of(inner) if before.endswith(",") and times.year(article, second) is not None else 0


def _moved(article: Article, first: Figured, cue: Span) -> bool:
    """Whether "to 34%" comes before "from", or a rise or fall by a figure between them."""
    between = [
        f for f in article.within(Span(first.span.end, cue.start)) if not isinstance(f, Date)
    ]
    return bool(between) or mark(article, first, ("to",)) is not None
