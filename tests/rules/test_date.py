from __future__ import annotations

import pytest

from tests.rules.checking import found, outcomes, suggestions


def test_a_day_without_year_is_the_nearest_to_the_publication() -> None:
    text = "The vote is on Monday 2 January."
    assert found("date", text, published="2016-12-20") == []
    assert found("date", text, published="2018-12-20") == [("Monday 2 January", "weekday")]


def test_a_day_without_year_may_be_of_the_year_before_it() -> None:
    text = "In 1958 he kept a diary. On Monday 3 March he wrote nothing."
    assert found("date", text, published="2019-03-20") == []


def test_a_day_without_any_year_cannot_be_told() -> None:
    assert outcomes("date", "The vote is on Monday 2 January.") == [
        ("Monday 2 January", "unverifiable")
    ]


def test_the_weekday_is_given_as_the_article_writes_it() -> None:
    text = "La fête aura lieu le Lundi 5 mai 2020."
    assert suggestions(text, "fr") == ["Mardi 5 mai 2020"]


def test_what_stands_between_a_weekday_and_its_date_is_kept() -> None:
    vietnamese = "Phiên tòa mở vào thứ Hai, ngày 5 tháng 5 năm 2020."
    assert suggestions(vietnamese, "vi") == ["thứ Ba, ngày 5 tháng 5 năm 2020"]
    assert suggestions("تبدأ المحاكمة الاثنين، 5 مايو 2020.", "ar") == ["الثلاثاء، 5 مايو 2020"]


@pytest.mark.parametrize("years", ["110", "111", "112"])
def test_years_leave_a_year_on_either_side(years: str) -> None:
    assert found("date", f"It ran from 1908 to 2019, or {years} years.") == []


@pytest.mark.parametrize("age", ["77", "78"])
def test_both_ages_are_possible_where_only_years_are_known(age: str) -> None:
    assert found("date", f"Born in 1931, he died in 2009 aged {age}.") == []


def test_full_dates_leave_one_age() -> None:
    text = "Born on 4 May 1931, he died on 3 May 2009 aged 78."
    assert found("date", text) == [("78", "age")]


def test_the_age_of_a_relative_is_another_persons() -> None:
    text = "Anna Berg was born in 1931. Her husband died in 2001 at 80."
    assert found("date", text, published="2009-05-05") == []


def test_the_death_of_somebody_else_is_no_date_of_the_one_reported() -> None:
    text = "Ada Roe, who has died aged {}, was born on 4 March 1931. {} died on 3 May 2022."
    assert found("date", text.format(61, "Roe"), published="2022-11-30") == [("61", "age")]
    assert found("date", text.format(91, "Ben"), published="2022-11-30") == []


def test_two_births_leave_open_whose_age_it_is() -> None:
    text = "Ada, born in 1931, and Ben, born in 1950, sang. Ada died in 2009 aged 60."
    assert outcomes("date", text) == []


def test_a_day_of_a_stretch_may_be_counted_in() -> None:
    assert found("date", "The fair ran from 3 May 2010 to 7 May 2010, or five days.") == []
    assert found("date", "The fair ran from 3 May 2010 to 7 May 2010, or four days.") == []


def test_two_stretches_are_not_one() -> None:
    text = "After 12 years as mayor, he sat in parliament from 1990 to 1994."
    assert outcomes("date", text) == []


def test_days_of_two_stretches_are_those_of_neither() -> None:
    text = "It was shut for {} days, from 3 May 2020 to 9 May 2020{}."
    assert found("date", text.format(70, "")) == [("70 days", "duration")]
    assert outcomes("date", text.format(70, " and from 1 July 2020")) == []


def test_years_ago_need_a_day_of_publication() -> None:
    assert outcomes("date", "It burnt down in 1968, 60 years ago.") == [
        ("60 years", "unverifiable")
    ]


def test_the_age_of_somebody_who_is_alive() -> None:
    text = "Ada Roe, who was born on 3 March 1967, is {} years old."
    assert found("date", text.format(55), published="2022-10-03") == []
    assert found("date", text.format(65), published="2022-10-03") == [("65", "age")]
    other = "Ada Roe, who was born in 1967, works in a mill that is 120 years old."
    assert found("date", other, published="2022-10-03") == []


def test_the_age_in_a_sentence_of_its_own_is_that_at_the_death() -> None:
    text = "森下さんが10月12日に死去した。95歳だった。1933年3月8日、岐阜県に生まれた。"
    assert found("date", text, "ja", published="2018-10-17") == [("95", "age")]
