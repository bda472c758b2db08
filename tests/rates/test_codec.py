from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rates.codec import Observation, decode, encode


@st.composite
def series(draw: st.DrawFn) -> list[Observation]:
    days = draw(st.sets(st.integers(1, date.max.toordinal()), min_size=1, max_size=40))
    values = st.tuples(st.integers(0, 10**18), st.integers(0, 12))
    return [(day, *draw(values)) for day in sorted(days)]


@given(series())
def test_what_is_encoded_is_read_back(observations: list[Observation]) -> None:
    columns = decode(encode(observations), len(observations), observations[0][0], "nbp-a")
    read = zip(columns.days, columns.mantissas, columns.exponents, strict=True)
    assert list(read) == observations
    assert columns.tables == ["nbp-a"] * len(observations)
