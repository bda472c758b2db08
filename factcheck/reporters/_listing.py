"""Tables and pages for people: figures, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from factcheck.figure import KINDS
from factcheck.reporters._plain import printable
from factcheck.reporters._reading import read_as
from factcheck.reporters._table import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from factcheck.article import Article
    from factcheck.languages import Language
    from factcheck.rules import Example, Rule


def figures(article: Article) -> RenderableType:
    """Each figure of an article with its place, its kind and what it was read as."""
    listed = table("place", "kind", "text", "value", "unit", "reading")
    for figure in article.figures:
        place = article.document.locate(figure.span)
        where = printable(f"{article.document.uri}:{place.line}:{place.column}")
        listed.add_row(where, KINDS[type(figure)], printable(figure.text), *read_as(figure))
    return listed


def rules(catalogue: Iterable[Rule]) -> RenderableType:
    """The rules and what each of them holds against what."""
    listed = table("rule", "persona", "what it checks")
    for rule in catalogue:
        listed.add_row(rule.name, rule.persona.value, rule.summary)
    return listed


def languages(catalogue: Iterable[Rule], spoken: Iterable[Language]) -> RenderableType:
    """Each rule with the languages in which it is tested, and the others by name."""
    spoken = tuple(spoken)
    listed = table("rule", "tested in", "has the words in", "silent in")
    for rule in catalogue:
        states: dict[str, list[str]] = {"yes": [], "words": [], "–": []}
        for language in spoken:
            states[_state(rule, language)].append(language.code)
        listed.add_row(rule.name, *(" ".join(codes) or "–" for codes in states.values()))
    return listed


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
