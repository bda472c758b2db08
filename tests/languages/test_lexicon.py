"""Phrases are found by look-up: the longest one, whatever its case, apostrophes and hyphens."""

from __future__ import annotations

import pytest

from factcheck.languages.lexicon import Lexicon
from factcheck.languages.text import Folded, token_start, tokens

WORDS = Lexicon(
    [
        ("more", 1),
        ("more than", 2),
        ("plus d'", 3),
        ("US$", 4),
        ("dix-sept", 5),
        ("no more than", 6),
        ("%", 7),
    ]
)


@pytest.mark.parametrize(
    ("text", "start", "found", "meaning"),
    [
        ("more than ten", 0, "more than", 2),
        ("more or less", 0, "more", 1),
        ("More Than ten", 0, "More Than", 2),
        ("more-than ten", 0, "more-than", 2),
        ("more\u00a0than ten", 0, "more\u00a0than", 2),
        ("plus d'un", 0, "plus d'", 3),
        ("plus d’un", 0, "plus d’", 3),
        ("us$ 5", 0, "us$", 4),
        ("dix-sept", 0, "dix-sept", 5),
        ("dix sept", 0, "dix sept", 5),
        ("5%", 1, "%", 7),
    ],
)
def test_the_longest_phrase_that_begins_here(
    text: str, start: int, found: str, meaning: int
) -> None:
    hit = WORDS.match(Folded(text), start)
    assert hit is not None
    assert (text[hit.start : hit.end], hit.meaning) == (found, meaning)


@pytest.mark.parametrize(
    ("text", "found", "meaning"),
    [
        ("they want no more than", "no more than", 6),
        ("they want some more than", "more than", 2),
        ("They want MORE", "MORE", 1),
        ("il y a plus d’", "plus d’", 3),
        ("for US$", "US$", 4),
    ],
)
def test_the_longest_phrase_that_ends_here(text: str, found: str, meaning: int) -> None:
    hit = WORDS.match_before(Folded(text), len(text))
    assert hit is not None
    assert (text[hit.start : hit.end], hit.meaning) == (found, meaning)


@pytest.mark.parametrize("text", ["", "mor", "moreover", "less than", "  more than"])
def test_what_begins_no_phrase(text: str) -> None:
    assert WORDS.match(Folded(text), 0) is None


@pytest.mark.parametrize("text", ["", "anymore", "more than ", "than"])
def test_what_ends_no_phrase(text: str) -> None:
    assert WORDS.match_before(Folded(text), len(text)) is None


def test_every_phrase_of_a_text_is_found_once() -> None:
    text = "More than ten, no more than twelve, and moreover more."
    found = sorted(text[start:end] for start, end, _ in WORDS.find(Folded(text)))
    assert found == ["More than", "more", "no more than"]


def test_the_first_meaning_of_a_spelling_stays() -> None:
    lexicon = Lexicon([("dirham", "own"), ("Dirham", "derived")])
    assert lexicon.get("DIRHAM") == "own"


def test_a_phrase_is_in_the_lexicon_in_any_spelling() -> None:
    assert "Dix Sept" in WORDS
    assert "dix" not in WORDS
    assert WORDS.get("dix") is None


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("more than", ["more", "than"]),
        ("dix-sept", ["dix", "sept"]),
        ("plus d’", ["plus", "d", "'"]),
        ("US$", ["us", "$"]),
        ("n°", ["n", "°"]),
    ],
)
def test_a_phrase_is_its_words_and_signs(phrase: str, parts: list[str]) -> None:
    assert tokens(phrase) == parts


def test_folding_moves_nothing() -> None:
    """A dotted capital I is one code point, but two in small letters by Python's own rule."""
    text = "İstanbul’da 5 TL"
    folded = Folded(text)
    assert len(folded.lower) == len(text)
    assert folded.lower == "istanbul'da 5 tl"


@pytest.mark.parametrize(
    ("text", "start"), [("ten euros", 4), ("ten €", 4), ("ten ", 4), ("", 0), ("5", 1), ("a5b", 2)]
)
def test_where_the_last_word_or_sign_begins(text: str, start: int) -> None:
    assert token_start(text, len(text)) == start
