"""The page around the documents, and one document's part of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.reporters._html import body, tables
from factcheck.reporters._html.drawing import drawing
from factcheck.reporters._html.entries import WORDS, entries
from factcheck.reporters._html.figures import Figures
from factcheck.reporters._html.history import histories
from factcheck.reporters._html.markup import element, written
from factcheck.reporters._json import program
from factcheck.reporters._plain import checked, counted, nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.reporters import Summary
    from factcheck.reporters._html.entries import Entry
    from factcheck.verdict import Rates

# The page asks for nothing, and nothing in an article can make it do so.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"

BESIDE = 2
"""More plots than this stand below the article."""


def head() -> str:
    """All that comes before the body."""
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    parts = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", "Factcheck report"),
        element("link", rel="icon", href="data:,"),
        element("style", style),
    )
    return f'<!DOCTYPE html>\n<html lang="en">\n{written(parts)}<body>\n'


def masthead(summary: Summary, rates: Rates, contents: list[tuple[str, str, int]]) -> str:
    """What was checked in all; with several documents, where each of them is."""
    top = element(
        "header",
        element("h1", "Factcheck report"),
        element("p", element("b", _found(summary)), f" {checked(summary)}"),
        _contents(contents) if len(contents) > 1 else None,
        element(
            "p",
            f"factcheck {program()['version']} · {notation.data(rates)}",
            class_="place",
        ),
    )
    return written(top) + "<main>\n"


def _found(summary: Summary) -> str:
    counts = ((summary.errors, "error"), (summary.warnings, "warning"))
    found = ", ".join(counted(count, noun) for count, noun in counts if count)
    where = counted(summary.documents, "article")
    return f"{found or nothing(summary)} in {where}."


def _contents(contents: list[tuple[str, str, int]]) -> Element:
    items = (
        element(
            "li",
            element("a", title, href=f"#{anchor}"),
            f" {counted(count, 'finding')}" if count else " nothing found",
        )
        for anchor, title, count in contents
    )
    return element("nav", element("ol", *items), aria_label="Articles")


def document(report: Report, shown: list[Finding], anchor: str, rates: Rates) -> str:
    """One document: its findings, the article, the plots, what else was checked."""
    claims = entries(report, shown, anchor)
    figures = Figures.of(report, anchor, claims)
    plots = list(_plots(report, claims, anchor, rates))
    errors = [element("li", sentence) for sentence in report.errors]
    return written(
        element(
            "section",
            element("p", _about(report), class_="place"),
            body.title(figures, f"{anchor}-title"),
            element("ul", *errors, class_="errors") if errors else None,
            tables.findings(claims, figures),
            element(
                "div",
                element("div", _legend(), body.article(figures), class_="text"),
                _rates(plots) if plots else None,
                class_="beside" if 0 < len(plots) <= BESIDE else None,
            ),
            tables.others(claims, figures),
            id=anchor,
            class_="document",
            aria_labelledby=f"{anchor}-title",
        )
    )


def _about(report: Report) -> str:
    published = report.document.published
    return " · ".join((
        report.document.uri,
        report.article.language.code,
        f"published {published}" if published else "no date of publication",
    ))  # fmt: skip


def _legend() -> Element:
    marks = (
        element("li", element("span", word, class_=f"sample {mark}"))
        for mark, word in WORDS.items()
    )
    return element("ul", *marks, class_="legend", aria_label="How figures are marked")


def _rates(plots: list[Element]) -> Element:
    heading = element("h3", "Exchange rates")
    return element("div", heading, element("div", *plots, class_="plots"))


def _plots(report: Report, claims: Iterable[Entry], anchor: str, rates: Rates) -> Iterator[Element]:
    for number, history in enumerate(histories(claims), 1):
        plot = drawing(history, rates, report.document.published, f"{anchor}-rate{number}")
        if plot is not None:
            yield plot


FOOT = "</main>\n</body>\n</html>\n"
