"""The benchmark itself: an error is planted where it should be, and only if it is one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from factcheck import pipeline, readers
from factcheck.config import Config
from factcheck.rules import Context
from rates import open_book
from tests.evaluation import corpus, injection, planting
from tests.evaluation.planting import Clean

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """---
date: 2023-05-10
lang: en
---

# A barge for £4.2 million

The trust bought a barge for £4.2 million ($5.3 million) on Wednesday, 10 May 2023. It spent
£300,000 on paint, £200,000 on ropes and £500,000 on an engine, £1,000,000 in total. Visits rose
from 4,000 to 5,000, an increase of 25%. The share of children fell from 40% to 34%, six points
less. It drew 12,500,000 litres, and employs between 20 and 30 people from three towns: Ayle, Brum
and Cray. Of 200 members, 50 or 25% row. Entry costs £2 a month, or £24 a year.
"""


CLOSE = [Decimal("5.2"), Decimal("5.3"), Decimal("5.4")]


def clean(text: str = ENGLISH) -> Clean:
    document = readers.read("barge.md", text.encode())
    config, book = Config(), open_book()
    report = pipeline.check(document, book, config)
    context = Context(report.article, book, config)
    return Clean("barge", context, report.judged)


def texts(kind: str) -> set[str]:
    """What an error of a kind may put in the place of a figure, if it is one."""
    article = clean()
    found = (planting.plant(article, one) for one in planting.kinds()[kind](article))
    return {p.document.text[slice(*p.spans[0])] for p in found if p is not None}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("scale", "$5.3 billion"),
        ("dropped scale word", "$5.3"),
        ("transposition", "52%"),
        ("base", "20%"),
        ("points", "six percent"),
        ("direction", "5,000"),
        ("dropped addend", "£500,000"),
        ("inverted rate", "$3.33 million"),
        ("wrong currency", "€5.3 million"),
        ("weekday", "Thursday, 10 May 2023"),
        ("list count", "four towns"),
        ("range order", "30 and 20 people"),
        ("duplicated scale word", "12,500,000 million litres"),
        ("period", "£74"),
    ],
)
def test_a_kind_writes_its_error_as_the_article_writes(kind: str, text: str) -> None:
    assert text in texts(kind)


def test_what_is_within_rounding_is_no_error() -> None:
    # The rate of the day makes it 5.30, and house rates stray by a hundredth or two.
    assert all(Decimal(t[1:4]) not in CLOSE for t in texts("digit") if t[0] == "$")


def test_a_weekday_with_the_ending_of_another_is_no_error() -> None:
    article = clean("---\ndate: 2024-04-10\nlang: hu\n---\nA vita április 2-án, kedden ért véget.")
    proposals = list(planting.kinds()["weekday"](article))
    assert proposals
    assert [planting.plant(article, one) for one in proposals] == [None] * len(proposals)


def test_the_same_seed_plants_the_same_errors() -> None:
    book = open_book()
    runs = [
        [
            one.planted.document.source
            for one in injection.inject([clean().document], book, seed, Config()).plantings
        ]
        for seed in (1, 1, 2)
    ]
    assert runs[0] == runs[1] != runs[2]


def test_planted_errors_are_found_where_they_are() -> None:
    result = injection.inject([clean().document], open_book(), 1, Config())
    assert not injection.shown(found for _, found in result.alarms)
    missed = [one.kind for one in result.plantings if one.outcome != "right"]
    assert len(missed) <= len(result.plantings) * 15 / 100, missed
    assert any(line.startswith("precision of total") for line in injection.lines(result))


def test_articles_come_from_markdown_and_from_records(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("---\nlang: en\n---\n\nIt cost £4.", encoding="utf-8")
    (tmp_path / "two.jsonl").write_text(
        '{"text": "It cost £5.", "title": "A bill", "language": "en", "expect": []}\n'
        '{"text": "It cost £6.", "language": "en", "expect": [{}]}\n'
        '{"text": "It cost £7.", "language": "en", "expected": []}\n',
        encoding="utf-8",
    )
    assert [document.text for document in corpus.documents([tmp_path])] == [
        "It cost £4.",
        "A bill\nIt cost £5.",
    ]
