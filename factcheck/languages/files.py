"""Reading a language file: its tables, its header alone, or its examples."""

from __future__ import annotations

import tomllib
from itertools import dropwhile, islice, takewhile
from os.path import dirname, join  # pathlib alone would take 4 ms of a start
from typing import Any, TextIO

from factcheck.languages.marks import with_letters
from factcheck.languages.tables import Tables

QUOTES = '"""\n'


def tables(code: str) -> Tables:
    """The tables of a language, without its examples."""
    # The examples are the larger part of the file, and only the tests want them.
    source = source_of(code).partition("\n[[examples]]")[0]
    # Words are compared with folded text, in which marks are letters.
    return Tables(tomllib.loads(with_letters(source)), f"{code}.toml")


def function_words(code: str) -> frozenset[str]:
    """The function words of a language: what stands between the first triple quotes of its file.

    To tell a language those of all must be read, which takes TOML longer than the rest of it.
    """
    with _open(code) as file:
        following = dropwhile(lambda line: not line.endswith(QUOTES), file)
        lines = takewhile(lambda line: line != QUOTES, islice(following, 1, None))
        return frozenset(with_letters("".join(lines)).split())


def examples(code: str) -> list[dict[str, Any]]:
    """The examples of a language: a text and the figures in it."""
    found = tomllib.loads(source_of(code)).get("examples", [])
    return list(found)


def source_of(code: str) -> str:
    """The text of a language's file."""
    with _open(code) as file:
        return file.read()


def _open(code: str) -> TextIO:
    return open(join(dirname(__file__), f"{code}.toml"), encoding="utf-8")
