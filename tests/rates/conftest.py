from collections.abc import Iterator
from pathlib import Path

import pytest

from rates import RateBook, open_book, sources
from rates.sources import _web
from tests.rates.server import Replay, serve


@pytest.fixture(scope="session")
def book() -> RateBook:
    return open_book()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "data" / "rates.sqlite"


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited; no time passes."""
    waited: list[float] = []
    monkeypatch.setattr(_web, "sleep", waited.append)
    return waited


@pytest.fixture
def replay(monkeypatch: pytest.MonkeyPatch, waits: list[float]) -> Iterator[Replay]:
    """Every source asks a server on the loopback; no proxy of the machine is used."""
    monkeypatch.delenv("BAM_API_KEY", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serve() as replay:
        for name in sources.names():
            monkeypatch.setenv(f"FACTCHECK_{name.upper()}_URL", f"{replay.address}/{name}/")
        yield replay
