"""The tables of a language file, checked: an unknown key is an error, a missing one is empty."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, is_dataclass
from importlib import resources
from typing import Any, TypeVar, get_type_hints

Spellings = dict[str, list[str]]
"""A meaning, and the words for it: "12" = ["dozen"], "MAD AED" = ["dirham", "dirhams"]."""

Table = TypeVar("Table")


class LanguageFileError(ValueError):
    """A language file that breaks the format; the message names the file and the key."""


@dataclass(frozen=True)
class Numbers:
    """Number words by value, scale words by power of ten, fractions as "1/2"."""

    articles: list[str] = field(default_factory=list)
    joiners: list[str] = field(default_factory=list)
    spaced_groups: bool = False
    words: Spellings = field(default_factory=dict)
    collectives: Spellings = field(default_factory=dict)
    fractions: Spellings = field(default_factory=dict)
    halves_after: Spellings = field(default_factory=dict)
    scales: Spellings = field(default_factory=dict)
    abbreviations: Spellings = field(default_factory=dict)
    other_scales: Spellings = field(default_factory=dict)


@dataclass(frozen=True)
class Qualifiers:
    """Words before and behind a number, by what they make of it (about, at_least, at_most)."""

    before: Spellings = field(default_factory=dict)
    after: Spellings = field(default_factory=dict)


@dataclass(frozen=True)
class Ranges:
    """The words of "between 3 and 4" and "from 3 to 4"."""

    between: list[str] = field(default_factory=list)
    and_: list[str] = field(default_factory=list)
    from_: list[str] = field(default_factory=list)
    to: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Money:
    """Currencies by code, likeliest first: names beyond CLDR's, cents, glued letters."""

    of: list[str] = field(default_factory=list)
    names: Spellings = field(default_factory=dict)
    words: Spellings = field(default_factory=dict)
    minor: Spellings = field(default_factory=dict)
    prefixes: Spellings = field(default_factory=dict)
    scaled: Spellings = field(default_factory=dict)


@dataclass(frozen=True)
class Percents:
    """Per cent signs and words, and what percentage points are called."""

    percent: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    bare_points: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Dates:
    """The order of day and month in figures, and the words around dates."""

    order: str = "dmy"
    day_suffixes: list[str] = field(default_factory=list)
    of: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    next: list[str] = field(default_factory=list)
    before_year: list[str] = field(default_factory=list)
    relative: Spellings = field(default_factory=dict)


@dataclass(frozen=True)
class Surroundings:
    """Words before and behind a number."""

    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Counts:
    """How to find the noun that is counted: the first word behind the number, or its plural."""

    head: str = "first"
    plural_endings: list[str] = field(default_factory=list)
    nouns: list[str] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    durations: list[str] = field(default_factory=list)
    """Nouns of time ("years"): a number of them is seldom what an article is about."""
    of: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Tables:
    """One language file."""

    name: str
    function: str = ""
    numbers: Numbers = field(default_factory=Numbers)
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    ranges: Ranges = field(default_factory=Ranges)
    money: Money = field(default_factory=Money)
    percents: Percents = field(default_factory=Percents)
    dates: Dates = field(default_factory=Dates)
    none: Surroundings = field(default_factory=Surroundings)
    ages: Surroundings = field(default_factory=Surroundings)
    counts: Counts = field(default_factory=Counts)
    nouns: Spellings = field(default_factory=dict)
    fractions: Spellings = field(default_factory=dict)
    """Shares of a whole: "3/5" = ["three-fifths"]; "n/m" is what joins the numbers of "one in
    five"."""
    multiples: Spellings = field(default_factory=dict)
    """What becomes of a figure: "2" = ["doubled"], "1/2" = ["halved"]; "n" is what follows a
    number that multiplies ("times"), "more" the words by which "times more" adds one, "fewer" those by which it
    divides; "at_least" and "at_most" are what bounds a multiple beyond the usual qualifiers."""
    cues: Spellings = field(default_factory=dict)


def tables(code: str) -> Tables:
    """The tables of a language, without its examples."""
    source = source_of(code)
    # The examples are the larger part of the file, and only the tests want them.
    return parse(tomllib.loads(source.partition("\n[[examples]]")[0]), Tables, f"{code}.toml")


def header(code: str) -> dict[str, str]:
    """The name and the function words of a language, which stand before its first table."""
    return tomllib.loads(source_of(code).partition("\n[")[0])


def examples(code: str) -> list[dict[str, Any]]:
    """The examples of a language: a text and the figures in it."""
    found = tomllib.loads(source_of(code)).get("examples", [])
    return list(found)


def source_of(code: str) -> str:
    """The text of a language's file."""
    return resources.files(__package__).joinpath(f"{code}.toml").read_text(encoding="utf-8")


def parse(data: dict[str, Any], kind: type[Table], where: str) -> Table:
    """A table as its dataclass; a key that is Python's own word has an underscore behind it."""
    hints = get_type_hints(kind)
    known = {item.name.rstrip("_"): item.name for item in fields(kind)}  # type: ignore[arg-type]
    values = {}
    for key, value in data.items():
        if key not in known:
            raise LanguageFileError(f"{where}: there is no key {key!r}; known are {', '.join(known)}")
        inner = hints[known[key]]
        is_table = is_dataclass(inner)
        values[known[key]] = parse(value, inner, f"{where}: {key}") if is_table else value
    return kind(**values)
