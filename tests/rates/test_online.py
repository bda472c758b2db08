from datetime import date
from pathlib import Path

from rates import Need, Result, fetch_days, open_book
from tests.rates.server import Replay, ecb_xml, nbp_table

TODAY = date(2026, 11, 6)
NEED = Need("EUR", "USD", date(2026, 11, 3))


def fetch(store: Path, *needs: Need) -> list[Result]:
    return fetch_days(needs, store=store, today=TODAY)


def say(replay: Replay) -> None:
    replay.say("/ecb/", ecb_xml({"2026-11-03": {"USD": "1.1180"}, "2026-11-04": {"USD": "1.12"}}))
    replay.say("/nbp/exchangerates/tables/A", [nbp_table("A", "2026-11-03", {"USD": "3.8120"})])


def test_what_the_data_have_is_not_asked_for(replay: Replay, store: Path) -> None:
    known = Need("USD", "MAD", date(2022, 12, 22))
    weekend = Need("EUR", "USD", date(2022, 12, 25))
    to_come = Need("EUR", "USD", date(2027, 1, 1))
    fixed = Need("USD", "AED", date(2026, 11, 3))
    assert fetch(store, known, weekend, to_come, fixed) == []
    assert replay.asked == []


def test_only_the_days_needed_are_asked_for(replay: Replay, store: Path) -> None:
    say(replay)
    results = fetch(store, NEED)
    assert [(result.source, result.error) for result in results] == [("ecb", None), ("nbp", None)]
    assert open_book(store=store).rate("EUR", "USD", NEED.on).age == 0
    assert replay.asked[1][0] == "/nbp/exchangerates/tables/A/2026-10-25/2026-11-03/"
    replay.asked.clear()
    assert fetch(store, NEED) == []
    assert replay.asked == []


def test_it_falls_back_and_says_so(replay: Replay, store: Path) -> None:
    replay.say("/", b"", 503)
    results = fetch(store, NEED)
    assert [result.error for result in results if result.source != "treasury"] == [
        "the European Central Bank was busy 4 times in a row (status 503)",
        "Narodowy Bank Polski was busy 4 times in a row (status 503)",
    ]
    rate = open_book(store=store).rate("EUR", "USD", NEED.on)
    assert rate.date == date(2026, 10, 30)


def test_the_issuer_is_asked_for_its_currency(replay: Replay, store: Path) -> None:
    say(replay)
    replay.say(
        "/frankfurter/v2/rates",
        [{"date": "2026-11-03", "base": "USD", "quote": "MAD", "rate": 9.3189}],
    )
    fetch(store, Need("USD", "MAD", date(2026, 11, 3)))
    assert open_book(store=store).rate("USD", "MAD", date(2026, 11, 3)).source == "bam"


def test_the_last_resort_is_asked_last(replay: Replay, store: Path) -> None:
    say(replay)
    row = {
        "country_currency_desc": "Cuba-Peso",
        "exchange_rate": "24.0",
        "record_date": "2026-09-30",
        "effective_date": "2026-09-30",
    }
    replay.say("/treasury/", {"data": [row], "meta": {"total-count": 1}})
    results = fetch(store, Need("USD", "CUP", date(2026, 11, 3)))
    assert [result.source for result in results] == ["ecb", "nbp", "treasury"]
    assert open_book(store=store).rate("USD", "CUP", date(2026, 11, 3)).source == "treasury"


def test_a_store_that_cannot_be_written(replay: Replay, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = tmp_path / "file" / "rates.sqlite"
    results = fetch_days([NEED], store=store, today=TODAY)
    assert results
    assert all("cannot be used" in (result.error or "") for result in results)
