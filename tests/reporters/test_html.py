"""The HTML report as a file: what it holds, and that it asks for nothing."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.reporters import _html
from factcheck.rules import catalogue

if TYPE_CHECKING:
    from factcheck.pipeline import Report
    from tests.reporters.conftest import Check, Write

STYLE = (Path(_html.__file__).parent / "style.css").read_text(encoding="utf-8")
READABLE = 4.5
"""The contrast of text that WCAG 2 asks for at level AA."""


class Page(HTMLParser):
    """The elements of a page and the text of each figure."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def values(self, name: str) -> list[str]:
        """The values of an attribute."""
        return [value for _, attributes in self.elements if (value := attributes.get(name))]


@pytest.fixture
def page(write: Write, reports: list[Report]) -> Page:
    return Page(write("html", reports))


def test_it_asks_for_nothing(write: Write, reports: list[Report], page: Page) -> None:
    assert not re.search(r"https?:|url\(|@import|<script|\ssrc=", write("html", reports))
    assert {href[0] for href in page.values("href")} == {"#", "d"}
    assert {href for href in page.values("href") if href[0] == "d"} == {"data:,"}


def test_every_figure_is_marked(page: Page, reports: list[Report]) -> None:
    marks = Counter(page.values("class"))
    assert marks["figure"] + marks["figure unclaimed"] == sum(len(r.figures) for r in reports)
    for outcome in ("inconsistent", "consistent", "unverifiable", "compared"):
        assert marks[outcome]


def test_markup_in_an_article_is_text(write: Write, check: Check) -> None:
    source = "title: A <img src=x onerror=alert(x)> of it\n"
    written = write("html", [check(f"---\n{source}---\nIt is &lt;b&gt; £4 million ($5 million).")])
    assert "<img" not in written
    assert "It is &lt;b&gt; <span" in written
    assert "&lt;img src=x onerror=alert(x)&gt;" in written


def test_every_link_leads_somewhere(write: Write, check: Check) -> None:
    texts = [example.text for rule in catalogue() for example in (*rule.agree, *rule.disagree)]
    page = Page(write("html", map(check, texts)))
    ids = Counter(page.values("id"))
    assert set(ids.values()) == {1}
    for reference in ("href", "aria-labelledby", "aria-describedby"):
        targets = {value.removeprefix("#") for value in page.values(reference)} - {"data:,"}
        assert targets <= set(ids)


def test_what_has_no_headline_is_named_by_its_file(write: Write, check: Check) -> None:
    written = write("html", [check("Nothing here.", "plain.md")])
    assert '<h2 id="d1-title" dir="auto">plain.md</h2>' in written
    assert "Nothing wrong found." in written


def _palettes() -> list[dict[str, tuple[int, int, int]]]:
    """The colours of the light page, the dark one and the printed one."""
    found = []
    for root in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL):
        colours = {
            name: (int(code[:2], 16), int(code[2:4], 16), int(code[4:], 16))
            for name, code in (
                (name, code if len(code) == 6 else "".join(2 * c for c in code))
                for name, code in re.findall(r"--([a-z-]+): #([0-9a-f]+)", root)
            )
        }
        found.append(colours)
    return found


def _luminance(colour: tuple[int, int, int]) -> float:
    shares = [value / 255 for value in colour]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", _palettes(), ids=["light", "dark", "print"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *[(text, "paper") for text in ("ink", "soft", "wrong", "right", "open")],
        *[(text, "panel") for text in ("ink", "soft", "right")],
        *[(name, f"{name}-fill") for name in ("wrong", "warn", "right", "open")],
        ("ink", "wrong-fill"),
    ],
)
def test_text_can_be_read(colours: dict[str, tuple[int, int, int]], text: str, ground: str) -> None:
    dark, light = sorted((_luminance(colours[text]), _luminance(colours[ground])))
    assert (light + 0.05) / (dark + 0.05) >= READABLE
