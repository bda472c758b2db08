"""Steps: the same thing before and after, by "from ... to", "compared with", or two dates."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Date, Percent
from factcheck.rules import _times as times
from factcheck.rules._moves import Move, move, sign_of
from factcheck.rules._multiples import multiples
from factcheck.rules._reading import content, is_plain, joined, lasts, nearest, numbers
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

REACH = 60
WORDS = 2
NEXT = 8
ENDS = ("from", "to", "from_or_range", "versus")


class Step(NamedTuple):
    """A figure before and after; `start` to `end` is where both stand, with their cues.

    `sign` is the direction that the words between claim, 0 where they claim none; `moves` are the
    rises and falls in the sentence of the later figure, and `sentence` is its number.
    """

    before: Figured
    after: Figured
    start: int
    end: int
    sign: int
    moves: tuple[Move, ...]
    sentence: int


def steps(article: Article, sentences: frozenset[int] = frozenset()) -> Iterator[Step]:
    """The steps of an article.

    Two dates alone make a step only where something is claimed of it: in a sentence with a rise or
    fall or a conclusion, and in these `sentences`.
    """
    taken = [one.span for one in multiples(article)]
    for number in range(len(article.sentences)):
        found = numbers(article, number)
        if found:
            eager = number in sentences or _is_followed(article, number)
            for step in _steps(article, number, found, taken, eager=eager):
                if is_plain(step.before, article) and is_plain(step.after, article):
                    yield step


def moves_in(article: Article, sentence: int) -> list[Move]:
    """The rises and falls of a sentence that have a figure."""
    found = numbers(article, sentence)
    moves = (move(article, f, found[i - 1] if i else None) for i, f in enumerate(found))
    return [one for one in moves if one is not None]


def _steps(
    article: Article, number: int, found: list[Figured], taken: list[Span], *, eager: bool
) -> Iterator[Step]:
    moves = tuple(moves_in(article, number))
    moved = {one.figure.span for one in moves}
    figures = [f for f in found if _is_level(article, f, taken)]
    levels = [f for f in figures if f.span not in moved]
    done: list[Span] = []
    for listed, relate in ((figures, _from_to), (levels, _from_to), (levels, _to_from)):
        for first, second in zip(listed, listed[1:], strict=False):
            both = Span(first.span.start, second.span.end)
            if not same_unit(first, second, article.language) or any(map(both.overlaps, done)):
                continue
            pair = relate(article, first, second)
            if pair is not None:
                before, after, start, sign = pair
                done.append(both)
                yield Step(before, after, start, second.span.end, sign, moves, number)
    if not done and (eager or moves or _concludes(article, number)):
        dated = times.pair(article, levels)
        if dated is not None:
            first, second = sorted(dated, key=lambda figure: figure.span)
            yield Step(*dated, first.span.start, second.span.end, 0, moves, number)


def _is_followed(article: Article, number: int) -> bool:
    """Whether the next sentence speaks of a rise or a fall."""
    if number + 1 >= len(article.sentences):
        return False
    following = article.sentences[number + 1]
    return nearest(article, ("up", "down"), following.start, following.end) is not None


def _concludes(article: Article, number: int) -> bool:
    """Whether a sentence draws a conclusion: "so the number has fallen"."""
    return next(article.cues_in(article.sentences[number], "therefore"), None) is not None


def _is_level(article: Article, figure: Figured, taken: list[Span]) -> bool:
    """Whether a figure can be what something was: no fraction, no "three times", no time it took."""
    if isinstance(figure, Percent) and (figure.fraction is not None or figure.points):
        return False
    if any(figure.span.overlaps(span) for span in taken):
        return False
    return not lasts(article, figure) or mark(article, figure, ENDS) is not None


Pair = tuple["Figured", "Figured", int, int]


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


def _is_wordy(article: Article, start: int, end: int) -> bool:
    """Whether there are no digits between two places but those of dates."""
    dated = sum(sign.isdigit() for date in times.dates(article, start, end) for sign in date.text)
    return sum(sign.isdigit() for sign in article.text[start:end]) == dated


def _from_to(article: Article, first: Figured, second: Figured) -> Pair | None:
    """ "from 41% to 46%"; after a weak word for "from" it may be a range, unless it falls."""
    to = mark(article, second, ("to",), first.span.end)
    if to is None or nearest(article, ("up", "down"), first.span.end, to.start) is not None:
        return None
    cue = mark(article, first, ("from",))
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


def _is_set_off(article: Article, cue: Span) -> bool:
    """Whether a comma or colon parts the word for "from" from a verb that needs no measure."""
    return article.text[max(0, cue.start - 3) : cue.start].rstrip()[-1:] in {",", ":"}


def _verb(article: Article, start: int, end: int) -> int | None:
    """The direction of the verb before "from", or inside it ("up from"); None after "ranging"."""
    inner = nearest(article, ("up", "down"), start, end)
    if inner is not None:
        return sign_of(inner)
    place = bisect_right(article.sentences, start, key=lambda sentence: sentence.start) - 1
    first = max(article.sentences[place].start, start - REACH)
    inside = article.within(Span(first, start))
    for figure in inside:
        if not isinstance(figure, Date):
            first = max(first, figure.span.end)
    cue = nearest(article, ("up", "down", "range"), first, start)
    if cue is None:
        return 0
    if "range" in cue.names:
        return None
    between = article.text[cue.end : start]
    far = len(content(article, cue.end, start))
    if any(sign in between for sign in ";:()") or far > (0 if "," in between else WORDS):
        return 0
    return sign_of(cue)


def _to_from(article: Article, first: Figured, second: Figured) -> Pair | None:
    """ "46%, up from 41%", "46%, compared with 41% a year before", "to 46% from 41%"."""
    cue = mark(article, second, ("from", "versus", "than"), first.span.end)
    if cue is None or article.text.find(";", first.span.end, cue.start) >= 0:
        return None
    sign = _leading(article, first, cue)
    hit = nearest(article, ("versus", "than"), cue.start, cue.end)
    if hit is not None and isinstance(second, Count) and times.year(article, second) is None:
        if not _moved(article, first, cue):
            return None  # 24 votes against 5
    if hit is None and not sign and not _moved(article, first, cue):
        return None
    if _goes_on(article, second):
        return None
    start = first.span.start
    to = mark(article, first, ("to",))
    if to is not None:
        start = to.start
        if not sign:
            sign = _verb(article, to.start, to.end) or 0
    later, earlier = times.order(article, first, second)
    return (earlier, later, start, sign if later is first else 0)


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
    """Whether "to 46%" comes before "from", or a rise or fall by a figure between them."""
    between = [
        f for f in article.within(Span(first.span.end, cue.start)) if not isinstance(f, Date)
    ]
    return bool(between) or mark(article, first, ("to",)) is not None
