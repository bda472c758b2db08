"""A page for each rule: its docstring, the languages it works in, its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import languages
from factcheck.config import Persona
from factcheck.rules import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Example, Rule


def pages() -> Iterator[tuple[str, str]]:
    """The page of each rule."""
    for rule in catalogue():
        yield f"rules/{rule.name}.md", "\n\n".join(_parts(rule))


def _parts(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}"
    yield rule.page
    if rule.persona is Persona.PEDANTIC:
        yield "It runs only where it is selected, or with `--persona pedantic`."
    yield "\n".join(_spoken(rule))
    yield "## Nothing to find"
    yield from map(_example, rule.agree)
    yield "## Found"
    yield from map(_example, rule.disagree)


def _spoken(rule: Rule) -> Iterator[str]:
    """The languages whose articles it is tested on, and the others that have the words for it."""
    spoken = [
        language for code in languages.names() if rule.speaks(language := languages.load(code))
    ]
    for title, tested in (("Tested in", True), ("Also at work in", False)):
        names = [each.name for each in spoken if bool(rule.examples(each.code)) is tested]
        if names:
            yield f"- {title}: {', '.join(sorted(names))}."


def _example(example: Example) -> str:
    facts = [f"published {example.published}"] if example.published else []
    if example.house_currency:
        facts.append(f"house currency {example.house_currency}")
    if example.figure is not None:
        facts.insert(0, f"“{example.figure}”: {example.diagnosis}")
    block = f"```text\n{example.text.rstrip()}\n```"
    return f"{block}\n\n{'; '.join(facts)}" if facts else block
