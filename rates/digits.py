"""Published numbers as integers, mantissa × 10^-exponent, and back as decimals."""

from __future__ import annotations

from decimal import Decimal

SIGNIFICANT = 6  # digits of a derived rate; the publishers give four to six


def digits(text: str) -> tuple[int, int]:
    """Return a published number such as "4.10" as mantissa and exponent: 410 × 10^-2."""
    whole, _, fraction = text.partition(".")
    return int(whole + fraction), len(fraction)


def significant(top: int, bottom: int) -> Decimal:
    """Return top/bottom, both positive, to 6 significant digits, halves away from zero."""
    shift = SIGNIFICANT - len(str(top)) + len(str(bottom))
    digits = _half_up(top, bottom, shift)
    while digits >= 10**SIGNIFICANT:  # the estimate, or rounding up, gave a digit too many
        shift -= 1
        digits = _half_up(top, bottom, shift)
    return decimal(digits, shift)


def _half_up(top: int, bottom: int, shift: int) -> int:
    if shift < 0:
        bottom *= 10**-shift
    else:
        top *= 10**shift
    return (2 * top + bottom) // (2 * bottom)


def decimal(mantissa: int, exponent: int) -> Decimal:
    """Return mantissa × 10^-exponent with exactly these digits, whatever the decimal context."""
    if exponent < 0:
        return Decimal(mantissa * 10**-exponent)
    return Decimal(f"{mantissa}E-{exponent}")
