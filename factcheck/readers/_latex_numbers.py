"""The numbers of siunitx: "1.5e6", and "1.5 d 6" for the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers._builder import OBJECT, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = re.compile(r"[\d.,\s]*\d\s*(?:[eEdD][\s+]*\d+\s*)?")
# Products, uncertainties and tiny numbers, whose digits by themselves say something else.
FURTHER = re.compile(r"[-+\d.,\s()eEdDx]*[eEdDx][-+\d.,\s()eEdDx]*")
SIGN = re.compile(r"\s+|[\s+]*[dD][\s+]*")


def pieces(source: str, start: int, end: int) -> Iterator[Piece] | None:
    """The text of the number that stands there; None if it is written as no number is."""
    if PLAIN.fullmatch(source, start, end):
        return _plain(source, start, end)
    if FURTHER.fullmatch(source, start, end):
        return iter((Piece(OBJECT, start, literal=False, length=end - start),))
    return None


def _plain(source: str, start: int, end: int) -> Iterator[Piece]:
    for sign in SIGN.finditer(source, start, end):
        yield Piece(source[start : sign.start()], start)
        if sign[0].strip():
            yield Piece("e", sign.start(), literal=False, length=len(sign[0]))
        start = sign.end()
    yield Piece(source[start:end], start)
