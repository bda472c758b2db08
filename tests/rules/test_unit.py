from __future__ import annotations

import pytest

from factcheck.measure import FACTORS, TWINS, dimension
from tests.rules.reports import findings


@pytest.mark.parametrize(
    "text",
    [
        "The gap is 6ft (2m) wide and 85 miles (135 km) long, at 50mph (80km/h).",
        "He is 5 feet 9 inches (175 cm) tall and weighs 11 stone 4 pounds (72 kg).",
        "It holds 50 gallons (227 litres), or 50 gallons (189 litres) in America.",
        "The sea warmed by 2°C (3.6°F) to 20°C (68°F).",
        "The ship is 30 miles (56 km) out, nautical ones.",
        "Choose the 5-mile or 10-km walk.",
        "The shift lasts 1.5 hours (90 minutes).",
    ],
)
def test_honest_conversions_are_silent(text: str) -> None:
    assert not findings("unit", text)


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("A 30-foot (48-kilometre) rock flew by.", "48-kilometre", "another unit"),
        ("A 30-foot, “48-kilometre” rock flew by.", "48-kilometre", "another unit"),
        ("It is 20 miles (3.2 km) away.", "3.2 km", "power of ten"),
        ("She weighs 60 kg (60 pounds).", "60 pounds", "same figure"),
        ("The lake is 12 feet (39 metres) deep.", "39 metres", "inverted"),
        ("It was 20°C (86°F) at noon.", "86", "swapped digits"),
    ],
)
def test_a_slip_is_named(text: str, figure: str, name: str) -> None:
    (found,) = findings("unit", text)
    assert found.primary.text == figure
    assert found.verdict.diagnosis is not None
    assert found.verdict.diagnosis.name == name


def test_a_unit_and_its_namesakes_measure_something() -> None:
    for unit, twins in TWINS.items():
        assert {unit, *twins} <= FACTORS.keys()
    assert {dimension(unit) for unit in FACTORS} >= {"length", "mass", "area", "volume"}
    assert FACTORS["length-mile"] * 1000 == FACTORS["length-kilometer"] * 1_609_344 / 1000
