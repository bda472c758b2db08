from pathlib import Path

import pytest

from rates import RateBook, open_book


@pytest.fixture(scope="session")
def book() -> RateBook:
    return open_book()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "data" / "rates.sqlite"
