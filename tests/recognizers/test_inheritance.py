"""A unit that is written once for several numbers."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import read


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "20, 30 and 40 percent", ["20%", "30%", "40%"]),
        (
            "en",
            "2.3 billion yen ($16 million), on sales of 48 billion",
            ["2300000000 JPY", "16000000 USD", "48000000000 JPY"],
        ),
        (
            "en",
            "It cost €25 million, and had 104 million guests in 1989 and 40 million in 2017.",
            [
                "25000000 EUR",
                "104000000 guests",
                "1989-01-01..1989-12-31",
                "40000000",
                "2017-01-01..2017-12-31",
            ],
        ),
        (
            "en",
            "The 13 million guests spent $13 billion; then 4 million came, spending 3 billion.",
            ["13000000 guests", "13000000000 USD", "4000000", "3000000000 USD"],
        ),
        (
            "fr",
            "Le permis coûte 200 euros. Il a attiré 4 000 chasseurs. Ils sont 1,1 million.",
            ["200 EUR", "4000 chasseurs", "1100000"],
        ),
        ("sv", "350 miljoner till 1,6 procents ränta", ["350000000", "1.6%"]),
        ("en", "from 5 to 6 million euros", ["5000000 EUR", "6000000 EUR"]),
        (
            "en",
            "worth $2.4 million: 0.9 million for film, 0.7 million for song",
            ["2400000 USD", "900000 USD", "700000 USD"],
        ),
        ("en", "£12.4 million; of that, 4.8 million is for roofs", ["12400000 GBP", "4800000 GBP"]),
        ("en", "$30 million and 40 million", ["30000000 USD", "40000000 USD"]),
        ("en", "Visits rose from 1.5 to 12 million.", ["1500000", "12000000"]),
        ("en", "between $3 and $4 billion", ["3000000000..4000000000 USD"]),
        ("en", "$3 to $4 billion", ["3000000000..4000000000 USD"]),
        ("en", "12 and 13 May 2020", ["2020-05-12", "2020-05-13"]),
        ("en", "12-14 May 2020", ["2020-05-12", "2020-05-14"]),
        ("en", "May 12 and 13", ["12.5.", "13.5."]),
        (
            "en",
            "$5 million in 2020, 4.8 million in 2021",
            ["5000000 USD", "2020-01-01..2020-12-31", "4800000 USD", "2021-01-01..2021-12-31"],
        ),
        ("en", "between 3 and 4 billion", ["3000000000..4000000000"]),
        ("fr", "Les 12 et 13 mai 2020", ["2020-05-12", "2020-05-13"]),
        ("fr", "du 3 au 5 mars 2020", ["2020-03-03", "2020-03-05"]),
        (
            "fr",
            "12,6 millions d’euros ; sur cette somme, 4,8 millions",
            ["12600000 EUR", "4800000 EUR"],
        ),
        ("fr", "30 millions de dollars et 40 millions", ["30000000 USD", "40000000 USD"]),
        ("fr", "7, 8 et 9 millions d’euros", ["7000000 EUR", "8000000 EUR", "9000000 EUR"]),
        ("fr", "40,3 (50,8 millions d’euros)", ["40.3", "50800000 EUR"]),
        ("en", "from 609 to 603 thousand", ["609000", "603000"]),
        ("en", "from 800 to 2 thousand", ["800", "2000"]),
        ("ru", "с 609 до 603 тыс.", ["609000", "603000"]),
        ("hu", "609-ről 603 ezerre", ["609000", "603000"]),
        ("hu", "40-ről 52 millió euróra", ["40000000 EUR", "52000000 EUR"]),
        ("tr", "609'dan 603 bine", ["609000", "603000"]),
        ("fi", "609:stä 603 tuhanteen", ["609000", "603000"]),
    ],
)
def test_a_number_takes_the_unit_of_its_neighbour(
    code: str, text: str, expected: list[str]
) -> None:
    assert read(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "It cost $5 million. It employs 300 people.", ["5000000 USD", "300 people"]),
        ("en", "$5 million for 2 million people", ["5000000 USD", "2000000 people"]),
        ("en", "It cost $5 million.\nAnother 3 million came.", ["5000000 USD", "3000000"]),
        ("fr", "5 millions d’euros pour 300 emplois", ["5000000 EUR", "300 emplois"]),
        ("en", "It paid $100 and 50 of them left.", ["100 USD", "50"]),
        ("en", "On May 12, 13 were hurt.", ["12.5.", "13"]),
        ("en", "3 and 4 billion", ["3", "4000000000"]),
        ("en", "€5 million, 3 of them", ["5000000 EUR", "3"]),
        ("en", "€5 million, 5–6 percent more", ["5000000 EUR", "5..6%"]),
        ("en", "hired 300 and $5 million", ["300", "5000000 USD"]),
        ("en", "hired 300 and US$ 5 million", ["300", "5000000 USD"]),
    ],
)
def test_a_number_with_a_noun_or_far_away_takes_none(
    code: str, text: str, expected: list[str]
) -> None:
    assert read(text, code) == expected
