"""Steps: the same thing before and after, by "from ... to", "compared with", or two dates."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.document import Span
from factcheck.figure import Amount, Percent
from factcheck.rules import _two_times as two_times
from factcheck.rules._comparisons import to_from
from factcheck.rules._equations import equated
from factcheck.rules._moves import Move, move, sign_of
from factcheck.rules._multiples import multiples
from factcheck.rules._reading import (
    ended,
    goes_on,
    is_plain,
    lasts,
    nearest,
    numbers,
    numbers_by_sentence,
)
from factcheck.rules._relations import by_between, from_to, mark
from factcheck.rules._scales import at_one_scale
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

Level = TypeVar("Level", bound=Amount | Percent)

ENDS = ("from", "to", "from_or_range", "from_moved", "versus")


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
    taken: defaultdict[int, list[Span]] = defaultdict(list)
    for one in multiples(article):
        taken[article.sentence_at(one.span.start)].append(one.span)
    for number, found in numbers_by_sentence(article).items():
        for step in _steps(article, number, found, taken[number], eager=number in sentences):
            if is_plain(step.before, article) and is_plain(step.after, article):
                yield step


def uncompared(article: Article, figures: list[Level]) -> list[Level]:
    """Those of several figures that none before is compared with, and so may be wholes."""
    if len(figures) == 1:
        return figures
    bases = article.once(_bases)
    return [figure for figure in figures if figure.span not in bases]


def _bases(article: Article) -> frozenset[Span]:
    return frozenset(one.before.span for one in steps(article) if one.after.span < one.before.span)


def moves_in(article: Article, sentence: int) -> list[Move]:
    """The rises and falls of a sentence that have a figure."""
    return article.once(_moves).get(sentence, [])


def _moves(article: Article) -> dict[int, list[Move]]:
    sentences: dict[int, list[Move]] = {}
    for sentence in sorted({article.sentence(figure) for figure in article.figures}):
        found = numbers(article, sentence)
        moves = (move(article, f, found[i - 1] if i else None) for i, f in enumerate(found))
        sentences[sentence] = [one for one in moves if one is not None]
    return sentences


def _steps(
    article: Article, number: int, found: list[Figured], taken: list[Span], *, eager: bool
) -> Iterator[Step]:
    moves = tuple(moves_in(article, number))
    moved = {one.figure.span for one in moves}
    figures = [
        f
        for i, f in enumerate(found)
        if _is_level(article, f, taken) and not (i and _restates(article, found[i - 1], f))
    ]
    levels = [f for f in figures if f.span not in moved]
    sums = [f for f in figures if not isinstance(f, Percent)]
    done: list[Span] = []
    ways = ((figures, from_to), (levels, from_to), (levels, to_from), (sums, by_between))
    for listed, relate in ways:
        for first, second in pairwise(listed):
            both = Span(first.span.start, second.span.end)
            if not same_unit(first, second, article.language) or any(map(both.overlaps, done)):
                continue
            if _is_part(article, first, second):
                continue
            pair = relate(article, first, second)
            if pair is not None:
                before, after, start, sign = pair
                done.append(both)
                end = ended(article, second, "than_after") or second.span.end
                before, after = at_one_scale(article, before, after)
                yield Step(before, after, start, end, sign, moves, number)
    sign = _headed(article, number, found[0])
    if not done and (eager or moves or sign or _is_claimed(article, number)):
        dated = two_times.pair(article, levels)
        if dated is not None:
            first, second = sorted(dated, key=lambda figure: figure.span)
            if _is_part(article, first, second) or _is_origin(article, moves, dated[1]):
                return
            yield Step(*dated, first.span.start, second.span.end, sign, moves, number)


def _is_part(article: Article, first: Figured, second: Figured) -> bool:
    """As in "12 million last year, of which 3 in autumn"."""
    return nearest(article, ("including",), first.span.end, second.span.start) is not None


def _is_origin(article: Article, moves: tuple[Move, ...], figure: Figured) -> bool:
    """Whether a rise or fall starts from a figure: "By 2019 it fell 14%, from 26,300"."""
    cue = mark(article, figure, ("from", "versus"))
    return cue is not None and any(
        one.end <= cue.start and not article.text[one.end : cue.start].strip(" ,") for one in moves
    )


def _headed(article: Article, number: int, first: Figured) -> int:
    """The direction before a colon: "Readership is falling: 31,200 in 2010, 28,900 in 2015"."""
    start = article.sentences[number].start
    colon = article.text.find(":", start, first.span.start)
    cue = nearest(article, ("up", "down"), start, colon) if colon >= 0 else None
    return 0 if cue is None else sign_of(cue)


def _is_followed(article: Article, number: int) -> bool:
    """Whether the next sentence speaks of a rise or a fall."""
    if number + 1 >= len(article.sentences):
        return False
    following = article.sentences[number + 1]
    return nearest(article, ("up", "down"), following.start, following.end) is not None


def _is_claimed(article: Article, number: int) -> bool:
    """Whether something is said to follow, here or in the next sentence."""
    return _concludes(article, number) or _is_followed(article, number)


def _concludes(article: Article, number: int) -> bool:
    """Whether a sentence draws a conclusion: "so the number has fallen"."""
    return next(article.cues_in(article.sentences[number], "therefore"), None) is not None


def _restates(article: Article, figure: Figured, other: Figured) -> bool:
    """Whether a figure says another way what stands before it: "$1 billion, or $1.96 a share"."""
    alike = same_unit(figure, other, article.language)
    return alike and not isinstance(other, Percent) and equated(article, figure, other)


def _is_level(article: Article, figure: Figured, taken: list[Span]) -> bool:
    """Whether a figure can be what something was: no fraction, multiple or time it took."""
    if isinstance(figure, Percent) and (figure.fraction is not None or figure.points):
        return False
    if any(figure.span.overlaps(span) for span in taken):
        return False
    if goes_on(article, figure):
        return False
    return not lasts(article, figure) or mark(article, figure, ENDS) is not None
