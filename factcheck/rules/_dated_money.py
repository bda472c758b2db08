"""Amounts of money with the year that the article dates them to: "€5m in 1990"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date, Money
from factcheck.languages import cldr
from factcheck.rules._pairs import pairs
from factcheck.rules._reading import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.cues import Cue

REACH = 60
BEFORE, NEXT = 30, 15
"""As many characters before or behind an amount "at the time" may stand."""

YOUNG = frozenset({"EUR", "BRL", "UAH"})
"""Currencies in use whose name none had before them: złotys were there before those of 1995."""

STOPS = frozenset(",;:()[]–—\n")


def dated(article: Article) -> Iterator[tuple[Money, Date]]:
    """Amounts in a currency that was not always in use, each with its date."""
    suspects = [
        figure
        for figure in article.figures
        if isinstance(figure, Money) and _may_be_out_of_time(figure)
    ]
    if not suspects or not article.dates:
        return
    converted = {one.span for first, second, _ in pairs(article) for one in (first, second)}
    for money in suspects:
        date = (
            None
            if money.span in converted or _is_retrospective(article, money)
            else _date(article, money)
        )
        if date is not None:
            yield money, date


def _may_be_out_of_time(money: Money) -> bool:
    return any(code in YOUNG or code not in cldr.in_use() for code in money.currencies[:1])


def _is_retrospective(article: Article, money: Money) -> bool:
    """Whether an amount is said to be converted into the money of another time."""
    sentence = article.sentences[article.sentence(money)]
    return any(any(article.cues_in(sentence, name)) for name in ("retrospective", "now"))


def _date(article: Article, money: Money) -> Date | None:
    """The date of an amount: beside it in its clause, or at the head of its sentence."""
    figures = article.in_sentence(article.sentence(money))
    dates = [figure for figure in figures if isinstance(figure, Date) and figure.first]
    dates = [date for date in dates if not _is_of_a_thing(article, money, date)]
    beside = [date for date in dates if _is_beside(article, money, date)]
    if len(beside) == 1:
        return beside[0]
    opening = [date for date in dates[:1] if _opens(article, date) and _is_first(figures, money)]
    if opening and not beside:
        return None if _is_of_another_time(article, opening[0], money) else opening[0]
    before = any(date.span < money.span for date in dates)
    return None if before or beside else _that_year(article, money)


def _that_year(article: Article, money: Money) -> Date | None:
    """The one date of the sentence before, if "in that year" stands beside an amount."""
    cue = article.cue_before(money, "that_year", BEFORE) or article.cue_after(
        money, "that_year", NEXT
    )
    number = article.sentence(money)
    if cue is None or not number or not STOPS.isdisjoint(_gap(article, money, cue)):
        return None
    dates = [f for f in article.in_sentence(number - 1) if isinstance(f, Date) and f.first]
    same = dates and article.block(dates[0]) is article.block(money)
    return dates[0] if same and len(dates) == 1 else None


def _gap(article: Article, money: Money, cue: Cue) -> str:
    """What stands between an amount and a cue before or behind it."""
    start, end = sorted((money.span, Span(cue.start, cue.end)))
    return article.text[start.end : end.start]


def _is_of_another_time(article: Article, date: Date, money: Money) -> bool:
    """As in "In 2007 a painting, bought at the time for 80,000 lire, brought ..."."""
    between = Span(date.span.end, money.span.start)
    return next(article.cues_in(between, "then"), None) is not None


def _is_beside(article: Article, money: Money, date: Date) -> bool:
    """Whether no sign and no "and" parts an amount and a date, and no "since" leads to it."""
    start, end = sorted((money.span, date.span))
    between = article.folded.lower[start.end : end.start]
    joins = article.language.tables.ranges.and_
    if len(between) > REACH or STOPS & set(between) or set(joins) & set(between.split()):
        return False
    if any(
        figure.span not in (start, end) for figure in article.within(Span(start.start, end.end))
    ):
        return False
    return article.cue_before(date, "since") is None


def _is_of_a_thing(article: Article, money: Money, date: Date) -> bool:
    """Whether a year tells how old a thing is: "a house from 1962", "ein Bild von 1874"."""
    start, end = article.sentences[article.sentence(date)].start, date.span.start
    if date.month is not None or money.span < date.span:
        return False
    cue = nearest(article, ("from", "percent_of"), start, end)
    if cue is not None and not article.text[cue.end : end].strip():
        end = cue.start
    elif not article.language.tables.dates.named_years or len(date.text.split()) == 1:
        return False  # "w roku 1962" has its word before it, "1962-ben" none
    # In "в 1962 году" a small word alone leads to the year of what happens.
    words = article.folded.lower[start:end].split()
    return bool(words) and words[-1] not in article.language.function_words


def _opens(article: Article, date: Date) -> bool:
    """Whether a sentence begins with a date, "In 1990 ...", and not with "Since 1990"."""
    sentence = article.sentences[article.sentence(date)]
    before = article.text[sentence.start : date.span.start].split()
    return len(before) <= 1 and article.cue_before(date, "since") is None


def _is_first(figures: tuple[object, ...], money: Money) -> bool:
    return next((figure for figure in figures if isinstance(figure, Money)), None) is money
