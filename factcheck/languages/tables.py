"""The tables of a language file, checked: an unknown key is an error, a missing one is empty."""

# No postponed annotations here: they are the kinds of value that a table is built with.
import tomllib
from collections.abc import Mapping
from os.path import dirname, join  # pathlib alone would take 4 ms of a start
from typing import Any

from factcheck.languages.marks import with_letters

Words = frozenset[str]
"""Words of which only the membership matters."""

Listed = tuple[str, ...]
"""Words in the order of the file."""

Spellings = dict[str, list[str]]
"""A meaning, and the words for it: "12" = ["dozen"], "MAD AED" = ["dirham", "dirhams"]."""


class LanguageFileError(ValueError):
    """A language file that breaks the format; the message names the file and the key."""


class Table:
    """A table of a language file; the annotations of its class are the keys that it may have.

    A key that is Python's own word has an underscore behind it. (Plain classes, since ten
    dataclasses would take longer to define than the file takes to read.)
    """

    def __init__(self, data: Mapping[str, Any], where: str) -> None:
        kinds = {key.rstrip("_"): key for key in type(self).__annotations__}
        for key in data:
            if key not in kinds:
                known = ", ".join(kinds)
                raise LanguageFileError(f"{where}: there is no key {key!r}; known are {known}")
        for key, name in kinds.items():
            kind = type(self).__annotations__[name]
            setattr(self, name, self._value(kind, name, data.get(key), f"{where}: {key}"))

    def _value(self, kind: Any, name: str, value: Any, where: str) -> Any:
        if isinstance(kind, type) and issubclass(kind, Table):
            return kind(value or {}, where)
        if value is None:
            return getattr(type(self), name, None) or kind()
        if isinstance(value, str) is not (kind is str):
            raise LanguageFileError(f"{where} must be {kind}, not {value!r}")
        return kind(value)


class Numbers(Table):
    """Number words by value, scale words by power of ten, fractions as "1/2".

    `duals` are words for two of a scale, by its power of ten. `juxtaposed` languages say "3 crore
    50 lakh" without "and". Where `decimals_before_scales` is set, "5,030 billion" is some five;
    where `hundreds_in_digits` is, "817 thousand and 500" is one number.
    """

    articles: Words
    joiners: Listed
    spaced_groups: bool
    words: Spellings
    collectives: Spellings
    fractions: Spellings
    halves_after: Spellings
    scales: Spellings
    duals: Spellings
    juxtaposed: bool
    decimals_before_scales: bool
    hundreds_in_digits: bool
    abbreviations: Spellings
    other_scales: Spellings
    ordinals: Words
    bare: Words


class Glued(Table):
    """Words that are written as one with the word or the number behind them: Arabic "و", "ب"."""

    conjunctions: Listed
    prepositions: Listed


class Qualifiers(Table):
    """Words before and behind a number, by what they make of it (about, at_least, at_most)."""

    before: Spellings
    after: Spellings


class Ranges(Table):
    """The words of "between 3 and 4" and "from 3 to 4"."""

    between: Words
    and_: Words
    from_: Words
    to: Words


class Money(Table):
    """Currencies by code, likeliest first: names beyond CLDR's, cents, glued letters."""

    of: Listed
    one: Listed
    names: Spellings
    words: Spellings
    minor: Spellings
    prefixes: Spellings
    scaled: Spellings


class Rates(Table):
    """The words of a stated rate: "10 dirhams to the dollar", "a dollar is worth 10 dirhams".

    `weights` are names of currencies that goods are weighed in as well.
    """

    per: Listed
    is_: Listed
    weights: Words


class Percents(Table):
    """Per cent signs and words, and what percentage points are called."""

    percent: Listed
    points: Listed
    bare_points: Listed
    basis: Listed


class Dates(Table):
    """The order of day and month in figures, and the words around dates."""

    order: str = "dmy"
    months: Spellings
    decades_before: Words
    decades_after: Listed
    day_suffixes: Listed
    of: Listed
    last: Words
    next: Words
    before_year: Listed
    relative: Spellings


class Surroundings(Table):
    """Words before and behind a number."""

    before: Listed
    after: Listed


class Counts(Table):
    """How to find the noun that is counted: the first word behind the number, or its plural.

    `durations` are nouns of time: a number of them is seldom what an article is about.
    """

    head: str = "first"
    capitalised_nouns: bool
    plural_endings: Listed
    nouns: Words
    adjectives: Words
    durations: Words
    of: Words


class Tables(Table):
    """One language file; `abbreviations` are words whose full stop ends no sentence.

    `fractions` are shares of a whole, "3/5" = ["three-fifths"], where "n/m" is what joins the
    numbers of "one in five". `multiples` are what becomes of a figure, "2" = ["doubled"], "1/2" =
    ["halved"]: there "n" is what follows a number that multiplies ("times"), "more" the words by
    which "times more" adds one, "fewer" those by which it divides, and "at_least" and "at_most"
    bound a multiple beyond the usual qualifiers. `places` are names of countries beyond CLDR's.
    """

    name: str
    function: str
    abbreviations: Words
    glued: Glued
    numbers: Numbers
    qualifiers: Qualifiers
    ranges: Ranges
    money: Money
    rates: Rates
    percents: Percents
    dates: Dates
    none: Surroundings
    ages: Surroundings
    counts: Counts
    nouns: Spellings
    places: Spellings
    measures: Spellings
    fractions: Spellings
    multiples: Spellings
    cues: Spellings


def tables(code: str) -> Tables:
    """The tables of a language, without its examples."""
    # The examples are the larger part of the file, and only the tests want them.
    source = source_of(code).partition("\n[[examples]]")[0]
    # Words are compared with folded text, in which marks are letters.
    return Tables(tomllib.loads(with_letters(source)), f"{code}.toml")


def header(code: str) -> dict[str, str]:
    """The name and the function words of a language, which stand before its first table."""
    return tomllib.loads(with_letters(source_of(code).partition("\n[")[0]))


def examples(code: str) -> list[dict[str, Any]]:
    """The examples of a language: a text and the figures in it."""
    found = tomllib.loads(source_of(code)).get("examples", [])
    return list(found)


def source_of(code: str) -> str:
    """The text of a language's file."""
    with open(join(dirname(__file__), f"{code}.toml"), encoding="utf-8") as file:
        return file.read()
