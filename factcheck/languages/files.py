"""Reading a language file: its tables, its header alone, its examples, or its claims."""

from __future__ import annotations

from functools import cache, partial
from itertools import takewhile
from os.path import dirname, join  # pathlib alone would take 4 ms of a start
from typing import Any

from factcheck.kept import kept
from factcheck.languages import marks
from factcheck.languages.tables import Tables


def tables(code: str) -> Tables:
    """The tables of a language, without its examples."""
    sources = path_of(code), __file__, marks.__file__
    return Tables(kept(path_of(code), sources, partial(_parsed, code)), f"{code}.toml")


def _parsed(code: str) -> dict[str, Any]:
    # The examples are the larger part of the file, and only the tests want them.
    source = source_of(code).partition("\n[[examples]]")[0]
    # Words are compared with folded text, in which marks are letters.
    return _loads(marks.with_letters(source))


def _loads(text: str) -> dict[str, Any]:
    import tomllib  # 2 ms of a start, and what it reads is kept

    return tomllib.loads(text)


def header(code: str) -> dict[str, str]:
    """What tells a language, as it is written: it stands first, and no more of the file is read."""
    with open(path_of(code), encoding="utf-8") as file:
        lines = takewhile(lambda line: not line.startswith(("[", "abbreviations")), file)
        return _loads("".join(lines))


def examples(code: str) -> list[dict[str, Any]]:
    """The examples of a language: a text and the figures in it."""
    found = _loads(source_of(code)).get("examples", [])
    return list(found)


@cache
def claims(code: str) -> tuple[dict[str, str], ...]:
    """What a language's file ends with: what each rule finds in it, and what it accepts."""
    _, head, rest = source_of(code).partition("\n[[claims]]")
    return tuple(_loads(head + rest).get("claims", []))


def source_of(code: str) -> str:
    """The text of a language's file."""
    with open(path_of(code), encoding="utf-8") as file:
        return file.read()


def path_of(code: str) -> str:
    """The path of a language's file."""
    return join(dirname(__file__), f"{code}.toml")
