"""Which day's rate an article's conversion may use, and the rates of those days."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figure import Date
from factcheck.interval import Interval
from factcheck.period import Period, of
from factcheck.verdict import Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.claim import Claim
    from factcheck.verdict import Rate, Rates


class When(NamedTuple):
    """Days that a conversion may be of, and what in the article says so."""

    period: Period
    why: str


def days(article: Article, claim: Claim) -> list[When]:
    """The days whose rate a conversion may use, likeliest first.

    It is the day of publication or the date of the event, unless "at the time" or "today's rate"
    says which; an article without a date leaves every day that its text allows.
    """
    if article.published is None:
        return article.once(_allowed)
    published = When(article.published, "the day of publication")
    events = [
        When(Period(event.first, event.last), f"the date “{event.text}”")
        for event in article.in_sentence(article.sentence(claim.stated))
        if isinstance(event, Date) and event.first and event.last
        if event.first <= article.published.last
    ]
    around = _around(article, claim)
    if "then" in around and events:
        return events
    return [published] if "now" in around else [published, *events]


def _around(article: Article, claim: Claim) -> set[str]:
    """The cues in the sentence of a claim that say which day's rate is meant."""
    sentence = article.sentences[article.sentence(claim.stated)]
    return {name for name in ("then", "now") if any(article.cues_in(sentence, name))}


def _allowed(article: Article) -> list[When]:
    """The days of an undated article, each period once, as its first mention has it."""
    periods: dict[Period, When] = {}
    for when in _undated(article):
        periods.setdefault(when.period, when)
    return list(periods.values())


def _undated(article: Article) -> Iterator[When]:
    """The days that the text of an undated article speaks of, in each year that it allows."""
    years = sorted({year for event in article.dates if (year := event.year)})
    for event in article.dates:
        if event.first and event.last and event.month:
            yield When(Period(event.first, event.last), f"the date “{event.text}”")
    for event in article.dates:
        if event.first is None and event.month and event.day and years:
            for year in range(years[-1], years[0] - 1, -1):
                with suppress(ValueError):  # 29 February is in some years only
                    day = of(year, event.month, event.day)
                    yield When(day, f"“{event.text}” read as {year}")
    if years:
        yield When(Period(date(years[0], 1, 1), date(years[-1], 12, 31)), "the years it names")
    else:
        yield When(Period(date.min, date.max), "no date in the text, so every day on record")


class Quote(NamedTuple):
    """What a currency was worth in another on the days that an article allows.

    `interval` is what the published digits allow, over all of these days; `rates` is the rate of
    the day, or the lowest and the highest of a longer period.
    """

    interval: Interval
    rates: tuple[Rate, ...]
    when: When


def quotes(rates: Rates, base: str, quote: str, when: When) -> Iterator[Quote]:
    """Each source's rate of a day, or the span of the rates of a longer period.

    Raises Unverifiable where there is none.
    """
    first, last = when.period.first, when.period.last
    if first == last:
        for rate in rates.deciding(base, quote, first) or _missing(rates, base, quote, first):
            yield Quote(Interval(rate.low, rate.high), (rate,), when)
        return
    ends = rates.extremes(base, quote, first, last)
    if ends is None:
        _missing(rates, base, quote, min(last, rates.through))
        return
    lowest, highest = ends
    yield Quote(Interval(lowest.low, highest.high), (lowest, highest), when)


def _missing(rates: Rates, base: str, quote: str, on: date) -> tuple[Rate, ...]:
    """Raise Unverifiable with the reason why there is no rate."""
    raise Unverifiable(_reason(rates, base, quote, on))


def _reason(rates: Rates, base: str, quote: str, on: date) -> str:
    try:
        rates.rate(base, quote, on)
    except LookupError as missing:
        return str(missing)
    return f"there is no rate between {base} and {quote} in that period"


def held(
    rates: Rates, base: str, quote: str, wanted: Interval, first: date, last: date
) -> list[Period]:
    """The spans of days on which the rate lay inside a closed interval, the latest first."""
    if wanted.low is None or wanted.high is None:
        return []
    spans: list[Period] = []
    for day in rates.held(base, quote, first, last, wanted.low, wanted.high):
        # Weekends and weekly tables leave days out of a span that is one.
        if spans and day - spans[-1].last <= timedelta(days=10):
            spans[-1] = Period(spans[-1].first, day)
        else:
            spans.append(Period(day, day))
    return spans[::-1]


def quoted(rate: Rate) -> Rate:
    """A rate the way round that is at least one, as people and tables give it."""
    return rate if rate.value >= 1 else rate.inverse()


def towards(rate: Rate, currency: str | None) -> Rate:
    """A rate the way round that leads to a currency."""
    return rate if rate.quote == currency else rate.inverse()
