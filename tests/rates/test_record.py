import pytest

import rates
from rates.record import Record


class Pair(Record):
    base: str
    quote: str


def test_fields_in_order_or_by_name() -> None:
    pair = Pair("EUR", quote="USD")
    assert (pair.base, pair.quote) == ("EUR", "USD")
    assert repr(pair) == "Pair(base='EUR', quote='USD')"
    assert pair == Pair(quote="USD", base="EUR") != Pair("USD", "EUR")
    assert pair != ("EUR", "USD")
    assert len({pair, Pair("EUR", "USD")}) == 1


@pytest.mark.parametrize(
    ("values", "named"),
    [(["EUR"], {}), (["EUR", "USD", "X"], {}), (["EUR"], {"base": "USD"}), (["EUR"], {"x": "Y"})],
)
def test_fields_that_are_not_there(values: list[str], named: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="Pair takes the fields base, quote"):
        Pair(*values, **named)


def test_frozen() -> None:
    pair = Pair("EUR", "USD")
    with pytest.raises(AttributeError, match="Pair is frozen: base"):
        pair.base = "GBP"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="Pair is frozen: base"):
        del pair.base


def test_every_public_name_is_there() -> None:
    assert all(getattr(rates, name) for name in rates.__all__)
    with pytest.raises(AttributeError, match="has no attribute nothing"):
        _ = rates.nothing  # type: ignore[attr-defined]
