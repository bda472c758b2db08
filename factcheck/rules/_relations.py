"""Two figures as before and after, by "from ... to"; what other ways of saying it share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date, Percent
from factcheck.rules import _times as times
from factcheck.rules._moves import sign_of
from factcheck.rules._multiples import multiples
from factcheck.rules._reading import content, ended, joined, nearest, numbers

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.rules._figured import Figured

REACH = 60
WORDS = 2
CLAUSE_ENDS = frozenset(";:()")
VERB = 12
"""How many characters behind the second figure its verb may begin."""


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
    return _postponed(article, first, second) or _from_to(article, first, second)


def _postponed(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "30%から34%に上昇", "30:sta 34:ään": small words or endings behind their figures."""
    start = ended(article, first, "from_after")
    end = ended(article, second, "to_after")
    if start is None or end is None or article.text[start : second.span.start].strip():
        return None
    verb = _verb_behind(article, end)
    sign = sign_of(verb) if verb else verb_before(article, first.span.start, first.span.start)
    return (first, second, first.span.start, sign) if sign is not None else None


def _verb_behind(article: Article, end: int) -> Cue | None:
    """The rise or fall right behind a step, in its clause."""
    stop = min(end + VERB, article.sentences[article.sentence_at(end - 1)].end)
    behind = article.cues_within(Span(end, stop))
    verb = next((cue for cue in behind if {"up", "down"} & set(cue.names)), None)
    if verb is None or article.within(Span(end, verb.start)):
        return None
    parted = "," in article.text[end : verb.start] or joined(article, end, verb.start)
    return None if parted else verb


def _from_to(article: Article, first: Figured, second: Figured) -> Pair | None:
    behind = _from_behind(article, first, second)
    if behind is not None:
        return first, second, first.span.start, verb_before(article, behind.start, behind.end) or 0
    to = mark(article, second, ("to",), first.span.end)
    if to is None or nearest(article, ("up", "down"), first.span.end, to.start) is not None:
        return None
    if "," in article.text[first.span.end : to.start] and joined(article, first.span.end, to.start):
        return None  # "up from 23 billion, and profit to 6 billion"
    cue = _source(article, first, second, to)
    sign = None if cue is None else verb_before(article, cue.start, cue.end)
    if cue is None or sign is None:
        return None
    return first, second, cue.start, sign or _way(article, second, to)


def _source(article: Article, first: Figured, second: Figured, to: Span) -> Span | None:
    """The word for "from"; one that is mostly something else has to show what it is."""
    cue = mark(article, first, ("from",))
    if cue is not None:
        return cue
    cue = mark(article, first, ("from_moved",))
    if cue is not None and (_is_moved(article, cue) or _verb_behind(article, second.span.end)):
        return cue
    cue = mark(article, first, ("from_or_range",))
    apart = content(article, first.span.end, to.start) or times.dates(
        article, first.span.end, to.start
    )
    if cue is None or first.stated > second.stated or apart:
        return cue
    return cue if _is_set_off(article, cue) else None


def _way(article: Article, second: Figured, to: Span) -> int:
    """The direction of a verb that says "to", "từ 30 lên 34", or stands behind as in Persian."""
    verb = nearest(article, ("up", "down"), to.start, to.end)
    if verb is None and article.language.tables.cues.get("from_moved"):
        verb = _verb_behind(article, second.span.end)
    return sign_of(verb) if verb is not None else 0


def _from_behind(article: Article, first: Figured, second: Figured) -> Cue | None:
    """The word for "from" where it stands behind its figure, as in Hindi, and names a change."""
    gap = Span(first.span.end, second.span.start)
    cue = next(article.cues_in(gap, "from_behind"), None)
    if cue is None or article.text[gap.start : cue.start].strip():
        return None
    return None if content(article, cue.end, gap.end) else cue


def _is_moved(article: Article, cue: Span) -> bool:
    """Whether a rise, fall or multiple stands before a word that says "from" of it only then."""
    first = max(article.sentences[article.sentence_at(cue.start)].start, cue.start - REACH)
    moved = nearest(article, ("up", "down"), first, cue.start)
    ends = [moved.end] if moved else []
    ends += [m.span.end for m in multiples(article) if first <= m.span.start < cue.start]
    return bool(ends) and CLAUSE_ENDS.isdisjoint(article.text[max(ends) : cue.start])


def _is_set_off(article: Article, cue: Span) -> bool:
    """Whether a comma or colon parts the word for "from" from a verb that needs no measure."""
    return article.text[max(0, cue.start - 3) : cue.start].rstrip()[-1:] in {",", ":"}


def verb_before(article: Article, start: int, end: int) -> int | None:
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


def by_between(article: Article, first: Figured, second: Figured) -> Pair | None:
    """As in "2400件から25%増えて3000件": by how much stands between both amounts."""
    start = ended(article, first, "from_after")
    if start is None:
        return None
    inside = [f for f in numbers(article, article.sentence(first)) if start <= f.span.start]
    percent, end = inside[0], second.span.start
    if not isinstance(percent, Percent) or inside[1] is not second:
        return None
    verb = nearest(article, ("up", "down"), percent.span.end, end)
    if verb is None or article.text[start : percent.span.start].strip():
        return None
    if (
        content(article, percent.span.end, verb.start)
        or len(content(article, verb.end, end)) > WORDS
    ):
        return None
    return first, second, first.span.start, sign_of(verb)
