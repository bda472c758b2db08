"""Totals: what a whole is said to consist of, and what only stands beside it."""

from __future__ import annotations

import pytest

from tests.rules.helpers import findings, found


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The fund of $86 consists of $41 for pens, $33 for ink and $22 for paper.", "$86"),
        (
            "vi",
            "Quỹ 86 triệu đồng gồm 41 triệu đồng, 33 triệu đồng và 22 triệu đồng.",
            "86 triệu đồng",
        ),
    ],
)
def test_what_a_whole_consists_of_makes_it_up(language: str, text: str, figure: str) -> None:
    assert [one[:2] for one in found(text, language)] == [("total", figure)]


@pytest.mark.parametrize(
    "text",
    [
        "The fund of €5 million consists of 3 million from the state and 2 million from gifts.",
        "The €500 million is made up of 12 plans, with €200 million for roads and €9 million left.",
        "The €90 million consists of loans, including €20 million for ports and €1 million more.",
    ],
)
def test_what_is_not_all_of_it_makes_up_nothing(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Son 1.860 pisos de 72 metros cuadrados, de los que se construyeron 1.240."),
        ("nb", "Han fikk 2 år og 6 måneder, hvorav 10 måneder er betinget."),
    ],
)
def test_a_part_is_not_of_the_size_of_its_whole(language: str, text: str) -> None:
    assert findings(text, language) == []
