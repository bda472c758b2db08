from __future__ import annotations

import pytest

from tests.rules.checking import found, outcomes, suggestions


@pytest.mark.parametrize(
    "text",
    [
        "The team won 25 medals: 10 gold, eight silver and seven bronze.",
        "Step 3: mix, knead and bake.",
        "Three counties are affected, such as Kent, Essex, Surrey and Sussex.",
        "He gave three reasons: “I am old, I am tired, I am poor and I am ill.”",
        "Four trains were late: the line between Hull and York was shut.",
        "The club has two 3-year plans: one for boys, one for girls and one for women.",
    ],
)
def test_what_is_no_list_of_the_things(text: str) -> None:
    assert outcomes("enumeration", text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "原因有两个：天气不好，游客减少，收入下降。"),
        ("ja", "理由は二つある：天気が悪く、客が減り、収入が落ちた。"),
        ("ar", "أسباب ثلاثة: غلاء الأسعار وضعف الأجور وقلة العمل."),
    ],
)
def test_clauses_and_glued_words_are_no_surplus(language: str, text: str) -> None:
    assert found("enumeration", text, language) == []


def test_and_inside_an_item_may_make_two_of_it() -> None:
    text = "The tour has {} stops: Trinidad and Tobago, Cuba and Haiti."
    for number in ("three", "four"):
        assert found("enumeration", text.format(number)) == []
    assert found("enumeration", text.format("five")) == [("five stops", "count differs")]


def test_remarks_between_names_may_be_no_items() -> None:
    text = "{} teams are through: Leeds, after extra time, and Hull."
    assert outcomes("enumeration", text.format("Two")) == [("Two teams", "consistent")]
    assert outcomes("enumeration", text.format("Four")) == [("Four teams", "inconsistent")]


def test_only_the_items_of_one_level_count() -> None:
    text = "The law has two parts:\n\n- taxes\n  - on land\n  - on income\n- fees\n"
    assert outcomes("enumeration", text) == [("two parts", "consistent")]


def test_of_a_part_and_its_whole_it_is_the_part_that_is_listed() -> None:
    text = "Here are four of the 20 plans:\n\n- a tram\n- a ferry\n- a lift\n"
    assert [figure for figure, _ in found("enumeration", text)] == ["four"]


def test_several_kinds_together_are_not_announced_by_one() -> None:
    text = "The prize went to two cooks and a baker, and three waiters:\n\n- Al\n- Bo\n"
    assert found("enumeration", text) == []


def test_the_number_is_written_as_the_article_writes_it() -> None:
    assert suggestions("Four aims: work, rest and play.") == ["Three aims"]
    assert suggestions("There are 4 aims: work, rest and play.") == ["3 aims"]
