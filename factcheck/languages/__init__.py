"""Languages: one TOML file each, joined with what CLDR knows.

A further language is one more file `xx.toml` beside this one, named by its ISO 639-1 code; its
tables are those of `en.toml`, its `[[examples]]` are run by the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck import discovery
from factcheck.figure import Qualifier
from factcheck.languages import beside, cldr
from factcheck.languages.compounds import NumberLexicon
from factcheck.languages.lexicon import UNSPACED, Lexicon, flatten, fold, tokens
from factcheck.languages.numbers import NumberWord, number_starts, number_words
from factcheck.languages.tables import Tables, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.languages.tables import Spellings

__all__ = ["Language", "UnknownLanguageError", "load", "names"]


class UnknownLanguageError(ValueError):
    """A language that there is no file for; the message lists those there are."""


class Unit(NamedTuple):
    """What a currency's name, symbol or code stands for.

    `currencies` come likeliest first; `exponent` is the power of ten that the name includes
    ("MDH" is a million dirhams, a cent is ten to the minus two). A `weak` name is a plain word
    as well, so that it makes money only of a large or scaled number.
    """

    currencies: tuple[str, ...]
    exponent: int = 0
    minor: bool = False
    weak: bool = False


@dataclass(frozen=True)
class Language:
    """A language's words and number formats; `code` is its ISO 639-1 code."""

    code: str
    tables: Tables

    @property
    def name(self) -> str:
        """The language's English name."""
        return self.tables.name

    def knows(self, name: str) -> bool:
        """Whether the file has words for a cue or, by its path, in a table ("ranges.between")."""
        if name in self.tables.cues:
            return bool(self.tables.cues[name])
        table: object = self.tables
        for part in name.split("."):
            table = getattr(table, part, None)
        return bool(table)

    @cached_property
    def numbers(self) -> Lexicon[NumberWord]:
        """Number words, scale words and fractions."""
        numbers = self.tables.numbers
        return NumberLexicon(numbers) if numbers.glued else Lexicon(number_words(numbers))

    def glued_numbers(self, words: frozenset[str]) -> Iterator[str]:
        """Those of a text's words that are numbers made of several: "dreihundertfünfzig"."""
        if isinstance(self.numbers, NumberLexicon):
            yield from self.numbers.compounds(words)

    @cached_property
    def number_starts(self) -> frozenset[str]:
        """The words that numbers begin with, articles apart: those stand everywhere."""
        return number_starts(self.tables.numbers)

    @cached_property
    def glued(self) -> tuple[str, ...]:
        """What may be written as one with the number behind it, the longest first."""
        glued = self.tables.glued
        both = [one + other for one in glued.conjunctions for other in glued.prepositions]
        words = {*glued.conjunctions, *glued.prepositions, *both}
        return tuple(sorted(words, key=lambda word: (-len(word), word)))

    def _with_glued(self, words: Iterable[str]) -> Iterator[str]:
        """Words as they are, and with a conjunction glued to them."""
        for word in words:
            yield word
            yield from (letters + word for letters in self.tables.glued.conjunctions)

    @cached_property
    def separators(self) -> tuple[str, str]:
        """CLDR's decimal mark and grouping mark."""
        return cldr.separators(self.code)

    @cached_property
    def units(self) -> Lexicon[Unit]:
        """Names, symbols and scaled abbreviations of currencies, but not ISO codes."""
        return Lexicon(self._units())

    def _units(self) -> Iterator[tuple[str, Unit]]:
        money = self.tables.money
        for table, minor, weak in (
            (money.names, False, False), (money.minor, True, False), (money.words, False, True),
        ):  # fmt: skip
            for codes, words in table.items():
                unit = Unit(tuple(codes.split()), -2 if minor else 0, minor, weak)
                yield from ((word, unit) for word in words)
        for scaled, spellings in money.scaled.items():
            exponent, *iso = scaled.split()
            unit = Unit(tuple(iso), int(exponent), minor=exponent.startswith("-"))
            yield from ((spelling, unit) for spelling in spellings)
        for name, currency in cldr.currency_names(self.code):
            # One letter of a script without spaces is part of too many words ("금" for gold).
            if len(name) > 1 or name < UNSPACED:
                yield name, Unit((currency,))
        for code in ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"):
            for spelling in (f"{code}$", f"$ {code}", f"$ {code[:2]}"):
                yield spelling, Unit((code,))

    @cached_property
    def prefixes(self) -> dict[str, Unit]:
        """Letters that stand for a currency when glued to the front of a number."""
        return {
            letters: Unit(tuple(codes.split()))
            for codes, spellings in self.tables.money.prefixes.items()
            for letters in spellings
        }

    @cached_property
    def ones(self) -> Lexicon[bool]:
        """Names of currencies of which an article makes one: "un euro", "a dollar"."""
        return Lexicon((word, True) for word in self.tables.money.one)

    @cached_property
    def one_starts(self) -> frozenset[str]:
        """The first words of those names."""
        return frozenset(self.ones.first)

    @cached_property
    def currency_connectors(self) -> Lexicon[bool]:
        """Words between a number and its currency ("de", "d'", "of")."""
        return Lexicon((word, True) for word in self.tables.money.of)

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
    def price_of(self) -> Lexicon[bool]:
        """Words between an amount and the one unit of currency that it buys ("to the", "per")."""
        return Lexicon((word, True) for word in self.tables.rates.per)

    @cached_property
    def price_is(self) -> Lexicon[bool]:
        """Words between a currency and what one unit of it buys ("is worth", "trades at")."""
        return Lexicon((word, True) for word in self.tables.rates.is_)

    @cached_property
    def percents(self) -> Lexicon[str]:
        """Per cent signs and words: "percent", "points", "bare_points", "basis" or "tenth"."""
        percents = self.tables.percents
        return Lexicon(
            [(w, "points") for w in percents.points]
            + [(w, "percent") for w in (*percents.percent, *percents.before)]
            + [(w, "basis") for w in percents.basis]
            + [(w, "tenth") for w in percents.tenths]
            + [(w, "bare_points") for w in percents.bare_points]
        )

    @cached_property
    def qualifiers(self) -> Lexicon[Qualifier]:
        """What stands before a number and bounds or blurs it."""
        return Lexicon(
            (letters + word, Qualifier(name))
            for name, words in self.tables.qualifiers.before.items()
            for word in words
            for letters in ("", *self.glued)
        )

    @cached_property
    def qualifiers_after(self) -> Lexicon[Qualifier]:
        """What stands behind a number and bounds or blurs it."""
        return _qualifiers(self.tables.qualifiers.after)

    @cached_property
    def qualifier_initials(self) -> frozenset[str]:
        """The letters and signs that those begin with."""
        return frozenset(word[0] for word in self.qualifiers_after.first)

    @cached_property
    def months(self) -> Lexicon[int]:
        """Names and abbreviations of months."""
        table = self.tables.dates.months
        own = [(word, int(number)) for number, words in table.items() for word in words]
        # A name such as "12月" is a number with its mark, which is read as such.
        names = (entry for entry in cldr.months(self.code) if not entry[0][0].isdigit())
        return Lexicon(
            (letters + name, number)
            for name, number in (*own, *names)
            for letters in ("", *self.glued)
        )

    @cached_property
    def months_are_capitalised(self) -> bool:
        """Whether the names of months begin with a capital: "May" is one, "may" is not."""
        return all(name[0].isupper() for name, _ in cldr.months(self.code))

    @cached_property
    def weekdays(self) -> Lexicon[int]:
        """Names of weekdays, 0 for Monday."""
        table = self.tables.dates.weekdays
        own = [(word, int(number)) for number, words in table.items() for word in words]
        return Lexicon([*own, *cldr.weekdays(self.code)])

    @cached_property
    def counters(self) -> Lexicon[bool]:
        """Words behind a number that tell that it counts ("人", "台"), and known nouns."""
        counts = self.tables.counts
        words = (*counts.counters, *counts.nouns, *self.noun_classes) if counts.counters else ()
        return Lexicon((word, True) for word in words)

    @cached_property
    def month_connectors(self) -> Lexicon[bool]:
        """Words between a day and its month ("the 4th of July")."""
        return Lexicon((word, True) for word in self.tables.dates.of)

    @cached_property
    def year_contexts(self) -> Lexicon[bool]:
        """Words after which a bare number of four digits is a year."""
        contexts = self.tables.dates.before_year
        return Lexicon((word, True) for word in self._with_glued(contexts))

    @cached_property
    def year_words(self) -> Lexicon[bool]:
        """Words for "year" that stand behind one and belong to it."""
        return Lexicon((word, True) for word in self.tables.dates.after_year)

    @cached_property
    def relative_dates(self) -> Lexicon[str]:
        """Words such as "yesterday": a number of days, months or years from publication."""
        table = self.tables.dates.relative
        return Lexicon((word, offset) for offset, words in table.items() for word in words)

    @cached_property
    def naming_before(self) -> Lexicon[bool]:
        """Words after which a number is a name or an age and counts nothing ("page", "aged")."""
        words = self.tables.none.before + self.tables.ages.before
        return Lexicon((letters + word, True) for word in words for letters in ("", *self.glued))

    @cached_property
    def naming_after(self) -> Lexicon[bool]:
        """Words before which a number counts nothing ("o'clock", "years old")."""
        words = self.tables.none.after + self.tables.ages.after
        return Lexicon((word, True) for word in words)

    @cached_property
    def ages_before(self) -> Lexicon[bool]:
        """Words before an age ("aged")."""
        return Lexicon((word, True) for word in self.tables.ages.before)

    @cached_property
    def ages_after(self) -> Lexicon[bool]:
        """Words behind an age ("years old")."""
        return Lexicon((word, True) for word in self.tables.ages.after)

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that hold sentences together, and are never what is counted."""
        return frozenset(self._with_glued(self.tables.function.split()))

    @cached_property
    def fractions(self) -> Lexicon[Fraction]:
        """Shares of a whole that have a name ("two-thirds", "half")."""
        return Lexicon(_valued(self.tables.fractions))

    @cached_property
    def ratios(self) -> Lexicon[bool] | None:
        """What joins the two numbers of "one in five", None where the language has no such word."""
        joints = self.tables.fractions.get("n/m", [])
        return Lexicon((word, True) for word in joints) if joints else None

    @cached_property
    def multiples(self) -> Lexicon[Fraction]:
        """Words that multiply a figure ("doubled", "halved"), with their factor."""
        return Lexicon(_valued(self.tables.multiples))

    @cached_property
    def times(self) -> dict[str, Lexicon[bool]]:
        """What follows a number that multiplies ("n"), adds one to it ("more") or divides."""
        table = self.tables.multiples
        return {
            name: Lexicon((word, True) for word in table.get(name, ()))
            for name in ("n", "more", "fewer")
        }

    @cached_property
    def cues(self) -> Lexicon[tuple[str, ...]]:
        """Phrases by which an article makes its claims, with the cues that each may be."""
        meanings: dict[str, tuple[str, ...]] = {}
        for cue, phrases in self.tables.cues.items():
            for phrase in self._with_glued(phrases):
                key = flatten(fold(phrase))
                meanings[key] = (*meanings.get(key, ()), cue)
        return Lexicon(meanings.items())

    @cached_property
    def measures(self) -> Lexicon[str]:
        """Units of measurement by the key that CLDR has for each: "length-mile".

        A name that is a plain word as well ("in" for inches) is left out.
        """
        own = [(word, unit) for unit, words in self.tables.measures.items() for word in words]
        known = [*own, *cldr.measures(self.code)]
        return Lexicon(
            (word, unit)
            for word, unit in known
            if len(word) == 1 or word.lower() not in self.function_words
        )

    @cached_property
    def namesakes(self) -> dict[str, tuple[str, ...]]:
        """For a currency, the others that share a short name with it."""
        money = self.tables.money
        shared = [codes.split() for table in (money.names, money.words) for codes in table]
        return {
            code: tuple(other for other in codes if other != code)
            for codes in shared
            for code in codes
            if len(codes) > 1
        }

    @cached_property
    def noun_classes(self) -> dict[str, str]:
        """Nouns that count the same kind of thing ("workers" and "jobs")."""
        return {noun: name for name, nouns in self.tables.nouns.items() for noun in nouns}

    @cached_property
    def places(self) -> Lexicon[str]:
        """Countries, the adjectives in the names of their currencies, and large cities."""
        return Lexicon(
            (letters + place, territory)
            for place, territory in self._places()
            for letters in ("", *self.glued)
        )

    def _places(self) -> Iterator[tuple[str, str]]:
        for territory, own in self.tables.places.items():
            yield from ((name, territory) for name in own)
        yield from cldr.places(self.code)

    @cached_property
    def currency_stems(self) -> dict[str, list[tuple[str, str]]]:
        """Stems of adjectives that point to a currency ("maroc"), by their first letters."""
        return cldr.currency_stems(self.code)


def _valued(table: Spellings) -> Iterator[tuple[str, Fraction]]:
    """The words of a table that stand for a number, which its keys are."""
    for key, words in table.items():
        if key[0].isdecimal():
            yield from ((word, Fraction(key)) for word in words)


def _qualifiers(table: dict[str, list[str]]) -> Lexicon[Qualifier]:
    return Lexicon((w, Qualifier(name)) for name, words in table.items() for w in words)


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
