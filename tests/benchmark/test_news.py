"""The made-up news is what the benchmark calls it: ordinary, and right."""

from __future__ import annotations

import pytest

import factcheck
from tests.benchmark import dense, news
from tests.benchmark.speed import SCAN


@pytest.mark.parametrize("language", news.SCRIPTS)
def test_news_has_as_many_figures_as_newspapers_and_no_error(language: str) -> None:
    found = 0.0
    for text, published in news.articles(language, 10):
        report = factcheck.check(text, published=published)
        assert report.article.language.code == language
        assert [finding.message for finding in report.findings] == []
        found += len(report.figures) / len(text) * 4096
    assert 15 < found / 10 < 30


@pytest.mark.parametrize("language", news.SCRIPTS)
def test_an_article_is_the_same_every_time(language: str) -> None:
    assert news.article(language, 1000, 3) == news.article(language, 1000, 3)
    assert news.article(language, 1000, 3) != news.article(language, 1000, 4)


@pytest.mark.parametrize(("language", "digit"), [("en", "3"), ("ar", "٣"), ("hi", "३")])
def test_the_scan_sees_the_digits_of_a_script(language: str, digit: str) -> None:
    text = news.article(language, 4096, 1).text
    assert digit in "".join(SCAN.findall(text))


def test_dense_text_has_several_times_as_many_figures() -> None:
    assert len(factcheck.figures(dense.text(4096))) > 60
