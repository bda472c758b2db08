"""The scalar values of TOML front matter, with their places."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING

from factcheck.readers._error import ReadError
from factcheck.readers._front_matter import Value

if TYPE_CHECKING:
    from collections.abc import Collection

# The parser takes the square of the time for a name of so many parts, which no file needs.
DEEP = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}""")
ERROR_LINE = re.compile(r" \(at line (\d+), column \d+\)")
# Where a top-level value is written: tomllib does not say.
KEY = r"^[ \t]*(?:{0}|\"{0}\"|'{0}')[ \t]*=[ \t]*"
MULTILINE_QUOTES = ('"""', "'" * 3)


def values(uri: str, text: str, start: int, wanted: Collection[str]) -> dict[str, Value]:
    """Read the top-level scalars of those names in `text` from the offset `start` on."""
    if DEEP.search(text, start):
        raise ReadError(uri, "the front matter is nested too deeply to be read")
    try:
        root = tomllib.loads(text[start:])
    except tomllib.TOMLDecodeError as error:
        line = text.count("\n", 0, start)
        stated = ERROR_LINE.search(str(error))
        line += int(stated[1]) if stated else text.count("\n", start)
        problem = f"the front matter is no valid TOML ({ERROR_LINE.sub('', str(error))})"
        raise ReadError(uri, problem, line) from None
    except ValueError:  # what tomllib lets through from int()
        raise ReadError(uri, "the front matter has a number that is too long") from None
    return {
        key: _place(text, start, key, str(value))
        for key, value in root.items()
        if key in wanted and isinstance(value, str | int | date | datetime)
    }


def _place(text: str, start: int, key: str, value: str) -> Value:
    key_written = re.compile(KEY.format(re.escape(key)), re.MULTILINE).search(text, start)
    if not key_written:
        return Value(value, start, start)
    begin = key_written.end()
    quotes = text[begin : begin + 3]
    stop = quotes if quotes in MULTILINE_QUOTES else "\n"
    end = text.find(stop, begin + 3)
    return Value(value, begin, end if end >= 0 else len(text))
