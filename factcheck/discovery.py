"""Finds the modules of a package that holds an open set: one file, one implementation."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


@cache
def names(package: str) -> tuple[str, ...]:
    """List the modules of `package` (a dotted name) in alphabetical order, importing none.

    A module whose name starts with an underscore helps the others and is not listed.
    """
    path = importlib.import_module(package).__path__
    found = (module.name for module in pkgutil.iter_modules(path))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def load(package: str, name: str) -> ModuleType:
    """Import the module `name` of `package`; KeyError if it is not one of `names`."""
    if name not in names(package):
        raise KeyError(name)
    return importlib.import_module(f"{package}.{name}")


def modules(package: str) -> Iterator[ModuleType]:
    """Every module of `package`, imported, in alphabetical order."""
    for name in names(package):
        yield load(package, name)
