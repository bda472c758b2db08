"""Ways of writing that only some languages have, each of them open to all."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import read


@pytest.mark.parametrize(
    ("code", "text", "figures"),
    [
        # Scale words before their numbers.
        ("sw", "milioni moja laki tano", ["1500000"]),
        ("sw", "milioni mbili na nusu", ["2500000"]),
        ("sw", "dola milioni 5.2 na watu milioni 3", ["5200000 USD", "3000000 watu"]),
        # A word for the decimal mark.
        ("en", "two point two five percent", ["2.25%"]),
        ("fr", "trois virgule deux millions", ["3200000"]),
        # Coins told by a letter, and what is none of them.
        ("en", "$30 and 57c", ["30.57 USD"]),
        ("en", "$20 and 43 cars", ["20 USD", "43 cars"]),
        ("en", "$5 million and 20 c", ["5000000 USD", "20 c"]),
        ("zh", "三元，5分钟", ["3 CNY"]),
        # Korean numbers in syllables, and words that only look like them.
        ("ko", "삼만팔천원이다", ["38000 KRW"]),
        ("ko", "일점이삼달러", ["1.23 USD"]),
        ("ko", "사원이 이 달러는 만원이라며 구원", []),
        # No number begins behind "several".
        ("ja", "数百万円", []),
        ("zh", "几百万元", []),
        ("de", "mehrere Tausend Euro", []),
        # Negative amounts, and ranges with their sign on both ends.
        ("nl", "€ -12", ["-12 EUR"]),
        ("de", "10€-20€", ["10..20 EUR"]),
        ("en", "75 USD million", ["75000000 USD"]),
        # Three zeros are thousands in every language.
        ("ru", "$10,000", ["10000 USD"]),
        # The yen sign of old Japanese keyboards stands before its number only.
        ("ja", "1個\\100です", ["1 個", "100 JPY"]),
        ("ja", "1\\n2\\n", ["1"]),
        # "Between" behind both ends.
        ("hu", "40 és 50 ezer euró között", ["40000..50000 EUR"]),
        ("tr", "15 bin ile 20 bin lira arasında", ["15000..20000 TRY"]),
        # A year that is a price.
        ("vi", "từ 1000 đến 2000 đồng", ["1000 VND", "2000 VND"]),
        ("vi", "từ năm 2010 đến 2020", ["2010-01-01..2010-12-31", "2020-01-01..2020-12-31"]),
        # Months by number, and months that are counted.
        ("vi", "6 tháng 2 lần", ["6 tháng"]),
    ],
)
def test_reads(code: str, text: str, figures: list[str]) -> None:
    assert read(text, code) == figures


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "calle Ancha 9"),
        ("pt", "Rua Direita, 45"),
        ("pl", "ul. Krótkiej 7"),
        ("fr", "8, rue de la Mare, 76200 Dieppe"),
        ("it", "alle 20.45 negli anni '80"),
        ("nl", "om 20.45 uur"),
        ("es", "Llame al 93 765 43 21"),
        ("ru", "8 (812) 765-43-21"),
        ("el", "Τηλέφωνο 210 123 4567"),
        ("el", "τηλέφωνο: 2101234567"),
        ("ja", "3対1で勝った"),
        ("ko", "3대 1로 졌다"),
    ],
)
def test_reads_nothing(code: str, text: str) -> None:
    assert read(text, code) == []
