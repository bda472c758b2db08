"""Stretches of time beside the dates they run between: "from 1908 to 2019, or 111 years"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Date
from factcheck.rules import _days as calendar
from factcheck.rules._gaps import is_bridged, unknown_words
from factcheck.rules._reading import ended, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.figure import Figure

DASHES = ("-", "–", "—", "~", "〜")
END = frozenset(".;:!?\n")
REACH = 60
LOOSE = 3
"""So many words of other kinds may stand between "for 40 years" and "from 1960 to 2000"."""


class Stretch(NamedTuple):
    """A duration and the dates it runs between; one date alone runs to the day of publication."""

    duration: Count
    dates: tuple[Date, ...]


def stretches(article: Article) -> Iterator[Stretch]:
    """Every duration that the article derives from dates."""
    if not article.dates:
        return
    for index, figure in enumerate(article.figures):
        if isinstance(figure, Count) and calendar.unit(figure, article.language):
            yield from _beside(article, index, figure)


def _beside(article: Article, index: int, duration: Count) -> Iterator[Stretch]:
    before = _pair(article, article.figures[max(0, index - 2) : index])
    after = _pair(article, article.figures[index + 1 : index + 3])
    if before and _follows(article, before[1], duration):
        yield Stretch(duration, before)
    elif after and _opens(article, duration, after[0]) and not _goes_on(article, index + 3):
        yield Stretch(duration, after)
    elif before := _lifetime(article, index, duration):
        yield Stretch(duration, before)
    elif _is_ago(article, duration):
        near = [
            *article.figures[max(0, index - 1) : index],
            *article.figures[index + 1 : index + 2],
        ]
        dates = [
            date for date in near if isinstance(date, Date) and _is_same(article, duration, date)
        ]
        if len(dates) == 1:
            yield Stretch(duration, (dates[0],))


def _lifetime(article: Article, index: int, duration: Count) -> tuple[Date, Date] | None:
    """As in "Founded in 1871 and closed in 2018, it brewed for 157 years".

    What it did may have taken less than its life, so only a slip of one digit tells.
    """
    match article.figures[max(0, index - 2) : index]:
        case (Date() as first, Date() as last) if first.year and last.year:
            number = article.sentence(duration)
            gap = Span(first.span.end, last.span.start)
            lived = (
                article.sentence(first) == number
                and article.cue_before(first, "founded") is not None
                and joined(article, gap.start, gap.end)
                and any(article.cues_in(gap, "closed"))
            )
            slip = _is_slip(last.year - first.year, int(duration.stated))
            return (first, last) if lived and slip else None
        case _:
            return None


def _is_slip(years: int, stated: int) -> bool:
    """Whether a number of years is right but for one digit, or for their order."""
    right, written = str(years), str(stated)
    wrong = sum(a != b for a, b in zip(right, written, strict=False))
    return len(right) == len(written) and (wrong <= 1 or sorted(right) == sorted(written))


def _follows(article: Article, last: Date, duration: Count) -> bool:
    """Whether a duration is derived from the dates right before it, "..., or 111 years"."""
    if article.sentence(last) != article.sentence(duration):
        return False  # "from 18 to 26 May. Five years ago ..." speaks of two times
    start = ended(article, last, "to_after") or last.span.end
    return is_bridged(article, start, duration.span.start, "equals", "span", "until")


def _pair(article: Article, figures: tuple[Figure, ...]) -> tuple[Date, Date] | None:
    """Two dates joined by "to", "and" or a dash."""
    match figures:
        case (Date() as first, Date() as last) if first.first and last.last:
            return (first, last) if _is_span(article, first, last) else None
        case _:
            return None


def _is_span(article: Article, first: Date, last: Date) -> bool:
    if first.first is None or last.first is None or first.first > last.first:
        return False
    between = article.between(first, last).strip()
    ranges = article.language.tables.ranges
    froms = article.language.tables.cues.get("from_after", ())
    return between in (*DASHES, *ranges.to, *ranges.and_, *froms) or "until" in (
        article.language.cues.get(between) or ()
    )


def _opens(article: Article, duration: Count, first: Date) -> bool:
    """Whether a duration stands before its dates: "111 years (1908–2019)", "..., from 1908 to"."""
    start, end = duration.span.end, first.span.start
    gap = article.folded.lower[start:end]
    if end - start > REACH or not END.isdisjoint(gap):
        return False
    last = gap.replace("(", " (").split()[-1:]
    if not last or not (last[0][0] in "(–—" or last[0] in article.language.function_words):
        return False
    comma = start + gap.rfind(",") + 1
    # "After 12 years as mayor, he sat in parliament from 1990 to 1994" speaks of two stretches.
    loose = unknown_words(article, start, end) <= LOOSE
    return loose and (comma == start or unknown_words(article, comma, end) == 0)


def _goes_on(article: Article, index: int) -> bool:
    """Whether another date follows at once: "162 days, from 3 to 9 May and then from 5 June"."""
    match article.figures[index - 1 : index + 1]:
        case (last, Date() as following):
            gap = article.folded.lower[last.span.end : following.span.start]
            joins = article.language.tables.ranges.and_
            words = [word for word in gap.split() if word not in joins]
            return END.isdisjoint(gap) and article.language.function_words.issuperset(words)
        case _:
            return False


def _is_ago(article: Article, duration: Count) -> bool:
    """Whether a duration runs back from the day of publication: "111 years ago"."""
    return any(
        cue is not None and is_bridged(article, *gap) for cue, gap in _ago(article, duration)
    )


def _ago(article: Article, duration: Count) -> Iterator[tuple[Cue | None, tuple[int, int]]]:
    before, after = article.cue_before(duration, "ago"), article.cue_after(duration, "ago")
    if before:
        yield before, (before.end, duration.span.start)
    if after:
        yield after, (duration.span.end, after.start)


def _is_same(article: Article, duration: Count, date: Date) -> bool:
    """Whether only signs, the words of "ago" and one small word part a duration and a date."""
    start, end = sorted((duration.span, date.span))
    if date.first is None or not END.isdisjoint(article.text[start.end : end.start]):
        return False
    return unknown_words(article, start.end, end.start, "ago") <= 1
