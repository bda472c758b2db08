from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rates import RatesError, open_book
from rates.book import DATA
from rates.codec import Observation
from rates.series import HEADER, PackedFile, pack
from tests.rates.test_codec import series


@given(st.dictionaries(st.sampled_from([("ecb", "USD"), ("nbp-a", "USD")]), series(), min_size=1))
def test_packing_is_reproducible(contents: dict[tuple[str, str], list[Observation]]) -> None:
    backwards = dict(reversed(contents.items()))
    assert pack(contents, "facts") == pack(backwards, "facts")


def test_a_file_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "rates.bin"
    path.write_bytes(pack({("ecb", "USD"): [(730000, 410, 2), (730001, 41, 1)]}, "fäcts"))
    packed = PackedFile(str(path))
    columns = packed.read("ecb", "USD")
    assert (columns.mantissas, columns.exponents) == ([410, 41], [2, 1])
    assert packed.facts() == "fäcts"
    assert packed.count("ecb", "USD") == 2
    assert packed.count("ecb", "GBP") == 0
    assert packed.read("ecb", "GBP").days == []
    assert list(packed.entries) == [("ecb", "USD")]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda data: data[:-1], "is cut short"),
        (lambda data: data[:20], "is not a packed file"),
        (lambda data: data[:0], "is not a packed file"),
        (lambda data: b"PK" + data[2:], "is not a packed file"),
        (lambda data: data[:7] + b"\x09" + data[8:], "another version"),
        (lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:], "is corrupt"),
        (lambda data: data[: HEADER.size] + b"\xff" * 8 + data[HEADER.size + 8 :], "is corrupt"),
    ],
)
def test_a_damaged_file_is_one_clear_sentence(tmp_path: Path, damage, message) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "rates.bin"
    path.write_bytes(damage(Path(DATA).read_bytes()))
    with pytest.raises(RatesError, match=message) as caught:
        open_book(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(RatesError, match="is missing"):
        open_book(tmp_path / "none.bin")
    with pytest.raises(RatesError, match="cannot be read"):
        open_book(tmp_path)
