"""Each format as it is written for two articles: a warning, an error, a quotation, a fix."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from factcheck import reporters

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.pipeline import Report
    from tests.reporters.conftest import Write

SUFFIXES = {
    "jsonl": "jsonl",
    "github": "txt",
    "concise": "txt",
    "junit": "xml",
    "checkstyle": "xml",
    "html": "html",
}
PEOPLE = "terminal"
"""What people read has its own goldens, in tests/test_articles.py."""


@pytest.mark.parametrize("form", [name for name in reporters.names() if name != PEOPLE])
def test_golden(
    write: Write, reports: list[Report], golden: Callable[[str, str], None], form: str
) -> None:
    text = write(form, reports)
    assert write(form, reports) == text
    settled = SETTLED[form](text) if form in SETTLED else text
    golden(f"report-{form}.{SUFFIXES.get(form, 'json')}", settled)


def _indented(text: str) -> str:
    return json.dumps(json.loads(text), indent=1, ensure_ascii=False) + "\n"


def _only_rules_used(text: str) -> str:
    """Without the pages of rules that found nothing, which are not the reporter's."""
    log: Any = json.loads(text)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result.pop("ruleIndex")]["id"] == result["ruleId"]
    used = {result["ruleId"] for result in run["results"]}
    run["tool"]["driver"]["rules"] = [rule for rule in rules if rule["id"] in used]
    return _indented(json.dumps(log))


def _without_style(text: str) -> str:
    return re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.DOTALL)


SETTLED: dict[str, Callable[[str], str]] = {
    "json": _indented,
    "sarif": _only_rules_used,
    "html": _without_style,
}
