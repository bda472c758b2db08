"""The strings of a JSON text, with their places, which the json module does not tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from factcheck.readers._builder import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    Path: TypeAlias = tuple[str | int, ...]

TOKEN = re.compile(r"\"((?:[^\"\\]++|\\.)*+)\"|[{}\[\],:]", re.DOTALL)
ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))",
    re.DOTALL,
)
CONTROLS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
SURROGATES = range(0xD800, 0xE000)
DEEPEST = 4
"""Strings further inside are not told of."""


def strings(source: str) -> Iterator[tuple[Path, int, int]]:
    """Each string that is a value, by the keys and numbers that lead to it, between its quotes.

    `source` must be valid JSON.
    """
    path: list[str | int] = []
    key = ""
    for token in TOKEN.finditer(source):
        match token[0]:
            case "{":
                path.append("")
            case "[":
                path.append(0)
            case "}" | "]":
                path.pop()
            case ":":
                path[-1] = key
            case ",":
                last = path[-1]
                path[-1] = last + 1 if isinstance(last, int) else ""
            case _ if path and path[-1] == "":
                key = token[1]
            case _ if len(path) <= DEEPEST:
                yield tuple(path), token.start(1), token.end(1)


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """Read the string that is written from `start` to `end`, each escape as its character."""
    for match in ESCAPE.finditer(source, start, end):
        if match.start() > start:
            yield Piece(source[start : match.start()], start)
        yield Piece(_character(match), match.start(), literal=False, length=len(match[0]))
        start = match.end()
    if end > start:
        yield Piece(source[start:end], start)


def _character(match: re.Match[str]) -> str:
    high, low, code, letter = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        # Half a pair is no character, and no output could be encoded with it.
        return "\N{REPLACEMENT CHARACTER}" if int(code, 16) in SURROGATES else chr(int(code, 16))
    return str(CONTROLS.get(letter, letter))
