"""Values in words, and figures with another value in the article's own format."""

from __future__ import annotations

from fractions import Fraction

import pytest

import factcheck
from factcheck import notation
from factcheck.figure import Date
from factcheck.interval import Interval


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("33258198", "33.3 million"),
        ("63924", "63,900"),
        ("0.9493", "0.949"),
        ("1010000000", "1.01 billion"),
        ("5000000000000", "5 trillion"),
        ("0", "0"),
        ("-1500000", "-1.5 million"),
        ("999999", "1 million"),
    ],
)
def test_number(value: str, text: str) -> None:
    assert notation.number(Fraction(value)) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (Fraction(332, 10), Fraction(333, 10), "33.2–33.3 USD"),
        (Fraction(33_210_000), Fraction(33_306_000), "33.2–33.3 million USD"),
        (Fraction(5), Fraction(5), "5 USD"),
        (Fraction(5), None, "at least 5 USD"),
        (None, Fraction(5), "at most 5 USD"),
    ],
)
def test_span(low: Fraction | None, high: Fraction | None, text: str) -> None:
    assert notation.span(Interval(low, high), "USD") == text


@pytest.mark.parametrize(
    ("language", "written", "value", "restated"),
    [
        ("en", "$13 million", 130_000_000, "$130 million"),
        ("en", "US$549 million", 513_400_000, "US$513 million"),
        ("en", "$391,000", 311_482, "$311,482"),
        ("en", "€1.5bn", 1_234_000_000, "€1.23bn"),
        ("en", "$50", 50_800_000, "$50.8 million"),
        ("en", "£0.5 million", 42_000, "£42,000"),
        ("en", "$4.98 billion", 49_800_000, "$49.8 million"),
        ("en", "$4.98 billion", 498_000_000, "$498 million"),
        ("en", "$4.98 million", 498_000, "$0.498 million"),
        ("en", "€15 million", 15_400_000_000, "€15.4 billion"),
        ("en", "€1.5bn", 42_000_000, "€42m"),
        ("en", "12 million litres", 12_000, "12,000 litres"),
        ("fr", "4,2 milliards d’euros", 42_000_000, "42 millions d’euros"),
        ("fr", "1,2 milliard d’euros", 42_000_000, "42 millions d’euros"),
        ("fr", "1,5 million d’euros", 42_000, "42\u202f000 euros"),
        ("fr", "42 millions de dollars", 1_200_000_000_000, "1\u202f200 milliards de dollars"),
        ("fr", "58 millions de dollars", 28_030_000, "28 millions de dollars"),
        ("fr", "49 millions d’euros", 4_878_000, "4,88 millions d’euros"),
        ("fr", "3,3 millions de dollars", 33_260_000, "33,3 millions de dollars"),
        ("fr", "398 120 450 dirhams", 1_234_567, "1 234 567 dirhams"),
        ("ru", "508 миллионов долларов", 50_800_000, "50,8 миллионов долларов"),
        ("de", "508 Millionen Dollar", 50_800_000, "50,8 Millionen Dollar"),
        ("hi", "100 करोड़ डॉलर", 105_000_000, "10.5 करोड़ डॉलर"),
        ("de", "200 Mio. Euro", 2_400_000_000, "2,4 Mrd. Euro"),
        ("fa", "۲ میلیارد تومان", 3_000_000_000, "۳۰۰ میلیون تومان"),
        ("fa", "۲ میلیارد دلار", 2_500_000_000, "۲٫۵ میلیارد دلار"),
        ("sw", "dola milioni 5", 520_000, "dola milioni 0.52"),
        ("ja", "5億800万ドル", 580_000_000, "5億8000万ドル"),
        ("ja", "5億800万ドル", 50_800_000, "5080万ドル"),
        ("ja", "5億800万ドル", 1_580_333_333_333, "1兆5803億3333万ドル"),
        ("ja", "４兆６４００億円", 4_320_000_000_000, "４兆３２００億円"),
        ("zh", "1亿2000万元", 12_345_000_000, "123亿4500万元"),
        ("ko", "5억 800만 달러", 612_000_000, "6억 1200만 달러"),
        ("es", "36 mil 153 millones de pesos", 40_200_000_000, "40 mil 200 millones de pesos"),
        ("es", "36 mil 153 millones de pesos", 36_000_000_000, "36 mil millones de pesos"),
        ("es", "36 mil 153 millones de pesos", 153_400_000, "153 millones de pesos"),
        ("tr", "57 bin 141 TL", 571_410, "571 bin 410 TL"),
        ("ru", "1 млрд 152 млн рублей", 2_300_000_000, "2 млрд 300 млн рублей"),
        ("ru", "1 миллиард 152 миллиона рублей", 5_201_000_000, "5 миллиардов 201 миллион рублей"),
        ("en", "Rs 3 crore 50 lakh", 45_000_000, "Rs 4 crore 50 lakh"),
        ("fa", "۲ میلیارد و ۵۰۰ میلیون دلار", 3_200_000_000, "۳ میلیارد و ۲۰۰ میلیون دلار"),
        ("fa", "۹٫۸ میلیون دلار", 50_800_000, "۵۰٫۸ میلیون دلار"),
    ],
)
def test_restate(language: str, written: str, value: int, restated: str) -> None:
    figure = factcheck.figures(f"{written}.", language)[-1]
    assert not isinstance(figure, Date)
    assert notation.restate(figure, Fraction(value)) == restated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It cost two million euros."),
        ("ja", "費用は5億800万ドルだった。"),
        ("fr", "Cela coûte un milliard et 10 millions d’euros."),
        ("fr", "Il coûte 10 dollars 50."),
        ("sw", "Bei ni shilingi milioni 3 elfu 500."),
    ],
)
def test_what_cannot_say_a_value_is_not_restated(language: str, text: str) -> None:
    [figure] = factcheck.figures(text, language)
    assert not isinstance(figure, Date)
    assert notation.restate(figure, Fraction(3)) is None


def test_what_the_article_writes_counts_before_its_language() -> None:
    figure = factcheck.figures("Sie wog 1.5 Kilo. Es waren 508 Millionen Dollar.", "de")[-1]
    assert not isinstance(figure, Date)
    assert notation.restate(figure, Fraction(50_800_000)) == "50.8 Millionen Dollar"
