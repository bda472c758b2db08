"""One amount, many spellings; and what is no amount though it looks like one."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import amounts, brief, read

SPELLINGS = [
    (
        "en",
        "3000000000 USD",
        [
            "US$3 billion",
            "US$ 3 billion",
            "US$\u00a03bn",
            "USD 3 billion",
            "USD3bn",
            "3 billion USD",
            "3bn US dollars",
            "three billion U.S. dollars",
            "U.S.$3bn",
            "$3 billion USD",
            "3-billion US dollars",
            "US$3-billion",
            "3 billion American dollars",
        ],
    ),
    (
        "en",
        "3500000 EUR",
        [
            "€3.5 million",
            "€3.5m",
            "3.5m euros",
            "EUR 3.5 million",
            "EUR3.5m",
            "3.5 MEUR",
            "3.5 million euros",
            "3.5\u202fmillion\u00a0€",
            "three and a half million euros",
            "€3,500,000",
            "€ 3.5 million",
            "3.5 million euro",
            "3.5-million-euro",
        ],
    ),
    (
        "en",
        "265000000000 MAD",
        [
            "MAD265 billion",
            "MAD 265bn",
            "265 billion Moroccan dirhams",
            "$265 billion Moroccan dirhams",
            "265 billion MAD",
        ],
    ),
    (
        "en",
        "550290000000 CNY",
        [
            "RMB550.29 billion",
            "550.29 billion yuan",
            "CNY 550.29bn",
            "550.29 billion renminbi",
            "550.29bn Chinese yuan",
        ],
    ),
    (
        "en",
        "4500000000 INR",
        ["₹450 crore", "₹4.5bn", "INR 450 crore", "Rs 450 crore", "Rs. 450 Cr"],
    ),
    ("en", "61300000000 NGN", ["N61.3bn", "₦61.3 billion", "NGN61.3bn", "61.3 billion naira"]),
    ("en", "420000000 ZAR", ["R420m", "420 million rand", "ZAR 420 million", "R420-million"]),
    ("en", "1940000000 BDT", ["Tk 194 crore", "Tk194 crore", "BDT 194 crore", "194 crore taka"]),
    ("en", "52000000000 PHP", ["Php52 billion", "₱52bn", "PHP 52 billion"]),
    ("en", "3500 CHF", ["CHF3,500", "3,500 Swiss francs", "CHF 3500", "SFr 3,500"]),
    ("en", "774000000000 KRW", ["774 billion won", "₩774bn", "KRW 774 billion"]),
    ("en", "20000000 CAD", ["C$20 million", "CA$20m", "20 million Canadian dollars", "CAD 20m"]),
    ("en", "740000000 AUD", ["A$740m", "AU$740 million", "740 million Australian dollars"]),
    ("en", "0.45 GBP", ["45p", "45 pence"]),
    (
        "fr",
        "3500000 EUR",
        [
            "3,5 millions d’euros",
            "3,5 millions d'euros",
            "3,5 M€",
            "3,5\u00a0M€",
            "3,5 M EUR",
            "3,5 millions €",
            "3,5 millions EUR",
            "trois millions et demi d’euros",
            "3 500 000 €",
            "3\u202f500\u202f000\u00a0€",
            "3.500.000 €",
            "3500 k€",
            "3,5 MEUR",
            "3,5 millions d’€",
        ],
    ),
    (
        "fr",
        "4000000000 EUR",
        [
            "4 milliards d’euros",
            "4 Md€",
            "4 Mds€",
            "4 Mds d’euros",
            "4 Mds €",
            "4000 millions d’euros",
            "quatre milliards d’euros",
        ],
    ),
    (
        "fr",
        "350000000 MAD",
        [
            "350 millions de dirhams",
            "350 MDH",
            "350 MDhs",
            "350 millions DH",
            "350 millions de MAD",
            "350 MMAD",
            "350 M DH",
            "0,35 MMDH",
        ],
    ),
    (
        "fr",
        "13100000000 XOF",
        [
            "13,1 milliards de FCFA",
            "13,1 milliards FCFA",
            "13,1 milliards de francs CFA",
            "13,1 milliards de F CFA",
            "13,1 milliards de Fcfa",
        ],
    ),
    (
        "fr",
        "36000000 USD",
        [
            "36 millions $",
            "36 millions de dollars",
            "36 M$",
            "36 millions de $ US",
            "US$ 36 millions",
            "36 millions de dollars américains",
            "36 MUSD",
            "36 millions USD",
        ],
    ),
    ("fr", "300 CAD", ["300 dollars canadiens", "300 $ CA", "300 $CA", "300 CAD", "300 $ CAN"]),
    ("fr", "0.50 EUR", ["50 centimes", "50 cents"]),
]


@pytest.mark.parametrize(
    ("code", "value", "spelling"),
    [(code, value, spelling) for code, value, spellings in SPELLINGS for spelling in spellings],
)
@pytest.mark.parametrize("sentence", ["{}", "({})", "It was {}.", "x: {}, y"])
def test_one_amount_has_many_spellings(sentence: str, code: str, value: str, spelling: str) -> None:
    found = amounts(sentence.format(spelling), code)
    assert [(brief(money), money.text) for money in found] == [(value, spelling)]


@pytest.mark.parametrize(
    ("code", "text", "first", "others"),
    [
        ("en", "$5", "USD", {"CAD", "AUD", "HKD"}),
        ("en", "5 pounds", "GBP", {"EGP", "LBP"}),
        ("en", "5 dirhams", "MAD", {"AED"}),
        ("en", "5 pesos", "MXN", {"ARS", "CLP"}),
        ("en", "5 rupees", "INR", {"PKR"}),
        ("en", "5 cents", "USD", {"EUR"}),
        ("fr", "5 francs", "CHF", {"XOF", "XAF"}),
        ("fr", "5 livres", "GBP", {"EGP"}),
        ("fr", "5 dinars", "TND", {"DZD"}),
        ("fr", "5 couronnes", "SEK", {"NOK", "DKK"}),
    ],
)
def test_a_name_of_several_currencies_keeps_them_all(
    code: str, text: str, first: str, others: set[str]
) -> None:
    (money,) = amounts(text, code)
    assert money.currencies[0] == first
    assert others <= set(money.currencies)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They won 3 games and scored 12 marks."),
        ("en", "Apple's 5 phones"),
        ("en", "The crown has 12 stones, a real 3 of them."),
        ("en", "He has 5 USDA permits."),
        ("fr", "Il a gagné deux marks de 3 sols."),
        ("fr", "Un dollar fort et un euro faible."),
        ("fr", "Il a lu deux cents pages."),
        ("fr", "Un livre de chevet, une livre de beurre, un euro symbolique"),
        ("en", "a dollar store, a euro-zone bank and a pound of flesh"),
        ("en", "They won 2,000 medals at Euro 2024."),
        ("en", "The won 3 million deal"),
        ("en", "It opens at 10 p.m. and shuts at 2 p.m."),
        ("en", "The dollar 12 years ago"),
    ],
)
def test_what_is_no_money(code: str, text: str) -> None:
    assert [money.text for money in amounts(text, code)] == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "$5 $6", ["5 USD", "6 USD"]),
        ("en", "3 dollars 500", ["3 USD", "500"]),
        ("en", "Sh1.2bn, Rs 500, Tk 194 crore", ["1200000000 KES", "500 INR", "1940000000 BDT"]),
        ("en", "5 % 3", ["5%", "3"]),
        ("en", "A euro is worth 1.10 dollars.", ["1 EUR", "1.10 USD"]),
        ("fr", "un dollar (0,92 euro)", ["1 USD", "0.92 EUR"]),
        ("fr", "une dizaine d’euros", ["about 10 EUR"]),
        ("en", "50 dollars, 40 rmb", ["50 USD", "40 CNY"]),
        ("en", "$130 million (€120 million)", ["130000000 USD", "120000000 EUR"]),
        ("fr", "20 millions d’euros (13,1 milliards de FCFA)", ["20000000 EUR", "13100000000 XOF"]),
    ],
)
def test_amounts_side_by_side(code: str, text: str, expected: list[str]) -> None:
    assert read(text, code) == expected


@pytest.mark.parametrize(
    "text", ["a $3-billion loan", "A $3 billion loan", "the country's $3bn", "Apple’s $3 billion"]
)
def test_a_letter_apart_from_the_sign_is_no_part_of_it(text: str) -> None:
    (money,) = amounts(text)
    assert (money.currencies[0], money.text[0]) == ("USD", "$")
    assert f"{money.stated:f}" == "3000000000"


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "A ticket is 18 dollars 75.", ["18.75 USD"]),
        ("en", "A ticket is 18 dollars and 75.", ["18.75 USD"]),
        ("en", "seventeen dollars and sixty-two cents", ["17.62 USD"]),
        ("en", "15 dollars and 50 left", ["15 USD", "50"]),
        ("en", "15 dollars, 50", ["15 USD", "50"]),
        ("en", "5 million dollars 50", ["5000000 USD", "50"]),
        ("fr", "3 euros 50", ["3.50 EUR"]),
        ("fr", "3 euros et 50 centimes", ["3.50 EUR"]),
        ("fr", "3 euros et 50 personnes", ["3 EUR", "50 personnes"]),
    ],
)
def test_coins_are_part_of_the_amount_before(code: str, text: str, expected: list[str]) -> None:
    assert read(text, code) == expected


def test_a_name_may_lead_its_number_where_the_language_says_so() -> None:
    assert read("shilingi 31,000", "sw") == ["31000 KES"]
    assert amounts("Euro 2024 itaanza mwezi Juni.", "sw") == []
