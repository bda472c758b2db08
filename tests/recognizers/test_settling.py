"""Which dirham, which dollar: what the article says of countries decides, or nothing does."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import amounts


@pytest.mark.parametrize(
    ("code", "text", "currencies"),
    [
        ("en", "In Morocco it cost 5 dirhams.", ("MAD",)),
        ("en", "In Dubai it cost 5 dirhams.", ("AED",)),
        ("en", "It cost 5 dirhams.", ("MAD", "AED")),
        ("en", "In Mexico it cost 5 pesos.", ("MXN",)),
        ("en", "The Egyptian firm paid 5 pounds.", ("EGP",)),
        ("en", "In Australia it cost 5 dollars.", ("AUD", "USD")),
        ("en", "In Pakistan it cost 5 rupees.", ("PKR",)),
        ("en", "In Senegal it cost 5 francs.", ("XOF",)),
        ("en", "In Morocco and Dubai it cost 5 dirhams.", ("MAD", "AED")),
        ("fr", "Au Maroc, il coûte 5 dirhams.", ("MAD",)),
        ("fr", "À Dubaï, il coûte 5 dirhams.", ("AED",)),
        ("fr", "Le groupe marocain paie 5 dirhams.", ("MAD",)),
        ("fr", "En Suisse, il coûte 5 francs.", ("CHF",)),
        ("fr", "Au Cameroun, il coûte 5 francs.", ("XAF",)),
        ("fr", "En Algérie, il coûte 5 dinars.", ("DZD",)),
        ("fr", "Au Canada, il coûte 5 dollars.", ("CAD", "USD")),
        # A capital or a province names its country.
        ("fr", "Ottawa verse 62 M$.", ("CAD", "USD")),
        ("en", "Queensland will pay $5.", ("AUD", "USD")),
    ],
)
def test_an_ambiguous_name_is_settled_by_the_article(
    code: str, text: str, currencies: tuple[str, ...]
) -> None:
    (money,) = amounts(text, code)
    assert money.currencies == currencies


@pytest.mark.parametrize(
    ("tag", "text", "currencies"),
    [
        ("en-AU", "It cost $5.", ("AUD", "USD")),
        ("fr-CA", "Il coûte 5 dollars.", ("CAD", "USD")),
        ("fr-CH", "Il coûte 5 francs.", ("CHF",)),
        ("en-IN", "It cost 5 rupees.", ("INR",)),
        ("ar-AE", "بلغت التكلفة 5 دراهم.", ("AED",)),
        # Two mentions of a country, or of its people, say more.
        ("en-AU", "In Canada, Toronto paid $5.", ("CAD", "AUD", "USD")),
        ("es-MX", "En Argentina costó 5 pesos.", ("ARS", "MXN")),
        # Its money has other names.
        ("fr-FR", "En Suisse, il coûte 5 francs.", ("CHF",)),
    ],
)
def test_the_region_of_the_article_is_one_country_more(
    tag: str, text: str, currencies: tuple[str, ...]
) -> None:
    (money,) = amounts(text, tag)
    assert money.currencies == currencies


def test_english_of_america_may_be_from_anywhere() -> None:
    (money,), (plain,) = amounts("It cost $5.", "en-US"), amounts("It cost $5.", "en")
    assert money.currencies == plain.currencies


@pytest.mark.parametrize(
    ("code", "text", "currency"),
    [
        ("en", "C$5 is more than $3.", "CAD"),
        ("fr", "300 dollars canadiens, puis 20 dollars.", "CAD"),
        ("en", "It earned C$5 million, or 84 cents a share.", "CAD"),
    ],
)
def test_an_amount_beside_it_settles_it_too(code: str, text: str, currency: str) -> None:
    assert [money.currencies[0] for money in amounts(text, code)] == [currency, currency]
