"""The pages about the program, beside this file in Markdown.

Each module here makes some of them of what the program itself knows: the docstrings and examples
of its rules and readers, the options of its commands. `python -m factcheck.docs` writes them; the
other pages are written by hand. None of this is part of the wheel, whose commands tell the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import discovery

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent
MADE = "<!-- Made by `python -m factcheck.docs`; a change belongs where it is made from. -->\n\n"
"""What begins every page that is made."""


def pages() -> Iterator[tuple[Path, str]]:
    """Each page that is made: where it is, and what is on it."""
    for name in discovery.names(__name__):
        for place, text in discovery.load(__name__, name).pages():
            yield FOLDER / place, f"{MADE}{text.rstrip()}\n"


def write() -> None:
    """Write the pages, and remove those made before that there is nothing to make of any more."""
    made = dict(pages())
    for path in FOLDER.rglob("*.md"):
        if path not in made and path.read_text(encoding="utf-8").startswith(MADE):
            path.unlink()
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
