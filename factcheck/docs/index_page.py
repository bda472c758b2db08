"""The page that leads to all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import readers
from factcheck.docs import FOLDER, MADE, reader_pages
from factcheck.rules import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator


def pages() -> Iterator[tuple[str, str]]:
    """The index."""
    yield "index.md", "\n\n".join(("# factcheck", *_sections()))


def _sections() -> Iterator[str]:
    yield "\n".join((*_by_hand(), "- [Commands](commands.md)"))
    yield "## Rules"
    yield "\n".join(
        f"- [{rule.name}](rules/{rule.name}.md): {rule.summary}" for rule in catalogue()
    )
    yield "## Readers"
    yield "\n".join(
        f"- [{name}](readers/{name}.md): {reader_pages.page(name).splitlines()[0]}"
        for name in readers.formats()
    )


def _by_hand() -> Iterator[str]:
    """The pages that are written by hand, by their headings."""
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if not text.startswith(MADE):
            yield f"- [{text.splitlines()[0].removeprefix('# ')}]({path.name})"
