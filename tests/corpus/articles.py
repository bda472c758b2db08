"""Articles from the templates of a language."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.corpus.claims import KINDS
from tests.corpus.words import LANGUAGES, words

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = date(2005, 1, 3)
DAYS = 7_000
WRONG = 8
"""One article in as many has an error."""


class Made(NamedTuple):
    """An article; `planted` is the rule that must find its one error, None if all is right."""

    id: str
    title: str
    text: str
    date: date
    language: str
    planted: str | None


def articles(size: int, seed: int = 1, *, short: bool = False) -> Iterator[Made]:
    """As many articles, the languages in turn; the short ones are one sentence each."""
    chance = Random(seed)
    for number in range(size):
        yield _article(chance, number, LANGUAGES[number % len(LANGUAGES)], short=short)


def _article(chance: Random, number: int, language: str, *, short: bool) -> Made:
    known = words(language)
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    place = chance.choice(known["places"])
    there = [kind for kind in KINDS if kind in known]
    kinds = chance.sample(there, 1 if short else chance.randint(2, len(there)))
    planted = kinds[0] if chance.randrange(WRONG) == 0 else None
    claims = [
        known[kind].format_map(KINDS[kind](chance, day, language, kind == planted))
        for kind in kinds
    ]
    rooms = chance.randint(13, 60)
    plain = (
        []
        if short
        else [sentence.format(place=place, rooms=rooms) for sentence in known["plain"] * 3]
    )
    return Made(
        f"a{number}",
        chance.choice(known["titles"]).format(place=place),
        _text(chance, claims, plain),
        day,
        language,
        planted,
    )


def _text(chance: Random, claims: list[str], plain: list[str]) -> str:
    """The sentences in paragraphs, each claim in one of its own."""
    chance.shuffle(plain)
    paragraphs = [" ".join(plain[at : at + 4]) for at in range(0, len(plain), 4)] + claims
    chance.shuffle(paragraphs)
    return "\n\n".join(paragraphs)
