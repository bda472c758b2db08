"""Tables of what was found and of what was checked besides; each row leads to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reporters._html.entries import WORDS, Entry
from factcheck.reporters._html.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from factcheck.finding import Finding
    from factcheck.reporters._html.figures import Figures


def findings(shown: list[Entry], figures: Figures) -> Element:
    """What does not hold, with what is wrong about it."""
    rows = [
        _row(entry, figures, _severity(entry, entry.finding), list(_wrong(entry.finding)))
        for entry in shown
        if entry.finding
    ]
    if not rows:
        return element("p", "Nothing wrong found.", class_="none")
    return _table("Findings", "What is wrong", rows)


def others(shown: list[Entry], figures: Figures) -> Element | None:
    """What holds, and what could not be checked."""
    rows = [
        _row(entry, figures, _outcome(entry), [element("p", entry.explanation)])
        for entry in shown
        if not entry.finding
    ]
    return _table("Other claims", "Why", rows) if rows else None


def _table(caption: str, what: str, rows: list[Element]) -> Element:
    heads = (element("th", "Outcome", scope="col"), element("th", what, scope="col"))
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_="claims",
    )


def _row(entry: Entry, figures: Figures, outcome: Element, why: list[Element]) -> Element:
    figure = entry.figures[0]
    place = figures.report.document.locate(figure.span)
    lead = element(
        "p",
        element("a", f"“{figure.text}”", href=f"#{figures.anchor(figure)}"),
        element("span", f" line {place.line}", class_="place"),
        class_="lead",
    )
    return element("tr", outcome, element("td", lead, *why), id=entry.anchor)


def _severity(entry: Entry, found: Finding) -> Element:
    name = found.severity.name.lower()
    return element(
        "th",
        element("span", f"{entry.number}", class_="number"),
        element("span", name, class_=f"badge {name}"),
        element("span", found.rule, class_="rule"),
        element("span", "in a quotation", class_="rule") if found.quoted else None,
        scope="row",
    )


def _outcome(entry: Entry) -> Element:
    outcome = entry.verdict.outcome.value
    return element(
        "th",
        element("span", WORDS[outcome], class_=f"badge {outcome}"),
        element("span", entry.claim.rule, class_="rule"),
        scope="row",
    )


def _wrong(found: Finding) -> Iterator[Element]:
    yield element("p", found.message)
    if found.suggestion:
        yield element("p", "It would be ", element("ins", found.suggestion), ".")
    if found.verdict.calculation:
        yield element("p", "Calculation: ", found.verdict.calculation, class_="more")
    for note in found.notes:
        yield element("p", note, class_="more")
