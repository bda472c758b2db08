"""One number, many spellings: digits and their separators, words, and both together."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

import factcheck
from factcheck import languages
from factcheck.document import Document
from factcheck.recognizers import numerals
from factcheck.recognizers.digits import split_number
from factcheck.recognizers.numeral import Numeral, Unread
from factcheck.recognizers.site import Site

ENGLISH, FRENCH, SWISS = (".", ","), (",", "\u202f"), (".", "’")


@pytest.mark.parametrize(
    ("written", "separators", "whole", "fraction", "other"),
    [
        ("1,234", ENGLISH, "1234", "", "1.234"),
        ("1,234", FRENCH, "1", "234", "1234"),
        ("1.234", FRENCH, "1234", "", "1.234"),
        ("1.234", ENGLISH, "1", "234", "1234"),
        ("1,234.56", ENGLISH, "1234", "56", None),
        ("1.234,56", ENGLISH, "1234", "56", None),
        ("1\u202f234,5", FRENCH, "1234", "5", None),
        ("1,234,567", ENGLISH, "1234567", "", None),
        ("1.234.567", ENGLISH, "1234567", "", None),
        ("12,34,567", ENGLISH, "1234567", "", None),
        ("3'500", SWISS, "3500", "", None),
        ("37’000", SWISS, "37000", "", None),
        ("3.5", ENGLISH, "3", "5", None),
        ("3,5", ENGLISH, "3", "5", None),
        ("0,345", ENGLISH, "0", "345", None),
        ("1234.567", FRENCH, "1234", "567", None),
        ("3.1415", FRENCH, "3", "1415", None),
        ("٣٫٥", ENGLISH, "٣", "٥", None),
    ],
)
def test_separators_are_told_apart_by_their_shape_then_by_the_language(
    written: str, separators: tuple[str, str], whole: str, fraction: str, other: str | None
) -> None:
    assert split_number(written, separators) == (whole, fraction, other)


def scan(text: str, code: str) -> list[Numeral]:
    found = numerals.scan(Site.of(Document("", text, text), languages.load(code)))
    return [numeral for numeral in found if isinstance(numeral, Numeral)]


@pytest.mark.parametrize(
    ("code", "value", "spellings"),
    [
        (
            "en",
            "3500000",
            [
                "3.5 million",
                "3.5million",
                "3.5-million",
                "3.5m",
                "3.5mn",
                "3,5 million",
                "3,500,000",
                "3\u202f500\u202f000",
                "three and a half million",
                "35 lakh",
                "three million five hundred thousand",
                "3 million and 500 thousand",
            ],
        ),
        (
            "en",
            "500000000",
            ["half a billion", "500m", "five hundred million", "50 crore", "0.5bn"],
        ),
        ("en", "125", ["125", "one hundred and twenty-five", "a hundred and twenty five"]),
        (
            "en",
            "1000000000000",
            ["1 trillion", "1tn", "one lakh crore", "1,000 billion", "a trillion"],
        ),
        ("en", "24", ["24", "two dozen", "twenty-four"]),
        ("en", "0.75", ["three quarters", "three-quarters"]),
        (
            "fr",
            "3500000",
            [
                "3,5 millions",
                "3,5 M",
                "3.5 millions",
                "trois millions et demi",
                "3 500 000",
                "3\u00a0500\u00a0000",
                "3\u202f500\u202f000",
                "3.500.000",
                "trois millions cinq cent mille",
                "3 millions et 500 mille",
            ],
        ),
        (
            "fr",
            "1010000000",
            ["1,01 milliard", "un milliard et 10 millions", "1,01 Md", "1010 millions"],
        ),
        ("fr", "500000000", ["un demi-milliard", "500 millions", "cinq cents millions"]),
        ("fr", "97", ["quatre-vingt-dix-sept", "quatre vingt dix sept", "nonante-sept"]),
        ("fr", "71", ["soixante et onze", "soixante-et-onze", "septante et un"]),
        ("fr", "221", ["deux cent vingt et un", "deux-cent-vingt-et-un"]),
        ("fr", "100000", ["cent mille", "100 mille"]),
        ("fr", "10", ["une dizaine", "dix", "10"]),
        ("fr", "1000", ["mille", "1000", "1 000"]),
        ("fr", "1500", ["mille cinq cents", "1500"]),
        ("fr", "100000000", ["une centaine de millions", "cent millions"]),
        ("en", "0.5", [".5", "0.5", "half"]),
        ("en", "12.5", ["12½", "12.5"]),
    ],
)
def test_one_number_has_many_spellings(code: str, value: str, spellings: list[str]) -> None:
    read = {spelling: scan(spelling, code) for spelling in spellings}
    found = {
        spelling: [(numeral.stated, numeral.start, numeral.end) for numeral in numerals]
        for spelling, numerals in read.items()
    }
    assert found == {spelling: [(Decimal(value), 0, len(spelling))] for spelling in spellings}


@pytest.mark.parametrize(
    ("code", "text", "exponent"),
    [("en", "350", 0), ("en", "1.50", -2), ("en", "1.50 million", 4), ("fr", "3,50 milliards", 7)],
)
def test_the_last_written_digit_is_kept(code: str, text: str, exponent: int) -> None:
    (numeral,) = scan(text, code)
    assert numeral.stated.as_tuple().exponent == exponent


@pytest.mark.parametrize(
    ("code", "text", "other"),
    [
        ("en", "1,234", ["1.234"]),
        ("en", "1,234 million", ["1234000"]),
        ("fr", "2 billions", ["2000000000"]),
        ("fr", "1,4 trillion", ["1400000000000"]),
        ("en", "2 billion", []),
    ],
)
def test_a_number_that_may_be_meant_otherwise_says_so(
    code: str, text: str, other: list[str]
) -> None:
    (numeral,) = scan(text, code)
    assert [f"{reading:f}" for reading in numeral.readings] == other


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "a man and an ape"),
        ("en", "millions of people"),
        ("en", "hundreds"),
        ("fr", "un homme, une femme"),
        ("fr", "des millions de gens"),
        ("fr", "milliers"),
    ],
)
def test_an_article_or_a_scale_word_alone_is_no_number(code: str, text: str) -> None:
    assert scan(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("hu", "50 ezerrel", "50000"),
        ("hu", "50 ezerből", "50000"),
        ("tr", "50 binle", "50000"),
        ("uk", "у 50 тисячах", "50000"),
        ("uk", "за 21 мільйоном", "21000000"),
        ("cs", "se 7 miliardami", "7000000000"),
    ],
)
def test_a_scale_word_in_any_case(code: str, text: str, value: str) -> None:
    assert [f"{numeral.stated:f}" for numeral in scan(text, code)] == [value]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "three million, two thousand", ["3000000", "2000"]),
        ("en", "twenty ten", ["20", "10"]),
        ("en", "five six", ["5", "6"]),
        ("fr", "deux trois", ["2", "3"]),
    ],
)
def test_words_that_do_not_belong_together(code: str, text: str, values: list[str]) -> None:
    assert [f"{numeral.stated:f}" for numeral in scan(text, code)] == values


@pytest.mark.parametrize(
    ("code", "text", "value", "low"),
    [
        ("en", "1.5e6 dollars", "1500000", "1450000"),
        ("en", "1.5E+06 dollars", "1500000", "1450000"),
        ("en", "1.50 × 10^6 dollars", "1500000", "1495000"),
        ("fr", "1,5 · 10⁶ dollars", "1500000", "1450000"),
        ("zh", "1.5×10⁶元", "1500000", "1450000"),
        ("en", "10^6 dollars", "1000000", "500000"),
    ],
)
def test_a_power_of_ten_behind_a_number_scales_it(
    code: str, text: str, value: str, low: str
) -> None:
    (figure,) = factcheck.figures(text, language=code)
    found = figure.to_dict()
    assert (found["kind"], found["value"], found["low"]) == ("money", value, low)


@pytest.mark.parametrize("text", ["In room 4e12x", "a1e6 dollars", "1.5e6.2 dollars", "3 × 10 kg"])
def test_what_is_no_power_of_ten(text: str) -> None:
    assert all(numeral.scale == 0 for numeral in scan(text, "en"))


def test_a_number_with_a_power_of_ten_is_never_rewritten() -> None:
    text = "The quay costs 2e8 dollars and the crane 1.5e8 dollars, a total of 2 × 10^8 dollars."
    report = factcheck.check(text, language="en")
    assert [(found.rule, found.suggestion) for found in report.findings] == [("total", None)]


def test_a_number_too_long_is_told_but_not_read() -> None:
    text = "It is " + "9" * 61 + " or 7."
    found = list(numerals.scan(Site.of(Document("", text, text), languages.load("en"))))
    assert [type(numeral) for numeral in found] == [Unread, Numeral]
    assert found[0] == Unread(6, 67, 61)


def test_numerals_come_in_order_and_never_overlap() -> None:
    text = "Two million and 5 thousand, 3.5bn, twenty-one, half a million and 1,234 of 12"
    found = scan(text, "en")
    assert all(one.end <= other.start for one, other in pairwise(found))
