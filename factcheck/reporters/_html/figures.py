"""Figures in the text: marked by what came of their claims, with the sum on hover and focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.reporters._html.entries import WORDS, Entry, by_figure
from factcheck.reporters._html.markup import element
from factcheck.reporters._plain import LEFT_OUT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from factcheck.document import Span
    from factcheck.figure import Figure
    from factcheck.report import Report
    from factcheck.reporters._html.markup import Node


@dataclass(slots=True)
class Figures:
    """The figures of a document; `prefix` begins their anchors."""

    report: Report
    prefix: str
    claims: dict[Span, list[Entry]]

    @classmethod
    def of(cls, report: Report, prefix: str, shown: list[Entry]) -> Figures:
        """The figures of a document with the claims that are shown of it."""
        return cls(report, prefix, by_figure(shown))

    def anchor(self, figure: Figure) -> str:
        """The id of a figure on the page: where it begins in the text is its own."""
        return f"{self.prefix}-at{figure.span.start}"

    def marked(self, span: Span) -> Iterator[Node]:
        """The text of a block with its figures."""
        text, place = self.report.document.text, span.start
        for figure in self.report.article.within(span):
            yield text[place : figure.span.start].replace(*LEFT_OUT)
            place = min(figure.span.end, span.end)
            yield self._figure(figure, text[figure.span.start : place])
        yield text[place : span.end].replace(*LEFT_OUT)

    def _figure(self, figure: Figure, text: str) -> Element:
        claims = self.claims.get(figure.span)
        if not claims:
            return element("span", text, class_="figure unclaimed")
        anchor, mark = self.anchor(figure), claims[0].mark(figure)
        number = str(claims[0].number) if mark == "inconsistent" else None
        link = element(
            "a",
            text,
            element("sup", number) if number else None,
            href=f"#{claims[0].anchor}",
            id=anchor,
            class_=mark,
            aria_describedby=f"{anchor}-note",
        )
        notes = [part for entry in claims for part in _note(entry, figure)]
        note = element("span", *notes, class_="note", role="tooltip", id=f"{anchor}-note")
        # The note stands beside the link, since inside it would be read out as its name.
        return element("span", link, note, class_="figure")


def _note(entry: Entry, figure: Figure) -> Iterator[Node]:
    yield element(
        "span", element("b", WORDS[entry.mark(figure)]), f" · {entry.claim.rule}", class_="outcome"
    )
    if entry.finding:
        yield element("span", entry.finding.message)
    yield element("span", entry.explanation)
