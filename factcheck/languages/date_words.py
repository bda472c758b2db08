"""The words of dates and ages."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages import cldr
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.words import Words, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages.table import Spellings


class CalendarWords(NamedTuple):
    """The words of another calendar, the "solar" or the "lunar" one."""

    calendar: str
    months: Lexicon[int]
    marks: Lexicon[bool]
    usual: bool


class DateWords(Words):
    """Months, weekdays, years and ages."""

    @cached_property
    def months(self) -> Lexicon[int]:
        """Names and abbreviations of months."""
        own = _numbered(self.tables.dates.months)
        # A name such as "12月" is a number with its mark, which is read as such.
        names = (entry for entry in cldr.months(self.code) if not entry[0][0].isdigit())
        return Lexicon(self.glued_to((*own, *names)))

    @cached_property
    def months_are_capitalised(self) -> bool:
        """Whether the names of months begin with a capital: "May" is one, "may" is not."""
        return all(name[0].isupper() for name, _ in cldr.months(self.code))

    @cached_property
    def calendars(self) -> tuple[CalendarWords, ...]:
        """The words of other calendars, those that are usual first."""
        known = {"solar": self.tables.dates.solar, "lunar": self.tables.dates.lunar}
        return tuple(
            CalendarWords(
                name,
                Lexicon(self.glued_to(_numbered(calendar.months))),
                listed(calendar.marks),
                calendar.usual,
            )
            for name, calendar in known.items()
            if calendar.marks or calendar.months
        )

    @cached_property
    def weekdays(self) -> Lexicon[int]:
        """Names of weekdays, 0 for Monday."""
        return Lexicon([*_numbered(self.tables.dates.weekdays), *cldr.weekdays(self.code)])

    @cached_property
    def month_connectors(self) -> Lexicon[bool]:
        """Words between a day and its month ("the 4th of July")."""
        return listed(self.tables.dates.of)

    @cached_property
    def year_contexts(self) -> Lexicon[bool]:
        """Words after which a bare number of four digits is a year."""
        contexts = self.tables.dates.before_year
        return listed(self.with_conjunctions(contexts))

    @cached_property
    def decades(self) -> Lexicon[bool]:
        """Words after which a year means ten of them ("années 1980")."""
        return listed(self.tables.dates.decades_before)

    @cached_property
    def year_words(self) -> Lexicon[bool]:
        """Words for "year" that stand behind one and belong to it."""
        return listed(self.tables.dates.after_year)

    @cached_property
    def relative_dates(self) -> Lexicon[str]:
        """Words such as "yesterday": a number of days, months or years from publication."""
        table = self.tables.dates.relative
        return Lexicon((word, offset) for offset, words in table.items() for word in words)

    @cached_property
    def ages_before(self) -> Lexicon[bool]:
        """Words before an age ("aged")."""
        return listed(self.tables.ages.before)

    @cached_property
    def ages_after(self) -> Lexicon[bool]:
        """Words behind an age ("years old")."""
        return listed(self.tables.ages.after)


def _numbered(table: Spellings) -> Iterator[tuple[str, int]]:
    for number, words in table.items():
        yield from ((word, int(number)) for word in words)
