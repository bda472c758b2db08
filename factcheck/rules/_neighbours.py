"""Which rise or fall belongs to a step, in its own sentence or in a neighbouring one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.rules import _since as since
from factcheck.rules import _times as times
from factcheck.rules._links import belongs, known
from factcheck.rules._moves import REACH, Move, sign_of
from factcheck.rules._reading import content, joined, lasts, nearest, numbers
from factcheck.rules._relations import own_end
from factcheck.rules._steps import Step, moves_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article


def linked(article: Article, step: Step) -> Iterator[Move]:
    """The moves of a step: in its sentence, or else first in the next one."""
    found = False
    for one in step.moves:
        if one.figure.span in (step.before.span, step.after.span):
            continue
        end = own_end(article, step.sentence, one.end)
        if end is not None and end.span not in (step.before.span, step.after.span):
            continue  # "while sales rose 6% to 31 units"
        if _has_another_base(article, step, one):
            continue  # "12% less than in 2016, and half the 40 of 2014"
        if _is_outdone(article, step, one):
            continue
        if belongs(article, step, one.start, one.end):
            found = True
            yield one
    if found:
        return
    if (concluded := _or(article, step)) is not None:
        yield concluded
    elif (neighbour := _next(article, step) or _previous(article, step)) is not None:
        yield neighbour


def _has_another_base(article: Article, step: Step, one: Move) -> bool:
    """Whether a rise or fall is measured from another year than the step's, or from "usual"."""
    cue = since.than_behind(article, one.end)
    own, before = since.compared_with(article, one), times.year(article, step.before)
    if cue is not None:
        stop = times.clause_end(article, cue.end)
        near = [f.span.start for f in (step.before, step.after) if cue.end <= f.span.start < stop]
        if near and not _begins_anew(article, cue.end, near[0]):
            return False
        if own is None:
            return bool(near) or bool(content(article, cue.end, stop))
    return None not in (own, before) and own != before


def _begins_anew(article: Article, start: int, end: int) -> bool:
    """Whether "and" or another rise parts a comparison from a figure: "from May but up from 4"."""
    return joined(article, start, end) or nearest(article, ("up", "down"), start, end) is not None


def _is_outdone(article: Article, step: Step, move: Move) -> bool:
    """Whether a later move is measured from the step's earlier figure, and so not this one.

    As in "18% less than in March and 31% less than in April 2022, when it stood at 1.04".
    """
    if since.base(article, move.end) is None:
        return False
    others = (one for one in step.moves if move.end < one.start < step.before.span.start)
    return any(since.base(article, one.end) is not None for one in others)


def _next(article: Article, step: Step) -> Move | None:
    """The move that opens the next sentence, if its subject is known or none."""
    number = step.sentence + 1
    if (
        number >= len(article.sentences)
        or numbers(article, step.sentence)[-1].span.start >= step.end
    ):
        return None
    found, moves = numbers(article, number), moves_in(article, number)
    if not moves or moves[0].figure.span != found[0].span:
        return None
    if article.block(step.after) is not article.block(found[0]):
        return None
    end = article.sentences[number].end
    if nearest(article, ("from", "versus", "than"), moves[0].end, end) is not None:
        return None
    return moves[0] if follows(article, step, moves[0].start, moves[0].end) else None


def _previous(article: Article, step: Step) -> Move | None:
    """The move of the sentence before, if the step's sentence only spells it out."""
    if not step.sentence:
        return None
    moves = moves_in(article, step.sentence - 1)
    if len(moves) != 1 or article.block(step.after) is not article.block(moves[0].figure):
        return None
    return moves[0] if precedes(article, step, moves[0].start, moves[0].end) else None


def follows(article: Article, step: Step, start: int, end: int) -> bool:
    """Whether a phrase in the sentence behind the step's speaks of the step."""
    following = article.sentences[step.sentence + 1]
    if nearest(article, ("therefore",), following.start, end) is not None:
        return True
    if _points_back(article, following.start, start, end):
        return True
    comma = article.text.find(",", end, following.end)  # what follows says who said so
    stop = following.end if comma < 0 else comma
    words = content(article, following.start, start) | content(article, end, stop)
    return not words - known(article, step)


def _points_back(article: Article, first: int, start: int, end: int) -> bool:
    """Whether a sentence begins "This rise of 22%", or "That is a rise of 22%"."""
    cue = nearest(article, ("this",), first, end)
    if cue is not None and not content(article, first, start) and cue.end <= start:
        return not content(article, cue.end, start)
    makes = nearest(article, ("makes", "hence"), first, start)
    if makes is None or content(article, first, makes.start):
        return False
    return not content(article, makes.end, start)


def precedes(article: Article, step: Step, start: int, end: int) -> bool:
    """Whether a phrase in the sentence before the step's speaks of the step.

    The step's sentence then has no subject of its own: "It went from 4 to 7."
    """
    before = article.sentences[step.sentence - 1]
    for figure in numbers(article, step.sentence - 1):
        if not lasts(article, figure) and not start <= figure.span.start < end:
            return False
    own = content(article, article.sentences[step.sentence].start, step.start)
    return not own - article.topic(before)


def _or(article: Article, step: Step) -> Move | None:
    """As in "fell from 146,000 to 100,000, or 31.5%": the direction is the verb's."""
    if not step.sign:
        return None
    behind = [f for f in numbers(article, step.sentence) if f.span.start >= step.end]
    if not behind:
        return None
    figure = behind[0]
    cue = nearest(article, ("equals",), step.end, figure.span.start)
    if cue is None or content(article, step.end, figure.span.start):
        return None
    return Move(figure, step.sign, cue.start, figure.span.end)


def concluded(article: Article, step: Step) -> int:
    """The direction that the text concludes behind a step: ", so the number has fallen"."""
    sentence = article.sentences[step.sentence]
    rest = Span(step.end, sentence.end)
    reason = next(article.cues_in(rest, "therefore"), None)
    if reason is None or article.within(Span(reason.start, sentence.end)):
        return 0
    verb = nearest(article, ("up", "down"), reason.start - REACH, sentence.end)
    return 0 if verb is None or verb.start < step.end else sign_of(verb)
