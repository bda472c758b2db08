"""The examples that each language file ends with: what they say is what is read."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from factcheck import languages, recognizers
from factcheck.document import Document
from factcheck.figure import Count, Date, Figure, Money, Percent, Qualifier
from factcheck.languages.files import examples
from factcheck.period import Period

FEWEST = 10
EXAMPLE_KEYS = {"text", "published", "figures"}
FIGURE_KEYS = {
    "money": {"text", "kind", "value", "upper", "low", "high", "qualifier", "currencies"},
    "count": {"text", "kind", "value", "upper", "low", "high", "qualifier", "noun"},
    "percent": {"text", "kind", "value", "upper", "low", "high", "qualifier", "points"},
    "date": {"text", "kind", "first", "last"},
}
NEGLIGIBLE = Fraction(1, 10**50)
"""How far from "2/3" its sixty decimals may lie."""


EVERY_EXAMPLE = [
    pytest.param(code, example, id=f"{code}-{place}-{example['text'][:40]}")
    for code in languages.names()
    for place, example in enumerate(examples(code), 1)
]


def read(code: str, example: dict[str, Any]) -> tuple[Figure, ...]:
    published = None
    if "published" in example:
        day = date.fromisoformat(example["published"])
        published = Period(day, day)
    text = example["text"]
    document = Document("example", text, text, published=published)
    return recognizers.recognize(document, languages.load(code)).figures


def described(figure: Figure, wanted: dict[str, Any]) -> dict[str, Any]:
    """The figure in the terms of an example; what the example leaves open is left out.

    A qualifier, a noun and an upper end are never left open: where they are not written, there
    are none.
    """
    if isinstance(figure, Date):
        return {
            "text": figure.text,
            "kind": "date",
            **({"first": str(figure.first), "last": str(figure.last)} if figure.first else {}),
        }
    found: dict[str, Any] = {
        "text": figure.text,
        "kind": type(figure).__name__.lower(),
        "value": number(figure.stated, wanted.get("value")),
    }
    if figure.upper is not None:
        found["upper"] = number(figure.upper, wanted.get("upper"))
    if figure.qualifier not in (Qualifier.EXACT, Qualifier.RANGE):
        found["qualifier"] = figure.qualifier.value
    found.update({end: str(getattr(figure.value, end)) for end in ("low", "high") if end in wanted})
    match figure:
        case Money():
            found["currencies"] = currencies(figure.currencies, wanted.get("currencies", ""))
        case Count(noun=str(noun)):
            found["noun"] = noun
        case Percent(points=True):
            found["points"] = True
        case _:
            pass
    return found


def number(stated: Any, wanted: str | None) -> str:
    """A number as the example spells it, if it is the same one."""
    if wanted is not None and abs(Fraction(stated) - Fraction(wanted)) < NEGLIGIBLE:
        return wanted
    return f"{stated:f}"


def currencies(found: tuple[str, ...], wanted: str) -> str:
    """All currencies, or the first and ".." where the example leaves the others open."""
    return f"{found[0]} .." if wanted.endswith(" ..") and len(found) > 1 else " ".join(found)


@pytest.mark.parametrize(("code", "example"), EVERY_EXAMPLE)
def test_an_example_reads_as_it_says(code: str, example: dict[str, Any]) -> None:
    wanted: list[dict[str, Any]] = example["figures"]
    found = read(code, example)
    described_as = [
        described(figure, wanted[index] if index < len(wanted) else {})
        for index, figure in enumerate(found)
    ]
    assert described_as == wanted


@pytest.mark.parametrize("code", languages.names())
def test_a_language_has_examples_enough(code: str) -> None:
    assert len(examples(code)) >= FEWEST


@pytest.mark.parametrize(("code", "example"), EVERY_EXAMPLE)
def test_an_example_has_known_keys_only(code: str, example: dict[str, Any]) -> None:
    assert {"text", "figures"} <= example.keys() <= EXAMPLE_KEYS
    for figure in example["figures"]:
        assert figure.keys() <= FIGURE_KEYS[figure["kind"]]
        assert figure["text"] in example["text"]


@pytest.mark.parametrize("code", languages.names())
def test_no_example_stands_twice(code: str) -> None:
    seen = [(example["text"], example.get("published")) for example in examples(code)]
    assert sorted(set(seen), key=repr) == sorted(seen, key=repr)
