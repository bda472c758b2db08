"""What is made of data files, kept beside them as Python keeps the bytecode of modules.

So it is made anew where a file has changed, nothing is written where Python is told to write none
or where it may not, and one process never reads what another has half written.
"""

from __future__ import annotations

import marshal
from importlib.machinery import SourceFileLoader
from os import stat
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def kept(path: str, sources: Sequence[str], make: Callable[[], Any]) -> Any:
    """What `make` makes of the files `sources`, its own module among them; plain data alone.

    `path` names a file that it is kept beside; there need be none.
    """
    module = ModuleType(path)
    _Keeper(path, sources, make).exec_module(module)
    return module.made


class _Keeper(SourceFileLoader):
    """Loads a module whose one name is `made`."""

    def __init__(self, path: str, sources: Sequence[str], make: Callable[[], Any]) -> None:
        super().__init__(path, path)
        self._sources, self._make = sources, make

    def path_stats(self, path: str) -> Mapping[str, Any]:
        """One number for the times and sizes of all sources: one is what bytecode is kept with."""
        stats = map(stat, self._sources)
        state = hash(tuple((one.st_mtime_ns, one.st_size) for one in stats))
        return {"mtime": state, "size": 0}

    def get_data(self, path: str) -> bytes:
        """The bytecode; of what there is to compile, `source_to_code` needs no text."""
        return b"" if path == self.path else super().get_data(path)

    def source_to_code(  # type: ignore[override]  # Python passes both by position
        self, data: object, path: str, *, _optimize: int = -1
    ) -> CodeType:
        """One constant, which is quicker to compile than a display of thousands of words."""
        text = f"import marshal\nmade = marshal.loads({marshal.dumps(self._make())!r})"
        return compile(text, path, "exec", optimize=_optimize)
