"""The clean articles: every figure in them is right, so nothing may be said about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.config import Config, Persona
from factcheck.finding import Severity
from tests.evaluation.corpus import OWN

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = sorted(OWN.glob("*.md"))
LANGUAGES = ("en", "fr")
FEWEST = 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_of_them(language: str) -> None:
    assert sum(path.name.endswith(f".{language}.md") for path in ARTICLES) >= FEWEST


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_clean_article_is_not_flagged(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    report = factcheck.check(text, config=Config(persona=Persona.PEDANTIC))
    assert report.judged, "there is nothing to hold in it"
    assert [f.message for f in report.findings if f.severity > Severity.INFO] == []
