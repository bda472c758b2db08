import pytest

from rates import RateBook, open_book


@pytest.fixture(scope="session")
def book() -> RateBook:
    return open_book()
