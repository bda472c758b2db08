"""Multiples: how far "doubled" reaches, and what it is said of."""

from __future__ import annotations

import pytest

from tests.rules.helpers import findings, found, judged


@pytest.mark.parametrize(
    ("after", "holds"), [(380, True), (400, True), (424, True), (350, False), (460, False)]
)
def test_doubled_is_a_round_word(after: int, holds: bool) -> None:
    text = f"The flock has doubled, from 200 sheep to {after} sheep."
    assert (findings(text) == []) is holds


def test_more_than_doubled_has_no_upper_end() -> None:
    assert findings("The flock more than doubled, from 200 sheep to 590 sheep.") == []
    assert len(findings("The flock more than doubled, from 200 sheep to 340 sheep.")) == 1


def test_times_more_may_add_one() -> None:
    assert findings("It has 300 members, three times more than the 100 of 2001.") == []
    assert findings("It has 400 members, three times more than the 100 of 2001.") == []
    assert len(findings("It has 400 members, three times the 100 of 2001.")) == 1


def test_half_as_many_divides() -> None:
    text = "Il reste 60 fermes, quatre fois moins que les 120 de 1980."
    assert found(text, "fr") == [("multiple", "60 fermes", "multiple differs")]


def test_the_words_may_stand_a_sentence_away() -> None:
    text = "Its wells have tripled in six years. There were 15 in 2010 and there are 90 today."
    assert found(text) == [("multiple", "90", "multiple differs")]


@pytest.mark.parametrize(
    "text",
    [
        "The double room costs $120, up from $90, and the inn doubled its staff.",
        "He ran three times a week, covering 40 miles instead of 30.",
        "She cut the staff from 12 to 9 and doubled sales, to $1.4 million.",
        "Debt was 2.1 times earnings, compared with 1.8 times a year earlier.",
    ],
)
def test_multiples_of_something_else_are_no_claim(text: str) -> None:
    assert judged(text, "multiple") == []
