"""Two figures as before and after, by "from ... to", "up from" or "compared with"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Date
from factcheck.rules import _times as times
from factcheck.rules._moves import sign_of
from factcheck.rules._reading import content, joined, nearest, numbers

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.rules._figured import Figured

REACH = 60
WORDS = 2
CLAUSE_ENDS = frozenset(";:()")
NEXT = 8
VERB = 12
"""How many characters behind the second figure its verb may begin."""


ENDING = re.compile(r"'[^\W\d_]+")

Pair = tuple["Figured", "Figured", int, int]
"""The figures before and after, where the words begin, and the direction that they give."""


def mark(article: Article, figure: Figured, names: tuple[str, ...], start: int = 0) -> Span | None:
    """The cue before a figure with little words, dates or a possessive between, from `start` on."""
    first = article.sentences[article.sentence(figure)].start
    first = max(first, start, figure.span.start - REACH)
    cue = nearest(article, names, first, figure.span.start)
    if cue is None or any(sign in article.text[cue.end : figure.span.start] for sign in ";:."):
        return None
    if not _is_wordy(article, cue.end, figure.span.start):
        return None  # "from 12th to 8th place after 24"
    if len(content(article, cue.end, figure.span.start)) > 1:
        return None
    return Span(cue.start, cue.end)


def own_end(article: Article, sentence: int, start: int) -> Figured | None:
    """Where a rise, fall or multiple that ends at `start` leads: the 31 of "rose 6% to 31"."""
    behind = next((f for f in numbers(article, sentence) if f.span.start >= start), None)
    return behind if behind is not None and mark(article, behind, ("to",), start) else None


def _is_wordy(article: Article, start: int, end: int) -> bool:
    """Whether there are no digits between two places but those of dates."""
    dated = sum(sign.isdigit() for date in times.dates(article, start, end) for sign in date.text)
    return sum(sign.isdigit() for sign in article.text[start:end]) == dated


def from_to(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "from 30% to 34%"; after a weak word for "from" it may be a range, unless it falls."""
    for relate in (_postponed, _inflected, _from_to):
        pair = relate(article, first, second)
        if pair is not None:
            return pair
    return None


def _postponed(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "30%から34%に上昇": in some languages the small words stand behind their figures."""
    cues = article.language.tables.cues
    words = cues.get("from_after", ())
    if not words or article.between(first, second).strip() not in words:
        return None
    to = next(
        (w for w in cues.get("to_after", ()) if article.text.startswith(w, second.span.end)), None
    )
    if to is None:
        return None
    end = second.span.end + len(to)
    return first, second, first.span.start, _verb_behind(article, end)


def _inflected(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "40 binden 50 bine çıktı": in some languages case endings say "from" and "to"."""
    cues = article.language.tables.cues
    away, towards = tuple(cues.get("from_ending", ())), tuple(cues.get("to_ending", ()))
    lower, end = article.folded.lower, second.span.end
    if not away or len(lower[first.span.end : second.span.start].split()) > 1:
        return None
    ending = ENDING.match(lower, end)
    end = ending.end() if ending else end
    if not lower[first.span.start : second.span.start].rstrip().endswith(away):
        return None
    # A verb follows at once, or the endings say something else.
    sign = _verb_behind(article, end) if lower[second.span.start : end].endswith(towards) else 0
    return (first, second, first.span.start, sign) if sign else None


def _verb_behind(article: Article, end: int) -> int:
    """The direction of a verb shortly behind the second figure."""
    reach = Span(end, end + VERB)
    verb = next((c for c in article.cues_within(reach) if {"up", "down"} & set(c.names)), None)
    near = verb is not None and not article.within(Span(end, verb.start))
    return sign_of(verb) if verb is not None and near else 0


def _from_to(article: Article, first: Figured, second: Figured) -> Pair | None:
    behind = _from_behind(article, first, second)
    if behind is not None:
        return first, second, first.span.start, _verb(article, behind.start, behind.end) or 0
    to = mark(article, second, ("to",), first.span.end)
    if to is None or nearest(article, ("up", "down"), first.span.end, to.start) is not None:
        return None
    cue = mark(article, first, ("from",))
    if cue is None:
        cue = mark(article, first, ("from_moved",))
        if cue is not None and not _is_moved(article, cue):
            cue = None
    if cue is None:
        cue = mark(article, first, ("from_or_range",))
        apart = content(article, first.span.end, to.start) or times.dates(
            article, first.span.end, to.start
        )
        if cue is None or (
            first.stated <= second.stated and not apart and not _is_set_off(article, cue)
        ):
            return None
    sign = _verb(article, cue.start, cue.end)
    return (first, second, cue.start, sign) if sign is not None else None


def _from_behind(article: Article, first: Figured, second: Figured) -> Cue | None:
    """The word for "from" where it stands behind its figure, as in Hindi, and names a change."""
    gap = Span(first.span.end, second.span.start)
    cue = next(article.cues_in(gap, "from_behind"), None)
    if cue is None or article.text[gap.start : cue.start].strip():
        return None
    return None if content(article, cue.end, gap.end) else cue


def _is_moved(article: Article, cue: Span) -> bool:
    """Whether a rise or fall stands before a word that says "from" of nothing else then."""
    first = max(article.sentences[article.sentence_at(cue.start)].start, cue.start - REACH)
    moved = nearest(article, ("up", "down"), first, cue.start)
    return moved is not None and CLAUSE_ENDS.isdisjoint(article.text[moved.end : cue.start])


def _is_set_off(article: Article, cue: Span) -> bool:
    """Whether a comma or colon parts the word for "from" from a verb that needs no measure."""
    return article.text[max(0, cue.start - 3) : cue.start].rstrip()[-1:] in {",", ":"}


def _verb(article: Article, start: int, end: int) -> int | None:
    """The direction of the verb before "from", or inside it ("up from"); None after "ranging"."""
    inner = nearest(article, ("up", "down"), start, end)
    if inner is not None:
        return sign_of(inner)
    first = max(article.sentences[article.sentence_at(start)].start, start - REACH)
    inside = article.within(Span(first, start))
    for figure in inside:
        if not isinstance(figure, Date):
            first = max(first, figure.span.end)
    cue = nearest(article, ("up", "down", "range"), first, start)
    if cue is None:
        return 0
    if "range" in cue.names:
        return None
    other = nearest(article, ("up", "down"), first, cue.start)
    if other is not None and sign_of(other) != sign_of(cue):
        return 0  # "cut his growth forecast"
    between = article.text[cue.end : start]
    far = len(content(article, cue.end, start))
    if any(sign in between for sign in ";:()") or far > (0 if "," in between else WORDS):
        return 0
    return sign_of(cue)


def to_from(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "34%, up from 30%", "34%, compared with 30% a year before", "to 34% from 30%"."""
    cue = mark(article, second, ("from", "versus", "than"), first.span.end)
    if cue is None or article.text.find(";", first.span.end, cue.start) >= 0:
        return None
    sign = _leading(article, first, cue)
    if not sign and not _moved(article, first, cue):
        if nearest(article, ("versus",), cue.start, cue.end) is None:
            return None
        if isinstance(second, Count) and times.year(article, second) is None:
            return None  # 31 votes against 8
    if _goes_on(article, second) or joined(article, cue.end, second.span.start):
        return None
    if nearest(article, ("including", "among"), cue.end, second.span.start) is not None:
        return None  # "27% fewer than a year earlier, of which 5.6 million were smart"
    if not sign and not _compares(article, first, second, cue):
        return None
    start = first.span.start
    to = mark(article, first, ("to",))
    if to is not None:
        start = to.start
        if not sign:
            sign = _verb(article, to.start, to.end) or 0
    if _measures(article, first, cue):
        return second, first, start, sign
    later, earlier = times.order(article, first, second)
    return (earlier, later, start, sign if later is first else 0)


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


def _goes_on(article: Article, figure: Figured) -> bool:
    """Whether "and" and another number follow at once: "compared with 1,000 and 1,350"."""
    behind = article.within(Span(figure.span.end, figure.span.end + NEXT))
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


def _moved(article: Article, first: Figured, cue: Span) -> bool:
    """Whether "to 34%" comes before "from", or a rise or fall by a figure between them."""
    between = [
        f for f in article.within(Span(first.span.end, cue.start)) if not isinstance(f, Date)
    ]
    return bool(between) or mark(article, first, ("to",)) is not None
