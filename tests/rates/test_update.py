import hashlib
import sqlite3
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rates import RateBook, RatesError, Result, open_book, update
from rates.place import default_path
from tests.rates.server import Replay, ecb_xml, nbp_table

TODAY = date(2026, 11, 6)
ECB = {
    "2026-10-30": {"USD": "1.1172", "JPY": "171.30"},
    "2026-11-02": {"USD": "1.1180", "JPY": "171.50"},
}


def run(store: Path, *names: str, since: date | None = None) -> list[Result]:
    return update(names or None, since, store=store, today=TODAY)


def say_ecb(replay: Replay, **more: dict[str, str]) -> None:
    rows = ECB | {day.removeprefix("d").replace("_", "-"): rates for day, rates in more.items()}
    replay.say("/ecb/eurofxref-hist-90d.xml", ecb_xml(rows))


def say_all(replay: Replay) -> None:
    say_ecb(replay)
    replay.say("/nbp/exchangerates/tables/A", [nbp_table("A", "2026-11-02", {"USD": "3.8120"})])
    replay.say("/nbp/exchangerates/tables/B", [nbp_table("B", "2026-10-28", {"MAD": 0.4099})])
    replay.say("/treasury/", {"data": [], "meta": {"total-count": 0}})
    row = {"date": "2026-11-02", "base": "USD", "quote": "MAD", "rate": 9.3189}
    replay.say("/frankfurter/v2/rates", [row])


def test_a_source_brings_what_is_new(replay: Replay, store: Path) -> None:
    say_ecb(replay)
    assert run(store, "ecb") == [Result("ecb", added=4)]
    assert run(store, "ecb") == [Result("ecb", added=0)]
    rate = open_book(store=store).rate("EUR", "USD", date(2026, 11, 2))
    assert (rate.value, rate.source, rate.age) == (Decimal("1.1180"), "ecb", 0)
    assert open_book().through == date(2026, 10, 30)


def test_all_sources_that_need_no_key_and_one_that_fails(replay: Replay, store: Path) -> None:
    say_all(replay)
    replay.answers["/frankfurter/v2/rates"] = [(503, b"", {})]
    results = run(store)
    assert [(result.source, result.added) for result in results] == [
        ("ecb", 4),
        ("frankfurter", 0),
        ("nbp", 2),
        ("treasury", 0),
    ]
    assert [result.error for result in results if result.error] == [
        "Frankfurter was busy 4 times in a row (status 503)"
    ]


def test_since(replay: Replay, store: Path) -> None:
    say_ecb(replay)
    assert run(store, "ecb", since=date(2026, 11, 1)) == [Result("ecb", added=2)]


def test_asked_from_two_weeks_before_the_newest_known_day(replay: Replay, store: Path) -> None:
    say_all(replay)
    run(store, "nbp")
    assert replay.asked[0][0] == "/nbp/exchangerates/tables/A/2026-10-12/2026-11-06/"
    replay.asked.clear()
    run(store, "nbp")
    assert replay.asked[0][0] == "/nbp/exchangerates/tables/A/2026-10-19/2026-11-06/"
    assert replay.asked[0][1] == {"format": "json"}


def test_a_source_without_rates_for_the_days(replay: Replay, store: Path) -> None:
    assert run(store, "nbp") == [Result("nbp")]


def test_the_password_of_ones_own_service_is_not_kept(
    replay: Replay, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say_ecb(replay)
    address = replay.address.replace("http://", "http://user:s3cret@")
    monkeypatch.setenv("FACTCHECK_ECB_URL", f"{address}/ecb")
    assert run(store, "ecb")[0].added == 4
    assert b"s3cret" not in store.read_bytes()


def test_progress(replay: Replay, store: Path) -> None:
    say_all(replay)
    seen: list[tuple[str, int, int]] = []
    update(["nbp"], None, lambda *step: seen.append(step), store=store, today=TODAY)
    assert seen == [("nbp", 0, 2), ("nbp", 1, 2), ("nbp", 2, 2)]


def test_an_unknown_source(store: Path) -> None:
    with pytest.raises(RatesError, match="there is no source fed"):
        run(store, "fed")


def test_a_missing_key(replay: Replay, store: Path) -> None:
    (result,) = run(store, "bam")
    assert (result.error or "").startswith("Bank Al-Maghrib cannot be asked: no key in BAM_API_KEY")
    assert replay.asked == []


def test_bank_al_maghrib_with_a_key(
    replay: Replay, store: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAM_API_KEY", "s3cret")
    row = {"date": "2026-11-05T12:30:00", "libDevise": "USD", "moyen": 9.3189, "uniteDevise": 1}
    replay.say("/bam/cours/Version1/api/CoursVirement", [row])
    (result,) = run(store, "bam", since=date(2026, 11, 5))
    # Asked for the 6th, it answered with the 5th again.
    assert (result.added, len(result.quarantined), result.error) == (1, 1, None)
    assert result.quarantined[0].reason == "the answer for another day than 2026-11-06"
    assert waits == [12.0]
    book = open_book(store=store)
    rate = book.rate("USD", "MAD", date(2026, 11, 6))
    assert (rate.value, rate.source, rate.age) == (Decimal("9.3189"), "bam", 1)
    assert book.rate("MAD", "USD", date(2026, 11, 6)).exact * rate.exact == 1
    assert b"s3cret" not in store.read_bytes()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"<html>", "the European Central Bank answered with a web page instead of rates"),
        (ecb_xml(ECB)[:-40], "the European Central Bank sent an answer that is cut short"),
        (
            ecb_xml({"2026-11-07": {"USD": "1.1"}}),
            "the European Central Bank sent a rate of 2026-11-07, a day still to come",
        ),
    ],
)
def test_a_bad_answer_changes_nothing(
    replay: Replay, store: Path, body: bytes | str, sentence: str
) -> None:
    say_ecb(replay)
    run(store, "ecb")
    before = store.read_bytes()
    replay.answers.clear()
    replay.say("/ecb/", body)
    (result,) = run(store, "ecb", since=date(2026, 10, 1))
    assert (result.error or "").startswith(sentence)
    assert "\n" not in (result.error or "")
    assert store.read_bytes() == before


def test_bad_values_do_not_keep_the_good_ones_out(replay: Replay, store: Path) -> None:
    say_ecb(replay, d2026_11_03={"USD": "0", "JPY": "171.60", "XYZ": "3"})
    (result,) = run(store, "ecb")
    assert result.added == 5
    assert sorted(item.reason for item in result.quarantined) == [
        "an unknown currency code",
        "zero",
    ]
    (again,) = run(store, "ecb")
    assert again == Result("ecb")  # reported once


def test_a_slip_is_set_aside_and_a_real_jump_kept(replay: Replay, store: Path) -> None:
    say_ecb(replay, d2026_11_03={"USD": "1.9"})
    (result,) = run(store, "ecb")
    assert "no later day confirms" in result.quarantined[0].reason
    assert open_book(store=store).rate("EUR", "USD", date(2026, 11, 3)).value == Decimal("1.1180")
    replay.answers.clear()
    say_ecb(replay, d2026_11_03={"USD": "1.9"}, d2026_11_04={"USD": "1.92"})
    (result,) = run(store, "ecb")
    assert (result.added, result.quarantined) == (2, ())
    assert open_book(store=store).rate("EUR", "USD", date(2026, 11, 3)).value == Decimal("1.9")


def test_a_correction_counts_and_the_first_value_stays_on_record(
    replay: Replay, store: Path
) -> None:
    say_ecb(replay)
    run(store, "ecb")
    replay.answers.clear()
    say_ecb(replay, d2026_11_02={"USD": "1.1190", "JPY": "171.50"})
    assert run(store, "ecb") == [Result("ecb", added=1)]
    assert open_book(store=store).rate("EUR", "USD", date(2026, 11, 2)).value == Decimal("1.1190")
    with sqlite3.connect(store) as opened:
        rows = opened.execute(
            "SELECT value, sha256, source FROM observation JOIN answer ON answer.id = answer"
            " WHERE day = ? AND value LIKE '1.%' ORDER BY answer",
            (date(2026, 11, 2).toordinal(),),
        ).fetchall()
    opened.close()
    assert [value for value, _, _ in rows] == ["1.1180", "1.1190"]
    assert rows[0][1:] == (hashlib.sha256(ecb_xml(ECB).encode()).digest(), "ecb")


def test_the_fingerprint_covers_the_store(replay: Replay, store: Path, tmp_path: Path) -> None:
    packed = open_book()
    assert open_book(store=store).sha256 == packed.sha256  # no store yet
    say_ecb(replay)
    run(store, "ecb")
    other = tmp_path / "other.sqlite"
    run(other, "ecb", since=date(2026, 10, 31))
    run(other, "ecb")
    whole = open_book(store=store).sha256
    assert open_book(store=store).through == date(2026, 11, 2)
    assert whole == open_book(store=other).sha256 != packed.sha256
    until = date(2026, 10, 30)
    pinned = open_book(store=store, through=until).sha256
    replay.answers.clear()
    say_ecb(replay, d2026_11_03={"USD": "1.12"})
    run(store, "ecb")
    again = open_book(store=store, through=until)
    assert (again.through, again.sha256) == (until, pinned)
    assert open_book(store=store).sha256 != whole


def test_nothing_newer_than_a_day_is_used(book: RateBook) -> None:
    past = open_book(through=date(2022, 12, 20))
    assert past.through == date(2022, 12, 20)
    assert past.rate("EUR", "USD", date(2022, 12, 22)).date == date(2022, 12, 20)
    assert past.span("EUR", "USD") == (date(1999, 1, 1), date(2022, 12, 20))
    assert past.sha256 == book.sha256


def test_where_the_store_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path))
    assert default_path() == tmp_path / "rates.sqlite"
    monkeypatch.delenv("FACTCHECK_DATA")
    assert default_path().parts[-2:] == ("factcheck", "rates.sqlite")


def test_status_names_both_files(replay: Replay, store: Path) -> None:
    say_all(replay)
    run(store)
    book = open_book(store=store)
    tables = [(table.table, Path(table.path).name) for table in book.status()]
    assert tables == [
        ("ecb", "rates.bin"),
        ("nbp-a", "rates.bin"),
        ("nbp-b", "rates.bin"),
        ("bam", "rates.sqlite"),
        ("ecb", "rates.sqlite"),
        ("nbp-a", "rates.sqlite"),
        ("nbp-b", "rates.sqlite"),
    ]
    fetched = book.status()[4]
    assert (fetched.series, fetched.first, fetched.last, fetched.observations) == (
        2,
        date(2026, 10, 30),
        date(2026, 11, 2),
        4,
    )
