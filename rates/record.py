"""Frozen values for the path of a look-up.

They are to their callers what frozen dataclasses are. Importing `dataclasses` alone, which reads
source code and compiles regular expressions, would take as long as a whole cold look-up.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, NoReturn, dataclass_transform

    @dataclass_transform(frozen_default=True)
    class Typed:
        """Tells type checkers that the annotations of a subclass are its fields."""

else:
    Typed = object


class Record(Typed):
    """A value whose fields are the annotations of its class, given in that order or by name."""

    _fields: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__annotations__)

    def __init__(self, *values: Any, **named: Any) -> None:
        fields, mine = self._fields, self.__dict__
        mine.update(zip(fields, values, strict=False))
        if named:
            mine.update(named)
        if len(values) + len(named) != len(fields) or (named and mine.keys() != set(fields)):
            raise TypeError(f"{type(self).__name__} takes the fields {', '.join(fields)}")

    def _values(self) -> tuple[Any, ...]:
        # Not the whole of __dict__: derived values are kept there as well.
        return tuple([self.__dict__[field] for field in self._fields])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        fields = zip(self._fields, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")
