"""Weekdays, stretches of time and ages against the dates that they belong to.

"Monday 9 April 2026" was a Thursday; from 1908 to 2019 it is 111 years; who was born in 1931 and
died in 2009 was 77 or 78. A date without its year is taken for the nearest to the publication, or
in the year of the date before it. An age is compared only where the article dates one birth.
"""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.document import Span
from factcheck.figure import Count, Date
from factcheck.interval import Interval
from factcheck.period import Period
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _days as calendar
from factcheck.rules import _weekdays as weekdays
from factcheck.rules._durations import stretches
from factcheck.rules._lives import lives
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

NOTICE = timedelta(days=92)
"""How long after a death a newspaper still reports it without its date."""


class Dates(Rule):
    """See the module."""

    agree = (
        Example("Founded in 1871 and closed in 2018, it brewed beer for 147 years."),
        Example("Founded in 1871 and closed in 2018, it brewed porter for 60 years."),
        Example("The market opens on Thursday 9 April 2026, and closes on Saturday 11 April."),
        Example("The mill ran from 1871 to 1954, or 83 years, and never once flooded."),
        Example("School will end on Wednesday 8 June.", published="2021-09-08"),
        Example("Ida Brandt, who was born on 7 June 1920, died on 2 May 2003 aged 82."),
        Example("The choir was founded in 1962, 58 years ago.", published="2020-10-01"),
        Example(
            "Le procès reprendra le mardi 5 mai 2020 devant la même cour.",
            language="fr",
        ),
        Example("Il a dirigé l’école de 1974 à 1991, soit 17 ans.", language="fr"),
        Example("Née en 1931, elle est morte en 2009 à 77 ans.", language="fr"),
        Example(
            "Le phare a été construit il y a 120 ans, en 1890.",
            language="fr",
            published="2010-03-04",
        ),
        Example(
            "陶芸家の森下さんが10月12日に死去した。85歳だった。1933年3月8日、岐阜県に生まれた。",
            language="ja",
        ),
    )
    disagree = (
        Example(
            "Founded in 1871 and closed in 2018, it brewed beer for 157 years.",
            figure="157 years",
            diagnosis="duration",
        ),
        Example(
            "Ouverte en 1951 et fermée en 2018, la filature aura tourné pendant 57 ans.",
            language="fr",
            figure="57 ans",
            diagnosis="duration",
        ),
        Example(
            "The market opens on Monday 9 April 2026, rain or shine.",
            figure="Monday 9 April 2026",
            diagnosis="weekday",
        ),
        Example(
            "The mill ran from 1871 to 1954, or 73 years, and never once flooded.",
            figure="73 years",
            diagnosis="duration",
        ),
        Example(
            "Ida Brandt, who was born on 7 June 1920, died on 2 May 2003 aged 73.",
            figure="73",
            diagnosis="age",
        ),
        Example(
            "The choir was founded in 1962, 78 years ago.",
            published="2020-10-01",
            figure="78 years",
            diagnosis="duration",
        ),
        Example(
            "Le procès reprendra le lundi 5 mai 2020 devant la même cour.",
            language="fr",
            figure="lundi 5 mai 2020",
            diagnosis="weekday",
        ),
        Example(
            "Il a dirigé l’école de 1974 à 1991, soit 27 ans.",
            language="fr",
            figure="27 ans",
            diagnosis="duration",
        ),
        Example(
            "Née en 1931, elle est morte en 2009 à 87 ans.",
            language="fr",
            figure="87 ans",
            diagnosis="age",
        ),
        Example(
            "Le phare a été construit il y a 150 ans, en 1890.",
            language="fr",
            published="2010-03-04",
            figure="150 ans",
            diagnosis="duration",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Dates with their weekday, durations beside dates, and the age of who was born then."""
        previous: tuple[Date, ...] = ()
        for day in article.dates:
            if day.weekday is not None and day.month and day.day:
                yield Claim(self.name, day, () if day.year else previous, None, "weekday")
            previous = (day,) if day.year else previous
        for duration, dates in stretches(article):
            yield Claim(self.name, duration, dates, None, "duration")
        for age, birth, reached, cue in lives(article):
            dates = (birth, reached) if reached else (birth,)
            yield Claim(self.name, age, dates, Span(cue.start, cue.end), "age")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The weekday of the date, the time that passed, or the ages possible."""
        if isinstance(claim.stated, Date):
            yield from weekdays.expectations(claim, context)
            return
        stated = _count(claim)
        counted = _unit(claim, context)
        first, last = _ends(claim, context)
        low, high = calendar.elapsed(first, last, counted)
        if claim.relation == "duration":
            high += 1  # from Monday to Friday it is five days
        span = calendar.Elapsed(low, high)
        calculation = f"{first} to {last} = {span} {counted}"
        value = stated.value if claim.relation == "age" else stated.computed
        yield Expectation(value, Interval(Fraction(low), Fraction(high)), counted, calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """What the weekday, the time or the age would have to be."""
        if isinstance(claim.stated, Date):
            return weekdays.diagnose(claim.stated, verdict, context.article)
        stated = _count(claim)
        counted = _unit(claim, context)
        span = calendar.elapsed(*_ends(claim, context), counted)
        years = calendar.Elapsed(span.high, span.high) if claim.relation == "duration" else span
        suggestion = notation.restate(stated, Fraction(years.high)) if len({*years}) == 1 else None
        if claim.relation == "age":
            return Diagnosis(
                "age",
                f"“{stated.text}” does not fit the dates: from birth to then, "
                f"{_words(claim.operands)}, it is {years} years. "
                f"Should it be “{suggestion or years}”?",
                Severity.WARNING,
                Confidence.MEDIUM,
                suggestion=suggestion,
            )
        return Diagnosis(
            "duration",
            f"From {_words(claim.operands)} it is {years} {counted}, not “{stated.text}”. "
            f"Should it be “{suggestion or years}”?",
            suggestion=suggestion,
        )


def _count(claim: Claim) -> Count:
    if not isinstance(claim.stated, Count):
        raise TypeError("a duration or an age is a count")
    return claim.stated


def _unit(claim: Claim, context: Context) -> str:
    if claim.relation == "age":
        return "years"
    return calendar.unit(_count(claim), context.article.language) or "years"


def _words(dates: tuple[object, ...]) -> str:
    """The dates of a claim as written; one alone runs to the publication."""
    texts = [f"“{date.text}”" for date in dates if isinstance(date, Date)]
    return " to ".join([*texts, "the publication"][: max(2, len(texts))])


def _ends(claim: Claim, context: Context) -> tuple[Period, Period]:
    """The two dates, the second of them the day of publication if it is not written."""
    periods = [
        Period(date.first, date.last)
        for date in claim.operands
        if isinstance(date, Date) and date.first and date.last
    ]
    if len(periods) > 1:
        return periods[0], periods[1]
    published = context.article.published
    if published is None:
        raise Unverifiable("the article has no date of publication")
    if claim.relation == "age":
        return periods[0], Period(published.first - NOTICE, published.last)
    return periods[0], published


RULE = Dates()
