import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from rates import RatesError, open_book
from rates.checks import Quarantined
from rates.keeping import Keeper
from rates.sources import Quote
from rates.store import connect
from rates.stored import Stored

DAY = date(2026, 11, 2)
EACH = 500  # values an answer

WRITER = """
import sys
from datetime import date, timedelta
from pathlib import Path
from rates.keeping import Keeper
from rates.sources import Quote
keeper = Keeper(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    day = date(2000, 1, 1) + timedelta(number)
    codes = [sys.argv[2] + str(count) for count in range(500)]
    quotes = [Quote("ecb", code, day, "1.5") for code in codes]
    keeper.keep("ecb", "url", b"body", quotes, [])
    print(number, flush=True)
"""


def quotes(*values: str, code: str = "USD") -> list[Quote]:
    return [Quote("ecb", code, DAY + timedelta(count), value) for count, value in enumerate(values)]


def keep(store: Path, *kept: Quote) -> int:
    keeper = Keeper(store)
    added, _ = keeper.keep("ecb", "https://host/", b"body", kept, [])
    keeper.close()
    return added


def writer(store: Path, name: str, answers: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(store), name, str(answers)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ})


def answers(store: Path) -> list[int]:
    """The sizes of the answers of a store that is whole."""
    opened = connect(store)
    assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    rows = opened.execute(
        "SELECT COUNT(observation.day) FROM answer LEFT JOIN observation ON answer = id GROUP BY id"
    ).fetchall()
    opened.close()
    return [count for (count,) in rows]


def test_what_is_kept_is_read_back(store: Path) -> None:
    assert keep(store, *quotes("1.10", "1.2"), Quote("bam", "JPY", DAY, "6.10", 100)) == 3
    assert keep(store, *quotes("1.10", "1.25")) == 1
    stored = Stored(store)
    columns = stored.read("ecb", "USD")
    assert columns.days == [DAY.toordinal(), DAY.toordinal() + 1]
    assert list(zip(columns.mantissas, columns.exponents, strict=True)) == [(110, 2), (125, 2)]
    yen = stored.read("bam", "JPY")
    assert (yen.mantissas, yen.exponents) == ([610], [4])
    assert stored.read("ecb", "GBP").days == []
    assert stored.entries["ecb", "USD"].count == 2


def test_the_store_only_grows(store: Path) -> None:
    keep(store, *quotes("1.1"))
    opened = connect(store)
    for statement in (
        "UPDATE observation SET value = '2'",
        "DELETE FROM observation",
        "DELETE FROM answer",
        "UPDATE series SET code = 'X'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append only"):
            opened.execute(statement)
    opened.close()


def test_what_was_set_aside_is_reported_once(store: Path) -> None:
    keeper = Keeper(store)
    (quote,) = quotes("0")
    aside = [Quarantined(quote, "zero")]
    assert keeper.keep("ecb", "url", b"", [], aside) == (0, aside)
    assert keeper.keep("ecb", "url", b"", [], aside) == (0, [])
    keeper.close()
    assert Stored(store).entries == {}
    assert Stored(store).digest(DAY.toordinal()) == ""


def test_two_updates_at_once(store: Path) -> None:
    running = [writer(store, name, 25) for name in "ABC"]
    for process in running:
        assert process.wait(60) == 0
        assert process.stdout
        process.stdout.close()
    assert answers(store) == [EACH] * 75


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.07])
def test_a_kill_at_any_moment(store: Path, delay: float) -> None:
    process = writer(store, "A", 100_000)
    assert process.stdout
    process.stdout.readline()
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    said = 1 + len([line for line in process.stdout if line.endswith("\n")])
    process.wait()
    process.stdout.close()
    kept = answers(store)
    assert kept == [EACH] * len(kept)
    assert len(kept) >= said  # what was reported as kept is there
    assert keep(store, *quotes("1.1")) == 1


def test_a_full_disk(store: Path) -> None:
    keep(store, *quotes("1.1"))
    keeper = Keeper(store)
    (pages,) = keeper._opened.execute("PRAGMA page_count").fetchone()
    keeper._opened.execute(f"PRAGMA max_page_count = {pages}")
    many = [quote for number in range(3000) for quote in quotes("1", code=f"A{number}")]
    with pytest.raises(RatesError, match=r"rates\.sqlite cannot be used: database or disk is full"):
        keeper.keep("ecb", "url", b"body", many, [])
    keeper.close()
    assert answers(store) == [1]
    assert keep(store, *many) == 3000


def test_no_room_to_create_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RatesError, match="cannot be used"):
        Keeper(tmp_path / "file" / "rates.sqlite")


def test_a_store_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite"
    path.write_bytes(b"not a database at all, but long enough to look at" * 100)
    with pytest.raises(RatesError, match="file is not a database") as caught:
        open_book(store=path)
    assert str(path) in str(caught.value)
    with pytest.raises(RatesError, match="cannot be used"):
        Stored(tmp_path / "none.sqlite")


def test_a_store_of_another_version(store: Path) -> None:
    keep(store, *quotes("1.1"))
    with sqlite3.connect(store) as opened:
        opened.execute("PRAGMA user_version = 99")
    opened.close()
    with pytest.raises(RatesError, match="another version"):
        open_book(store=store)
