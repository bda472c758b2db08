"""Units of measurement by their CLDR names, and how much of the SI unit each is.

The factors are exact. Source: NIST Special Publication 811, appendix B (the yard and pound of the
agreement of 1959, the US gallon of 231 cubic inches), and the Units of Measurement Regulations
1995 for the imperial gallon and pint. The US survey foot differs by two parts in a million, which
no article shows.
"""

from __future__ import annotations

from fractions import Fraction

FOOT = Fraction("0.3048")
POUND = Fraction("0.45359237")
GALLON = Fraction("0.003785411784")
IMPERIAL = Fraction("0.00454609")
LITRE = Fraction(1, 1000)

FACTORS: dict[str, Fraction] = {
    "length-millimeter": Fraction(1, 1000),
    "length-centimeter": Fraction(1, 100),
    "length-meter": Fraction(1),
    "length-kilometer": Fraction(1000),
    "length-inch": FOOT / 12,
    "length-foot": FOOT,
    "length-yard": FOOT * 3,
    "length-mile": FOOT * 5280,
    "length-nautical-mile": Fraction(1852),
    "mass-gram": Fraction(1, 1000),
    "mass-kilogram": Fraction(1),
    "mass-tonne": Fraction(1000),
    "mass-ounce": POUND / 16,
    "mass-pound": POUND,
    "mass-stone": POUND * 14,
    "mass-ton": POUND * 2000,
    "area-square-centimeter": Fraction(1, 10_000),
    "area-square-meter": Fraction(1),
    "area-square-kilometer": Fraction(1_000_000),
    "area-hectare": Fraction(10_000),
    "area-square-inch": (FOOT / 12) ** 2,
    "area-square-foot": FOOT**2,
    "area-square-yard": (FOOT * 3) ** 2,
    "area-square-mile": (FOOT * 5280) ** 2,
    "area-acre": FOOT**2 * 43_560,
    "volume-milliliter": LITRE / 1000,
    "volume-centiliter": LITRE / 100,
    "volume-liter": LITRE,
    "volume-hectoliter": LITRE * 100,
    "volume-cubic-meter": Fraction(1),
    "volume-cubic-foot": FOOT**3,
    "volume-gallon": GALLON,
    "volume-gallon-imperial": IMPERIAL,
    "volume-pint": GALLON / 8,
    "volume-pint-imperial": IMPERIAL / 8,
    "volume-quart": GALLON / 4,
    "volume-fluid-ounce": GALLON / 128,
    "volume-fluid-ounce-imperial": IMPERIAL / 160,
    "volume-barrel": GALLON * 42,
    "speed-meter-per-second": Fraction(1),
    "speed-kilometer-per-hour": Fraction(1000, 3600),
    "speed-mile-per-hour": FOOT * 5280 / 3600,
    "speed-knot": Fraction(1852, 3600),
    "temperature-celsius": Fraction(1),
    "temperature-fahrenheit": Fraction(5, 9),
    "duration-second": Fraction(1),
    "duration-minute": Fraction(60),
    "duration-hour": Fraction(3600),
    "duration-day": Fraction(86_400),
}

TWINS: dict[str, tuple[str, ...]] = {
    "volume-gallon": ("volume-gallon-imperial",),
    "volume-gallon-imperial": ("volume-gallon",),
    "volume-pint": ("volume-pint-imperial",),
    "volume-fluid-ounce": ("volume-fluid-ounce-imperial",),
    "length-mile": ("length-nautical-mile",),
    "mass-ton": ("mass-tonne", "mass-ton-long"),
    "mass-tonne": ("mass-ton", "mass-ton-long"),
    "mass-ounce": ("volume-fluid-ounce",),
}
"""Other units that the same plain name may mean."""

FACTORS["mass-ton-long"] = POUND * 2240

ZERO: dict[str, Fraction] = {"temperature-fahrenheit": Fraction(32)}
"""What a thermometer shows at the zero of the first scale."""


def dimension(unit: str) -> str:
    """What a unit measures: "length", "mass" ..."""
    return unit.partition("-")[0]
