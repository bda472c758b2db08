"""Which of two figures is the earlier one, by the dates beside them or words such as "now"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Date, Qualifier
from factcheck.rules._reading import content, joined, lasts, nearest, numbers
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

CLAUSE = re.compile(r"[,;:](?!\d)|\([^()]*:")
"""Where what belongs to a figure ends: at a comma, or before "(2018: 4 million)"."""

SIGNS = ",;:.()–—\n"

TWO = 2
"""More figures of one kind in a sentence are not just a before and an after."""

SUBJECT = 1
"""As many words may what a comparison compares with have before it: "when the club had 364"."""

BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
"""What a figure is said to be above or below: "it is at 2.64, under the 3.70 of 2019"."""

EARLIER = 0
PRESENT = 5000
LATER = 6000
"""Stand for years where the text says "the year before", nothing at all, or "today"."""


def order(article: Article, first: Figured, second: Figured) -> tuple[Figured, Figured]:
    """The later and the earlier one; without dates the one that is compared comes first."""
    mine, theirs = year(article, first), year(article, second)
    if mine is not None and theirs is not None and mine < theirs:
        return (first, second) if _both_earlier(article, first, second) else (second, first)
    return first, second


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
    """The only figure of the sentence before, in the same paragraph."""
    sentence = article.sentence(figure)
    found = numbers(article, sentence - 1) if sentence else []
    found = [one for one in found if not lasts(article, one)]
    if len(found) == 1 and article.block(found[0]) is article.block(figure):
        return found[0]
    return None


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
    return comma if len(content(article, comma, end)) > SUBJECT else start


def compared_with(article: Article, start: int) -> int | None:
    """The year that a rise or fall which ends at `start` is measured from: "12% less than in 2016".

    None where it is measured from a figure, or from nothing that is named.
    """
    compared = base(article, start)
    years = _years(article, compared.start, compared.end) if compared else []
    return years[0] if years else None


def base(article: Article, start: int) -> Span | None:
    """What a rise or fall which ends at `start` says at once that it is measured from."""
    sentence = article.sentences[article.sentence_at(start)]
    inside = article.within(Span(start, sentence.end))
    others = [f.span.start for f in inside if not isinstance(f, Date) and not lasts(article, f)]
    end = min([*others, sentence.end])
    cue = next(iter(article.cues_in(Span(start, end), "than")), None)
    if cue is None or article.text[start : cue.start].strip():
        return None
    clause = CLAUSE.search(article.text, cue.end, end)
    return Span(cue.end, clause.start() if clause else end)


def _years(article: Article, start: int, end: int) -> list[int]:
    """The years that are named between two places, in order."""
    if end <= start:
        return []
    reach = Span(start, end)
    times = [(cue.start, EARLIER) for cue in article.cues_in(reach, "earlier")]
    times += [(f.span.start, year) for f in dates(article, start, end) if (year := _year(f))]
    times += [(cue.start, LATER) for cue in article.cues_in(reach, "later")]
    times = list(dict(times).items())  # of "last year" its date, of "today" that it is now
    return [found for _, found in sorted(times)]


def _year(found: Date) -> int | None:
    """The year of a date, which "last year" has by the day of publication."""
    return found.year if found.year is not None else found.first.year if found.first else None


def dates(article: Article, start: int, end: int) -> list[Date]:
    """The dates between two places."""
    if end <= start:
        return []
    return [figure for figure in article.within(Span(start, end)) if isinstance(figure, Date)]
