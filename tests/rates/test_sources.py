from datetime import date, timedelta

import pytest

from rates import RatesError
from rates.sources import Quote, Request, SourceError, load, names, publishers
from rates.sources._answers import chunks, read
from tests.rates.server import ecb_xml, ecb_zip

FIRST, LAST = date(2026, 10, 28), date(2026, 11, 2)
DAY = date(2026, 10, 30)


def parsed(name: str, body: bytes | str, request: Request | None = None) -> list[Quote]:
    source = load(name)
    request = request or next(source.requests(FIRST, LAST, LAST))
    return read(source, request, body.encode() if isinstance(body, str) else body)


def test_every_source_is_found_by_its_name() -> None:
    assert names() == ("bam", "ecb", "frankfurter", "nbp", "treasury")
    for name in names():
        source = load(name)
        assert source.name == name
        assert source.address.startswith("https://")
        assert source.publishers
        assert source.title
    with pytest.raises(SourceError, match="no source fed: choose from bam, ecb"):
        load("fed")


def test_publishers_of_one_currency_come_first_and_the_last_resort_last() -> None:
    assert [publisher.name for publisher in publishers()] == ["bam", "ecb", "nbp", "treasury"]


def test_ecb_history() -> None:
    rows = {
        "2026-10-29": {"USD": "1.1172", "JPY": "171.30"},
        "2026-10-30": {"USD": "1.1180"},
        "1999-01-04": {"USD": "1.1789"},
    }
    request = Request("https://host/eurofxref-hist.zip", FIRST, LAST)
    assert parsed("ecb", ecb_zip(rows), request) == [
        Quote("ecb", "USD", date(2026, 10, 30), "1.1180"),
        Quote("ecb", "JPY", date(2026, 10, 29), "171.30"),
        Quote("ecb", "USD", date(2026, 10, 29), "1.1172"),
    ]


def test_ecb_last_90_days() -> None:
    body = ecb_xml({"2026-10-30": {"USD": "1.1180", "JPY": "171.30"}, "2026-08-03": {"USD": "1"}})
    assert parsed("ecb", body) == [
        Quote("ecb", "USD", DAY, "1.1180"),
        Quote("ecb", "JPY", DAY, "171.30"),
    ]


def test_ecb_short_file_only_for_recent_days() -> None:
    source = load("ecb")
    (near,) = source.requests(LAST - timedelta(80), LAST, LAST)
    (far,) = source.requests(LAST - timedelta(90), LAST, LAST)
    assert near.url.endswith("/eurofxref-hist-90d.xml")
    assert far.url.endswith("/eurofxref-hist.zip")


def test_nbp_tables() -> None:
    body = (
        '[{"table":"A","no":"212/A/NBP/2026","effectiveDate":"2026-10-30","rates":['
        '{"currency":"dolar amerykański","code":"USD","mid":3.8120},'
        '{"currency":"rupia indonezyjska","code":"IDR","mid":2.2831E-4}]}]'
    )
    assert parsed("nbp", body) == [
        Quote("nbp-a", "USD", DAY, "3.8120"),
        Quote("nbp-a", "IDR", DAY, "0.00022831"),
    ]


def test_nbp_at_most_93_days_a_request() -> None:
    requests = list(load("nbp").requests(date(2026, 1, 1), date(2026, 12, 1), LAST))
    assert len(requests) == 8
    assert all((request.last - request.first).days < 93 for request in requests)
    assert requests[0].url.endswith("/exchangerates/tables/A/2026-01-01/2026-04-03/")
    assert requests[-1].last == LAST


def test_nbp_another_table_than_asked() -> None:
    body = '[{"table":"B","no":"1","effectiveDate":"2026-10-30","rates":[]}]'
    with pytest.raises(SourceError, match="not of the documented form"):
        parsed("nbp", body)


def test_bank_al_maghrib(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAM_API_KEY", "s3cret")
    body = (
        '[{"date":"2026-10-30T12:30:00","libDevise":"USD","moyen":9.3189,"uniteDevise":1},'
        '{"date":"2026-10-30T12:30:00","libDevise":"JPY","moyen":6.1234,"uniteDevise":100},'
        '{"date":"2015-10-30T12:30:00","libDevise":"SEK","achatClientele":1.11,'
        '"venteClientele":1.1205,"uniteDevise":1}]'
    )
    assert parsed("bam", body) == [
        Quote("bam", "USD", DAY, "9.3189"),
        Quote("bam", "JPY", DAY, "6.1234", 100),
        Quote("bam", "SEK", date(2015, 10, 30), "1.11525"),
    ]
    requests = list(load("bam").requests(FIRST, LAST, LAST))
    assert [request.first.isoweekday() for request in requests] == [3, 4, 5, 1]
    assert requests[0].secret == (("Ocp-Apim-Subscription-Key", "s3cret"),)
    assert "s3cret" not in repr(requests)


def test_bank_al_maghrib_without_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAM_API_KEY", raising=False)
    assert "frankfurter" in (load("bam").missing() or "")


def test_frankfurter_asks_one_provider_for_one_pair() -> None:
    requests = list(load("frankfurter").requests(FIRST, LAST, LAST))
    asked = [dict(request.params) for request in requests]
    assert asked[0] == {
        "from": "2026-10-28",
        "to": "2026-11-02",
        "base": "USD",
        "quotes": "MAD",
        "providers": "bam",
    }
    assert all("," not in question["providers"] for question in asked)


def test_frankfurter() -> None:
    body = (
        '[{"date":"2026-10-27","base":"USD","quote":"MAD","rate":9.3},'
        '{"date":"2026-10-30","base":"USD","quote":"MAD","rate":9.3189}]'
    )
    assert parsed("frankfurter", body) == [Quote("bam", "USD", DAY, "9.3189")]
    with pytest.raises(SourceError, match="not of the documented form"):
        parsed("frankfurter", body.replace('"base":"USD"', '"base":"EUR"'))
    with pytest.raises(SourceError, match="not of the documented form"):
        parsed("frankfurter", '{"status":422,"message":"invalid currency"}')


def test_frankfurter_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_FRANKFURTER_URL", "http://localhost:8080/")
    request = next(load("frankfurter").requests(FIRST, LAST, LAST))
    assert request.url == "http://localhost:8080/v2/rates"


TREASURY = (
    '{"data":[{"record_date":"2026-09-30","country_currency_desc":"Morocco-Dirham",'
    '"exchange_rate":"9.332","effective_date":"2026-09-30"},'
    '{"record_date":"2026-09-30","country_currency_desc":"Bolivia-Boliviano",'
    '"exchange_rate":"9.94","effective_date":"2026-10-30"},'
    '{"record_date":"2026-09-30","country_currency_desc":"Austria-Euro",'
    '"exchange_rate":"0.86","effective_date":"2026-09-30"}],'
    '"meta":{"count":3,"total-count":3}}'
)


def test_treasury() -> None:
    assert parsed("treasury", TREASURY) == [
        Quote("treasury", "MAD", date(2026, 9, 30), "9.332"),
        Quote("treasury", "BOB", DAY, "9.94"),
    ]
    with pytest.raises(SourceError, match="cut short"):
        parsed("treasury", TREASURY.replace('"total-count":3', '"total-count":180'))


@pytest.mark.parametrize("name", ["ecb", "frankfurter", "nbp", "treasury"])
@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"<!DOCTYPE html><html><body>Maintenance</body></html>", "a web page"),
        (b"\n<html>", "a web page"),
        (b"", "cut short"),
        (b'[{"table":"A","no":"1","effecti', "cut short"),
        (b"PK\x03\x04", "cut short"),
        (b"null", "documented form"),
        (b"\xff\xfe", "documented form"),
    ],
)
def test_no_answer_at_all(name: str, body: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        parsed(name, body)
    assert load(name).title in str(caught.value)
    assert isinstance(caught.value, RatesError)


def test_a_cut_zip_and_an_empty_one() -> None:
    request = Request("https://host/eurofxref-hist.zip", FIRST, LAST)
    whole = ecb_zip({"2026-10-30": {"USD": "1.1180"}})
    for body in (whole[:-30], whole[: len(whole) // 2]):
        with pytest.raises(SourceError, match="cut short"):
            parsed("ecb", body, request)
    with pytest.raises(SourceError, match="without any rate"):
        parsed("ecb", ecb_zip({}), request)


def test_entities_are_refused() -> None:
    with pytest.raises(SourceError, match="documented form"):
        parsed("ecb", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


def test_chunks() -> None:
    spans = list(chunks(date(2026, 1, 1), date(2026, 1, 5), 2))
    assert [(start.day, end.day) for start, end in spans] == [(1, 2), (3, 4), (5, 5)]
    assert list(chunks(LAST, FIRST, 2)) == []
