from __future__ import annotations

import pytest

from factcheck.verdict import Severity
from tests.rules.reports import findings


def test_a_number_written_out_keeps_its_currency() -> None:
    text = "Le port a perçu 61 204 800 millions d’euros, contre 59 811 300 euros en 2011."
    (found,) = findings("scale", text, "fr")
    assert found.suggestion == "61 204 800 euros"


@pytest.mark.parametrize(
    "text",
    [
        "La ville doit 12 400 millions de francs.",
        "The ministry counts in 412,385 million yen.",
        "The debt of 1,204,800,000 million marks grew to 1,300,000,000 million marks in 1923.",
    ],
)
def test_large_scaled_numbers_are_no_slip_by_themselves(text: str) -> None:
    assert not findings("scale", text, "fr" if text.startswith("La") else "en")


def test_an_outlier_is_suggested_with_the_scale_word_of_the_others() -> None:
    text = "Turin paid €4.1 million, Genoa €3.8 billion and Parma €5.2 million."
    (found,) = findings("scale", text)
    assert (found.primary.text, found.suggestion) == ("€3.8 billion", "€3.8 million")
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "It has assets of $4.2 billion, a profit of $8 million and a debt of $5 million.",
        "It made $980 million in 2019, $1.2 billion in 2020 and $1.1 billion in 2021.",
        "Turin paid €4.1 million, Genoa €90 million and Parma €5.2 billion.",
        "Sales were $2 million in 2012, $30 million in 2014 and $1.5 billion in 2019.",
    ],
)
def test_amounts_of_different_orders_are_no_series(text: str) -> None:
    assert not findings("scale", text)


def test_a_list_and_a_table_column_are_series() -> None:
    amounts = {"Turin": "€4.1 million", "Genoa": "€4.8 billion", "Parma": "€5.2 million"}
    amounts["Pisa"] = "€4 million"
    items = "Grants:\n\n" + "".join(f"- {town}: {sum_}\n" for town, sum_ in amounts.items())
    rows = "".join(f"| {town} | {sum_} |\n" for town, sum_ in amounts.items())
    table = f"| Town | Grant |\n|---|---|\n{rows}"
    assert [found.primary.text for found in findings("scale", items)] == ["€4.8 billion"]
    assert [found.primary.text for found in findings("scale", table)] == ["€4.8 billion"]


def test_a_billion_is_a_million_millions_where_the_article_agrees() -> None:
    text = "La dette atteint 3 billions d’euros, soit 120 % du PIB, de 2 500 milliards d’euros."
    assert not findings("scale", text, "fr")
    (found,) = findings("scale", text.replace("2 500 milliards", "2,5 milliards"), "fr")
    assert found.suggestion == "3 milliards d’euros"
