"""The summary of a run as a page: one file that asks for nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.archive.summary import DIMENSIONS
from factcheck.reporters._html.markup import element, written
from factcheck.reporters._html.page import FOOT, head
from factcheck.reporters._json import program
from factcheck.reporters._plain import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from factcheck.archive.summary import Line, Summary
    from factcheck.verdict import Rates

WIDTH, LEFT, RIGHT, BAR, GAP = 4000, 1400, 600, 150, 60
"""Of a plot, in units of the drawing."""

OUTCOMES = {
    "inconsistent": "wrong",
    "unverifiable": "could not be checked",
    "consistent": "right",
}
"""The parts of a bar, and what they are called below."""

HEADINGS = {
    "articles": "articles",
    "claims": "claims",
    "consistent": "right",
    "inconsistent": "wrong",
    "unverifiable": "open",
    "errors": "errors",
    "warnings": "warnings",
    "infos": "hints",
    "unread": "unread",
}
"""The numbers of a line, as they are told; open is what could not be checked."""


def headings(dimension: str) -> dict[str, str]:
    """The numbers that the lines of a dimension have; articles are read by all rules."""
    without = ("articles", "unread") if dimension == "rule" else ()
    return {name: title for name, title in HEADINGS.items() if name not in without}


def sentence(line: Line) -> str:
    """The numbers of a run in one line."""
    found = f"{counted(line.errors, 'error')} and {counted(line.warnings, 'warning')}"
    return (
        f"{found} in {counted(line.articles, 'article')}: {counted(line.claims, 'claim')} checked, "
        f"{line.consistent:,} right, {line.unverifiable:,} could not be checked; "
        f"{counted(line.unread, 'row')} could not be read."
    )


def page(summary: Summary, rates: Rates) -> str:
    """The whole page."""
    top = element(
        "header",
        element("h1", "Factcheck archive"),
        element("p", sentence(summary.total)),
        element("p", f"factcheck {program()['version']} · {notation.data(rates)}", class_="place"),
    )
    parts = [part for name in DIMENSIONS for part in _part(name, list(summary.by(name)))]
    return head() + written(top) + "<main>\n" + "".join(map(written, parts)) + FOOT


def _part(dimension: str, lines: list[Line]) -> Iterator[Element]:
    if lines:
        title = f"By {dimension}"
        yield element(
            "section",
            element("h2", title),
            _plot(title, lines),
            _table(dimension, lines),
            class_="document",
        )


def _plot(title: str, lines: list[Line]) -> Element:
    """A bar for each line, as long as it has claims, parted by their outcome."""
    most = max(1, *(line.claims for line in lines))
    bars = (
        part
        for place, line in enumerate(lines)
        for part in _bar(line, GAP + place * (BAR + GAP), most)
    )
    svg = element(
        "svg",
        element("title", f"{title}: claims by outcome"),
        *bars,
        viewBox=f"0 0 {WIDTH} {GAP + len(lines) * (BAR + GAP)}",
        role="img",
    )
    keys = (
        element("li", element("span", class_=f"key bar {outcome}"), word)
        for outcome, word in OUTCOMES.items()
    )
    return element("figure", svg, element("figcaption", element("ul", *keys, class_="keys")))


def _bar(line: Line, y: int, most: int) -> Iterator[Element]:
    text = y + BAR - 30
    yield element("text", line.name, x=LEFT - 50, y=text, text_anchor="end")
    x = LEFT
    for outcome in OUTCOMES:
        width = (WIDTH - LEFT - RIGHT) * getattr(line, outcome) // most
        yield element("rect", x=x, y=y, width=width, height=BAR, class_=f"bar {outcome}")
        x += width
    yield element("text", f"{line.claims:,}", x=x + 50, y=text)


def _table(dimension: str, lines: Iterable[Line]) -> Element:
    titles = headings(dimension)
    heads = (element("th", title, scope="col") for title in titles.values())
    rows = (
        element(
            "tr",
            element("th", line.name, scope="row"),
            *(element("td", f"{getattr(line, name):,}") for name in titles),
        )
        for line in lines
    )
    table = element(
        "table",
        element("thead", element("tr", element("td", dimension), *heads)),
        element("tbody", *rows),
    )
    return element("div", table, class_="wide numbers")
