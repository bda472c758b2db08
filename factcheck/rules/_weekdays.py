"""The weekday that is written before a date against the one that the date has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Date
from factcheck.interval import Interval
from factcheck.rules import _days as calendar
from factcheck.verdict import Diagnosis, Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.claim import Claim
    from factcheck.languages.lexicon import Hit
    from factcheck.rules import Context
    from factcheck.verdict import Verdict


def expectations(claim: Claim, context: Context) -> Iterator[Expectation]:
    """The weekday in each year that the date may be of."""
    written = claim.stated
    if not isinstance(written, Date) or written.weekday is None:
        raise TypeError("only a date has a weekday")
    others = tuple(other for other in claim.operands if isinstance(other, Date))
    stated = Interval.point(written.weekday)
    found = False
    for day in calendar.days(written, others, context.article.published):
        found = True
        calculation = f"{notation.day(day)} is a {calendar.weekday(day.weekday())}"
        yield Expectation(stated, Interval.point(day.weekday()), "weekday", calculation)
    if not found:
        raise Unverifiable(f"“{written.text}” has no year, and nor has the article")


def diagnose(written: Date, verdict: Verdict, article: Article) -> Diagnosis:
    """The weekday of the date, in the article's language."""
    right = int(verdict.expected.middle) if verdict.expected else 0
    name = calendar.weekday(right, article.language.code)
    start, end = written.span.start, written.span.end
    weekdays = article.language.weekdays
    hit = weekdays.match(article.folded, start)
    behind = _behind(written, article)
    if hit is None and behind is not None:
        # The name that is as short as the one there: "木" for "木曜日".
        names = article.language.tables.dates.weekdays.get(str(right), [])
        length = behind.end - behind.start
        name = next((other for other in names if len(other) == length), name)
    hit = hit or behind or weekdays.match_before(article.folded, end)
    first, last = hit[:2] if hit else (start, start)
    old = calendar.weekday(written.weekday or 0, article.language.code)
    if article.text[first:last].lower().startswith(old.lower()):
        last = first + len(old)  # "thứ Ba, ngày" keeps its word for the day
    initial = name[0].upper() if article.text[first].isupper() else name[0].lower()
    name = initial + name[1:]
    text = article.document.text
    suggestion = text[start:first] + name + text[last:end]
    stated = calendar.weekday(written.weekday or 0)
    return Diagnosis(
        "weekday",
        f"{verdict.calculation}, not a {stated}. Should “{written.text}” be “{suggestion}”?",
        suggestion=suggestion,
    )


def _behind(written: Date, article: Article) -> Hit[int] | None:
    """The weekday behind a date, in brackets or not: "12月15日（木）"."""
    end = written.span.end
    if article.text[end - 1] == ")":
        end -= 1
    return article.language.weekdays.match_before(article.folded, end)
