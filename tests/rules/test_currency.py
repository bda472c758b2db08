from __future__ import annotations

import pytest

import factcheck
from factcheck.finding import Severity
from tests.rules.checking import found, outcomes


def test_old_and_new_money_side_by_side_is_a_conversion() -> None:
    assert outcomes("currency", "It cost 40 million pesetas (€240,000) in 1990.") == []


def test_the_year_of_the_building_is_not_that_of_the_money() -> None:
    assert outcomes("currency", "The chapel, built in 1932, needs €3m.") == []
    assert outcomes("currency", "Founded in 1978, the firm earned €4m.") == []


@pytest.mark.parametrize(
    ("language", "thing", "sale"),
    [
        (
            "de",
            "Das Haus von 1962 ist für 2 Millionen Euro zu haben.",
            "Das Haus wurde 1962 für 2 Millionen Euro verkauft.",
        ),
        (
            "pt",
            "A casa de 1962 foi vendida por 2 milhões de euros.",
            "A casa foi vendida em 1962 por 2 milhões de euros.",
        ),
        (
            "ru",
            "Дом 1962 года продали за 2 млн евро.",
            "Дом в 1962 году продали за 2 млн евро.",
        ),
    ],
)
def test_the_year_of_a_thing_is_not_that_of_its_sale(language: str, thing: str, sale: str) -> None:
    assert found("currency", thing, language) == []
    assert [diagnosis for _, diagnosis in found("currency", sale, language)] == ["not yet in use"]


def test_the_full_stop_of_a_date_parts_no_sentence() -> None:
    text = "Am 5. Mai 1988 zahlte der Verein 3 Millionen Euro für den Platz."
    assert found("currency", text, "de") == [("3 Millionen Euro", "not yet in use")]


def test_a_name_that_several_countries_use_is_a_hint() -> None:
    report = factcheck.check("He paid 300 dinars for the lamp.", language="en")
    assert [finding.severity for finding in report.findings] == [Severity.INFO]
    assert found("currency", "He paid $300 for the lamp.") == []


def test_a_redenominated_currency_of_the_same_name_is_no_slip() -> None:
    assert found("currency", "In 1990 the house cost 40 million zlotys.") == []
