"""Scripts without spaces: numbers grouped by four, counters, marked dates, wide signs."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import languages
from factcheck.document import Document
from factcheck.figure import Date
from factcheck.languages.detection import likeliest
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.text import Folded, narrow, tokens
from factcheck.recognizers import numerals
from factcheck.recognizers.numeral import Numeral
from factcheck.recognizers.site import Site
from tests.recognizers.reading import brief, figures


def numbers(text: str, code: str) -> list[tuple[str, str]]:
    found = numerals.scan(Site.of(Document("test", text, text), languages.load(code)))
    return [(text[n.start : n.end], f"{n.stated:f}") for n in found if isinstance(n, Numeral)]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("zh", "36亿8000万", "3680000000"),
        ("zh", "十四億三千五百万", "1435000000"),
        ("zh", "壹佰", "100"),
        ("zh", "1万亿", "1000000000000"),
        ("zh", "二〇一六", "2016"),
        ("zh", "１．０７５３", "1.0753"),
        ("zh", "１，２３４", "1234"),
        ("ja", "4兆6400億", "4640000000000"),
        ("ja", "3万5千", "35000"),
        ("ko", "7천5백30만", "75300000"),
        ("ko", "2억 4천 4백만", "244000000"),
        ("ko", "50만 9375", "509375"),
    ],
)
def test_groups_of_four_make_one_number(code: str, text: str, value: str) -> None:
    assert numbers(text, code) == [(text, value)]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ko", "5억 2016년", ["5억", "2016"]),
        ("zh", "100，200", ["100", "200"]),
        ("ko", "인천 3", ["3"]),
    ],
)
def test_two_numbers_stay_apart(code: str, text: str, found: list[str]) -> None:
    assert [written for written, _ in numbers(text, code)] == found


@pytest.mark.parametrize(
    ("code", "text", "weekday"),
    [
        ("ja", "2016年12月15日（木）", 3),
        ("zh", "2016年12月15日星期四", 3),
        ("ko", "2016년 12월 15일(목)", 3),
    ],
)
def test_a_weekday_stands_behind_its_date(code: str, text: str, weekday: int) -> None:
    (day,) = figures(text, code)
    assert isinstance(day, Date)
    assert (day.text, day.first, day.weekday) == (text, date(2016, 12, 15), weekday)


@pytest.mark.parametrize(
    ("code", "text", "lines"),
    [
        ("ja", "15日間続いた。", ["15"]),
        ("zh", "2000人", ["2000"]),
        ("zh", "三峡四川", []),
        ("zh", "节约100万元", ["1000000 CNY"]),
        ("zh", "这里新台币30亿元", ["3000000000 TWD"]),
    ],
)
def test_what_stands_around_tells_what_a_number_is(code: str, text: str, lines: list[str]) -> None:
    assert [
        brief(f).removesuffix(" 日間").removesuffix(" 人") for f in figures(text, code)
    ] == lines


def test_each_letter_is_a_word_but_for_a_korean_one_that_has_begun() -> None:
    assert tokens("万美元A股") == ["万", "美", "元", "a", "股"]
    found = Lexicon([("约", 1)]).find(Folded("投资约3亿"))
    assert [start for start, _, _ in found] == [2]
    korean = Lexicon([("약", 1)])
    assert korean.match_before(Folded("계약 100"), 2) is None
    assert korean.match_before(Folded("약 100"), 1) is not None


def test_wide_signs_are_narrow_ones() -> None:
    assert narrow("甲，乙（3、4）") == "甲,乙(3、4)"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("zh", "公司成立于2007年，目前在海外有两个生产基地。"),
        ("ja", "町立図書館は蔵書数を公表した。"),
        ("ko", "시는 다리 보수에 35억원을 투입한다."),
    ],
)
def test_letters_tell_the_language(code: str, text: str) -> None:
    assert likeliest(text) == code
