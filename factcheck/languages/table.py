"""The base of a language file's tables: it checks their keys and values against annotations."""

from collections.abc import Mapping
from typing import Any

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
