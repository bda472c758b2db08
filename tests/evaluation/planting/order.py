"""Days, spans of time, ranges and lists that do not come out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Count, Date
from factcheck.languages import cldr
from tests.evaluation.planting import _writing as writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.figure import Figure
    from factcheck.languages import Language
    from tests.evaluation.planting import Clean, Kind, Proposal

YEARS = (10, -10, 3, -3)
"""By how much an age or a span of time is miscounted: a decade, or a few."""


def _weekday(clean: Clean) -> Iterator[Proposal]:
    """The day of the week before or after."""
    names = list(cldr.weekdays(clean.language))
    for claim, _ in clean.claims("date", relation="weekday"):
        day = claim.stated
        if not isinstance(day, Date) or day.weekday is None:
            continue
        for name, number in names:
            if number == day.weekday and name.lower() in day.text.lower():
                start = day.text.lower().index(name.lower())
                for step in (1, 6):
                    other = next(n for n, place in names if place == (number + step) % 7)
                    written = other.capitalize() if day.text[start].isupper() else other.lower()
                    text = day.text[:start] + written + day.text[start + len(name) :]
                    yield from writing.at(day, text, claim)


def _miscounted(relation: str) -> Kind:
    """A number of years that is not the one between two dates."""

    def proposals(clean: Clean) -> Iterator[Proposal]:
        for claim, _ in clean.claims("date", relation=relation):
            if isinstance(claim.stated, Count):
                for step in YEARS:
                    value = Fraction(claim.stated.stated) + step
                    yield from writing.valued(claim.stated, value, claim)

    return proposals


def _list_count(clean: Clean) -> Iterator[Proposal]:
    """One more announced than the list has, or one fewer."""
    for claim, _ in clean.claims("enumeration"):
        if isinstance(claim.stated, Count):
            for step in (1, -1):
                value = int(claim.stated.stated) + step
                text = _renumbered(claim.stated, value, clean.context.article.language)
                yield from writing.at(claim.stated, text, claim)


def _renumbered(figure: Count, value: int, language: Language) -> str | None:
    """A count with another number, in digits or in words as the article has it."""
    digits = notation.restate(figure, Fraction(value))
    words = language.tables.numbers.words
    if digits is not None or value < 2:
        return digits
    for word in words.get(str(figure.stated), []):
        if figure.text.lower().startswith(word) and str(value) in words:
            other = words[str(value)][0]
            other = other.capitalize() if figure.text[0].isupper() else other
            return other + figure.text[len(word) :]
    return None


def _range_order(clean: Clean) -> Iterator[Proposal]:
    """The larger end of a range before the smaller."""
    for claim, _ in clean.claims("range", relation="ends"):
        yield from writing.at(claim.stated, _reversed(claim.stated), claim)


def _reversed(figure: Figure) -> str | None:
    numbers = list(notation.WRITTEN.finditer(figure.text))
    if len(numbers) != 2:
        return None
    one, other = numbers
    return (
        figure.text[: one.start()]
        + other.group()
        + figure.text[one.end() : other.start()]
        + one.group()
        + figure.text[other.end() :]
    )


KINDS: dict[str, Kind] = {
    "weekday": _weekday,
    "age": _miscounted("age"),
    "duration": _miscounted("duration"),
    "list count": _list_count,
    "range order": _range_order,
}
