"""The generated articles: the same for the same seed, right but for what is planted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.verdict import Severity
from tests.corpus import files
from tests.corpus.articles import Made, articles
from tests.corpus.claims import KINDS
from tests.corpus.words import LANGUAGES, words

if TYPE_CHECKING:
    from pathlib import Path

SOME = list(articles(40 * len(LANGUAGES), seed=5))


def found(article: Made) -> list[str]:
    report = factcheck.check(
        article.text, format="text", title=article.title, published=article.date
    )
    assert report.article.language.code == article.language
    return [f.rule for f in report.findings if f.severity > Severity.INFO]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_planted_is_found_and_nothing_else(language: str) -> None:
    for article in SOME:
        if article.language == language:
            assert found(article) == ([article.planted] if article.planted else []), article


def test_every_kind_is_planted_in_every_language() -> None:
    planted = {(a.language, a.planted) for a in articles(3000, seed=2) if a.planted}
    assert planted == {(code, kind) for code in LANGUAGES for kind in KINDS if kind in words(code)}


def test_a_seed_says_all() -> None:
    assert list(articles(30, seed=3)) == list(articles(30, seed=3))
    assert list(articles(30, seed=3)) != list(articles(30, seed=4))


def test_both_formats_hold_the_same(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    for name in ("a.parquet", "a.jsonl"):
        files.write(tmp_path / name, SOME[:9])
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    table = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert [json.loads(line) for line in lines] == [
        {**row, "date": row["date"].isoformat()} for row in table
    ]
