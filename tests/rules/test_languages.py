"""Which rule works in which language, as `factcheck languages` says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from factcheck import languages, readers, recognizers
from factcheck.article import Article
from factcheck.languages import Language
from factcheck.languages.files import tables
from factcheck.reporters import _listing as listing
from factcheck.rules import Rule, catalogue
from tests.rules.test_examples import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claim import Claim

RULES = {rule.name: rule for rule in catalogue()}
DOCUMENTED = ("en", "fr")
"""The languages of the rules' own examples."""


def matrix() -> dict[tuple[str, str], str]:
    """What the command prints, by rule and language."""
    console = Console(width=1000)
    spoken = [languages.load(code) for code in languages.names()]
    with console.capture() as capture:
        console.print(listing.languages(catalogue(), spoken))
    head, *rows = capture.get().splitlines()
    starts = [head.index(title) for title in ("tested in", "has the words in", "silent in")]
    cells = {}
    for row in rows:
        columns = (
            row[slice(*ends)].split() for ends in zip(starts, [*starts[1:], None], strict=True)
        )
        for state, codes in zip(("yes", "words", "–"), columns, strict=True):
            cells.update({(row.split()[0], code): state for code in codes if code != "–"})
    return cells


MATRIX = matrix()
TESTED = [cell for cell, state in MATRIX.items() if state == "yes"]


def without(code: str, names: list[str]) -> Language:
    """A language whose file lacks some words."""
    lacking = tables(code)
    for name in names:
        lacking.cues.pop(name, None)
        *path, last = name.split(".")
        table: object = lacking
        for part in path:
            table = getattr(table, part)
        if hasattr(table, last):
            setattr(table, last, type(getattr(table, last))())
    return Language(code, lacking)


def claims(rule: Rule, language: Language) -> Iterator[Claim]:
    """What a rule would claim of its examples if it were asked."""
    for example in (*rule.agree, *rule.disagree):
        if example.language == language.code:
            document = readers.read_text("<text>", example.text)
            found = recognizers.recognize(document, language)
            yield from rule.claims(
                Article(document, language, found.figures, found.folded, found.unread, found.ages)
            )


@pytest.mark.parametrize("code", languages.names())
def test_every_rule_works_in(code: str) -> None:
    assert {rule for (rule, c), state in MATRIX.items() if c == code and state == "yes"} == {*RULES}


@pytest.mark.parametrize(("name", "code"), TESTED, ids=lambda part: part)
def test_the_matrix_is_true(name: str, code: str) -> None:
    for example in RULES[name].examples(code):
        assert [f.rule for f in report(example).findings if f.rule == name] == [name]


@pytest.mark.parametrize("code", DOCUMENTED)
@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.cues])
def test_a_rule_is_silent_without_its_words(name: str, code: str) -> None:
    rule = RULES[name]
    groups = [group.split("|") for group in rule.cues]
    assert all(languages.load(code).knows(word) for group in groups for word in group[:1])
    for group in groups:
        assert not rule.speaks(without(code, group))
    everything = without(code, [word for group in groups for word in group])
    assert not list(claims(rule, everything))
