"""A page for each reader: its docstring, and the files that it is for."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

from factcheck import discovery, readers

if TYPE_CHECKING:
    from collections.abc import Iterator


def pages() -> Iterator[tuple[str, str]]:
    """The page of each reader."""
    for name in readers.formats():
        suffixes = ", ".join(f"`{suffix}`" for suffix in readers.suffixes(name))
        yield f"readers/{name}.md", f"# {name}\n\n{page(name)}\n\nFiles: {suffixes}."


def page(name: str) -> str:
    """What a reader says of itself."""
    return cleandoc(discovery.load(readers.__name__, name).__doc__ or "")
