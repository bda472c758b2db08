"""Languages: one TOML file each, joined with what CLDR knows.

A further language is one more file `xx.toml` beside this one, named by its ISO 639-1 code; its
tables are those of `en.toml`, its `[[examples]]` and `[[claims]]` are run by the tests.
"""

from __future__ import annotations

from functools import cache, cached_property

from factcheck import discovery
from factcheck.languages import beside
from factcheck.languages.claim_words import ClaimWords
from factcheck.languages.date_words import DateWords
from factcheck.languages.files import tables
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.money_words import MoneyWords, Unit
from factcheck.languages.number_words import NumberWords
from factcheck.languages.text import tokens
from factcheck.languages.words import listed

__all__ = ["Language", "Unit", "UnknownLanguageError", "find", "load", "names"]


class UnknownLanguageError(ValueError):
    """A language that there is no file for; the message lists those there are."""


class Language(NumberWords, MoneyWords, DateWords, ClaimWords):
    """A language's words and number formats."""

    def __reduce__(self) -> tuple[object, ...]:
        """Between processes its code is sent, not its tables."""
        return load, (self.code,)

    @cached_property
    def beside_before(self) -> dict[str, int]:
        """The last words, and glued letters, of the phrases that stand before a number."""
        prefixes = (letters.lower() for letters in self.prefixes)
        return beside.flags(
            (
                (beside.MONEY, self.units.last),
                (beside.MONEY, prefixes),
                (beside.PERCENT, self.percents.last),
                (beside.MONTH, self.months.last),
                (beside.MONTH, self.tables.dates.of_year),
                (beside.NAMING, self.naming_before.last),
                (beside.QUALIFIER, self.qualifiers.last),
            )
        )

    @cached_property
    def beside_after(self) -> dict[str, int]:
        """The first words of the phrases that stand behind a number."""
        return beside.flags(
            (
                (beside.MONEY, self.units.first),
                (beside.MONEY, self.currency_connectors.first),
                (beside.PERCENT, self.percents.first),
                (beside.MONTH, self.months.first),
                (beside.MONTH, self.month_connectors.first),
                (beside.MONTH, (tokens(word)[0] for word in self.tables.dates.day_suffixes)),
                (beside.NAMING, self.naming_after.first),
                (beside.QUALIFIER, self.qualifiers_after.first),
                (beside.TO, self.tables.ranges.to),
            )
        )

    @cached_property
    def naming_before(self) -> Lexicon[bool]:
        """Words after which a number is a name or an age and counts nothing ("page", "aged")."""
        words = self.tables.none.before + self.tables.ages.before
        return Lexicon(self.glued_to((word, True) for word in words))

    @cached_property
    def naming_after(self) -> Lexicon[bool]:
        """Words before which a number counts nothing ("o'clock", "years old")."""
        words = self.tables.none.after + self.tables.ages.after
        return listed(words)


def names() -> tuple[str, ...]:
    """The codes of all languages there are."""
    return discovery.files(__name__, ".toml")


@cache
def load(code: str) -> Language:
    """The language of that ISO 639-1 code; a region behind it ("en-GB") is ignored.

    Raises UnknownLanguageError where there is none.
    """
    base = code.replace("_", "-").partition("-")[0].lower()
    if base not in names():
        raise UnknownLanguageError(
            f"the language {code!r} is not known; there are {', '.join(names())}"
        )
    return Language(base, tables(base))


def find(code: str | None) -> Language | None:
    """The language of that code; None without a code, or where there is no file for it."""
    try:
        return load(code) if code else None
    except UnknownLanguageError:
        return None
