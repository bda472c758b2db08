"""Which of two figures is the earlier one, by the dates beside them or words such as "now"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Date
from factcheck.recognizers.inheritance import is_bare
from factcheck.rules._moves import BOUNDS, move
from factcheck.rules._reading import content, joined, lasts, nearest, numbers
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.rules._figured import Figured
    from factcheck.rules._moves import Move

CLAUSE = re.compile(r"[,;:](?!\d)|\([^()]*:")
"""Where what belongs to a figure ends: at a comma, or before "(2018: 4 million)"."""

SIGNS = ",;:.()–—\n"

THAN = ("than", "from", "from_moved", "from_or_range")
"""Cues for "than", which in some languages is "from"."""

TWO = 2
"""More figures of one kind in a sentence are not just a before and an after."""

EARLIER = 0
PRESENT = 5000
LATER = 6000
"""Stand for years where the text says "the year before", nothing at all, or "today"."""


def order(article: Article, first: Figured, second: Figured) -> tuple[Figured, Figured]:
    """The later and the earlier one; without dates the one that is compared comes first."""
    mine, theirs = year(article, first), year(article, second)
    if mine is None or theirs is None or _rank(article, mine) >= _rank(article, theirs):
        return first, second
    return (first, second) if _both_earlier(article, first, second) else (second, first)


def _rank(article: Article, named: int) -> int:
    """Where a year stands in time: "this year" behind what has been, before what is planned."""
    if named == LATER and article.published is not None:
        return 2 * article.published.first.year + 1
    return 2 * named


def pair(article: Article, levels: Sequence[Figured]) -> tuple[Figured, Figured] | None:
    """The earlier and the later of two figures that are of one kind, each of its own time.

    Both stand in the sentence, or the first one in the sentence before, in the same paragraph.
    """
    if not levels:
        return None
    first, second = levels[-2:] if len(levels) > 1 else (_previous(article, levels[0]), levels[0])
    if first is None or not _are_alike(article, first, second):
        return None
    if sum(same_unit(level, second, article.language) for level in levels) > TWO:
        return None
    mine, theirs = year(article, first), year(article, second)
    listed = article.between(first, second).strip() in article.language.tables.ranges.and_
    if listed or not _are_parted(article, first, second) or (mine is None and theirs is None):
        return None
    if None in (mine, theirs) and _is_unsure(article, first, second):
        return None
    if {mine, theirs} == {None, LATER} and article.sentence(first) == article.sentence(second):
        return None  # "who earns 50,000 can now borrow 224,000"
    now = article.published.first.year if article.published else PRESENT
    mine = now if mine is None else mine
    theirs = now if theirs is None else theirs
    if LATER in (mine, theirs) and min(mine, theirs) > now:
        return None  # "30% by 2030; now it is 12%" is of an aim
    if mine == theirs or _both_earlier(article, first, second):
        return None
    if mine < theirs:
        return first, second
    return None if second.qualifier in BOUNDS else (second, first)


def _are_alike(article: Article, first: Figured, second: Figured) -> bool:
    """Whether two figures are of one unit, which the second may leave out but not be first to name.

    "340 were built last year, while output rose to 33 tonnes" has two units.
    """
    named_late = _noun(first) is None and _noun(second) is not None
    return not named_late and same_unit(first, second, article.language)


def _noun(figure: Figured) -> str | None:
    return figure.noun if isinstance(figure, Count) else None


def _are_parted(article: Article, first: Figured, second: Figured) -> bool:
    """Whether two figures are of two clauses or times: not as in "400 were seen at 25 roosts"."""
    start, end = first.span.end, second.span.start
    if any(sign in article.text[start:end] for sign in SIGNS) or dates(article, start, end):
        return True
    names = ("earlier", "later", "versus", "up", "down")
    return nearest(article, names, start, end) is not None or joined(article, start, end)


def _both_earlier(article: Article, first: Figured, second: Figured) -> bool:
    """Whether a figure of "last season" is held against one of "a year earlier" still."""
    if year(article, first) != EARLIER:
        return False
    return nearest(article, ("earlier",), first.span.end, second.span.start) is not None


def _is_unsure(article: Article, first: Figured, second: Figured) -> bool:
    """Whether a figure without a date need not be of the present.

    Behind a semicolon it is of the other's time, behind another amount of another matter, and
    verbs without tenses do not tell.
    """
    if article.language.tables.counts.counters or ";" in article.between(first, second):
        return True
    inside = article.within(Span(first.span.end, second.span.start))
    return any(type(figure) is type(first) and not lasts(article, figure) for figure in inside)


def _previous(article: Article, figure: Figured) -> Figured | None:
    """The only figure of the sentence before, in the same paragraph, if it is a level.

    One without a noun of its own is of what was named before it: "There were 9,100. In 2023 they
    gave 910 million litres".
    """
    sentence = article.sentence(figure)
    found = numbers(article, sentence - 1) if sentence else []
    found = [one for one in found if not lasts(article, one)]
    if len(found) != 1 or article.block(found[0]) is not article.block(figure):
        return None
    # "16 died. The line carries 11 million people": what is counted is named first.
    named = isinstance(figure, Count) and figure.noun is not None
    if named and isinstance(found[0], Count) and is_bare(found[0]):
        return None
    return found[0] if move(article, found[0], None) is None else None


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
    behind = _years(article, figure.span.end, end)
    start = _compared(article, start, figure.span.start)
    start = _explained(article, start, figure.span.start)
    found = behind[:1] or _years(article, start, figure.span.start)[-1:]
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


def than_behind(article: Article, start: int, names: tuple[str, ...] = THAN) -> Cue | None:
    """The "than" or "from" right behind a rise or fall that ends at `start`."""
    reach = Span(start, article.sentences[article.sentence_at(start)].end)
    found = [next(article.cues_in(reach, name), None) for name in names]
    behind = (cue for cue in found if cue and not article.text[start : cue.start].strip())
    return next(behind, None)


def clause_end(article: Article, start: int) -> int:
    """Where what follows `start` ends: at a comma or the like, or with the sentence."""
    end = article.sentences[article.sentence_at(start)].end
    clause = CLAUSE.search(article.text, start, end)
    return clause.start() if clause else end


def compared_with(article: Article, move: Move) -> int | None:
    """The year that a rise or fall is measured from: "12% less than in 2016", "较2016年增长12%".

    None where it is measured from a figure, or from nothing that is named.
    """
    behind = _year_behind(article, move.end)
    return _year_before(article, move.start) if behind is None else behind


def _year_behind(article: Article, start: int) -> int | None:
    """The year behind a word for "than" right behind a rise or fall that ends at `start`."""
    compared = base(article, start)
    years = _years(article, compared.start, compared.end) if compared else []
    return years[0] if years else None


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
    years = _years(article, cue.end, end)
    return years[-1] if years else None


def _years(article: Article, start: int, end: int) -> list[int]:
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
