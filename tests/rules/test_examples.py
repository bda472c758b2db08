"""The examples of every rule are its tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import rules

if TYPE_CHECKING:
    from factcheck.pipeline import Report
    from factcheck.rules import Example

AGREE = [(rule.name, example) for rule in rules.catalogue() for example in rule.agree]
DISAGREE = [(rule.name, example) for rule in rules.catalogue() for example in rule.disagree]


def report(example: Example) -> Report:
    return factcheck.check(example.text, language=example.language, published=example.published)


@pytest.mark.parametrize(("name", "example"), AGREE)
def test_nothing_is_found_where_the_figures_agree(name: str, example: Example) -> None:
    assert [(found.rule, found.message) for found in report(example).findings] == []


@pytest.mark.parametrize(("name", "example"), DISAGREE)
def test_the_one_wrong_figure_is_found_and_diagnosed(name: str, example: Example) -> None:
    found = [
        (found.primary.text.replace("\u00a0", " ").replace("\u202f", " "), diagnosis.name)
        for found in report(example).findings
        if found.rule == name and (diagnosis := found.verdict.diagnosis) is not None
    ]
    assert found == [(example.figure, example.diagnosis)]
