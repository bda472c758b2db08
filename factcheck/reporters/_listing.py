"""Tables and pages for people: figures, rules, rates."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from factcheck import notation
from factcheck.figure import KINDS, Count, Date, Money, Percent
from factcheck.reporters.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from rich.console import RenderableType

    from factcheck.article import Article
    from factcheck.figure import Figure
    from factcheck.languages import Language
    from factcheck.rules import Example, Rule
    from factcheck.verdict import Rate
    from rates import RateBook

MANY = 3
"""More currencies than this for one amount are counted instead of listed."""


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def figures(article: Article) -> RenderableType:
    """Each figure of an article with its place, its kind and what it was read as."""
    table = _table("place", "kind", "text", "value", "unit", "reading")
    for figure in article.figures:
        place = article.document.locate(figure.span)
        where = f"{article.document.uri}:{place.line}:{place.column}"
        table.add_row(where, KINDS[type(figure)], printable(figure.text), *_read_as(figure))
    return table


def _read_as(figure: Figure) -> tuple[str, str, str]:
    match figure:
        case Date():
            days = [day.isoformat() for day in (figure.first, figure.last) if day]
            return " to ".join(dict.fromkeys(days)) or "year not known", "", ""
        case Money():
            unit = " or ".join(figure.currencies[:MANY])
            more = len(figure.currencies) - MANY
            unit += f" or {more} more" if more > 0 else ""
        case Count():
            unit = figure.noun or ""
        case Percent():
            unit = "points" if figure.points else "%"
    value = f"{figure.stated:,f}" + (f" to {figure.upper:,f}" if figure.upper is not None else "")
    return value, unit, figure.qualifier.value.replace("_", " ")


def rules(catalogue: Iterable[Rule]) -> RenderableType:
    """The rules and what each of them holds against what."""
    table = _table("rule", "persona", "what it checks")
    for rule in catalogue:
        table.add_row(rule.name, rule.persona.value, rule.summary)
    return table


def languages(catalogue: Iterable[Rule], spoken: Iterable[Language]) -> RenderableType:
    """Each rule by language: "yes" with examples that are tested, "words" without, "–" silent."""
    spoken = tuple(spoken)
    table = _table("rule", *(language.code for language in spoken))
    for rule in catalogue:
        table.add_row(rule.name, *(_state(rule, language) for language in spoken))
    return Group(table, Text("yes: tested, words: its words are there, –: silent", "dim"))


def _state(rule: Rule, language: Language) -> str:
    if not rule.speaks(language):
        return "–"
    return "yes" if rule.examples(language.code) else "words"


def rule(known: Rule) -> RenderableType:
    """The page of a rule, with its examples."""
    paragraphs = [Text(" ".join(text.split())) for text in known.page.split("\n\n")]
    parts: list[RenderableType] = [Text(known.name, "bold")]
    for paragraph in paragraphs:
        parts += [paragraph, Text()]
    parts += [Text("Nothing to find:", "bold"), *map(_example, known.agree), Text()]
    parts += [Text("Found:", "bold"), *map(_example, known.disagree)]
    return Group(*parts)


def _example(example: Example) -> Text:
    text = Text(f"  {example.text}")
    if example.figure is not None:
        text.stylize("bold red", *_place(text.plain, example.figure))
        text.append(f"  ({example.diagnosis})", "dim")
    if example.published:
        text.append(f"  [{example.published}]", "dim")
    return text


def _place(text: str, figure: str) -> tuple[int, int]:
    start = text.index(figure)
    return start, start + len(figure)


def conversion(amount: Decimal, rate: Rate) -> RenderableType:
    """An amount at a rate, with the rate, its source and its day."""
    result = notation.money(Fraction(amount) * rate.exact, rate.quote, 6)
    return Group(
        Text(f"{notation.money(Fraction(amount), rate.base, 12)} = {result}", "bold"),
        Text(f"{notation.per(rate)} ({notation.observed(rate)})"),
    )


def status(book: RateBook) -> RenderableType:
    """Which series there are, from when to when, and how many observations."""
    table = _table("source", "series", "first day", "last day", "observations")
    for group in book.status():
        table.add_row(
            group.source,
            str(group.series),
            str(group.first),
            str(group.last),
            f"{group.observations:,}",
        )
    return Group(table, Text(f"through {book.through}, sha256 {book.sha256}"))
