import logging
from datetime import date

import pytest

from rates.sources import Request, SourceError, load
from rates.sources._web import AGENT, LONGEST, fetch, session
from tests.rates.server import Replay

DAY = date(2026, 10, 30)
KEY = (("Ocp-Apim-Subscription-Key", "s3cret"),)


def ask(
    replay: Replay, *, name: str = "bam", secret: tuple[tuple[str, str], ...] = ()
) -> bytes | None:
    with session() as opened:
        request = Request(f"{replay.address}/x", DAY, DAY, (("date", "2026-10-30"),), secret)
        return fetch(opened, load(name), request)


def test_what_is_sent(replay: Replay) -> None:
    replay.say("/x", b"rates")
    assert ask(replay, secret=KEY) == b"rates"
    ((path, query, headers),) = replay.asked
    assert (path, query) == ("/x", {"date": "2026-10-30"})
    assert headers["User-Agent"] == AGENT
    assert headers["Ocp-Apim-Subscription-Key"] == "s3cret"


def test_nothing_there(replay: Replay) -> None:
    assert ask(replay, name="nbp") is None
    with pytest.raises(SourceError, match="European Central Bank answered with status 404"):
        ask(replay, name="ecb")


def test_patience(replay: Replay, waits: list[float]) -> None:
    for status in (503, 429, 500):
        replay.say("/x", b"", status)
    replay.say("/x", b"rates")
    assert ask(replay) == b"rates"
    assert waits == [1, 2, 4]


def test_waits_as_long_as_the_server_asks(replay: Replay, waits: list[float]) -> None:
    replay.say("/x", b"", 429, Retry_After="7")
    replay.say("/x", b"", 429, Retry_After="86400")
    replay.say("/x", b"", 429, Retry_After="Fri, 30 Oct 2026 12:00:00 GMT")
    replay.say("/x", b"rates")
    assert ask(replay) == b"rates"
    assert waits == [7, LONGEST, 4]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (429, r"Bank Al-Maghrib was busy 4 times in a row \(status 429\)"),
        (503, r"busy 4 times in a row \(status 503\)"),
        (401, r"refused access \(status 401\): check its key"),
        (403, "refused access"),
        (418, "answered with status 418"),
    ],
)
def test_refusals(replay: Replay, status: int, message: str) -> None:
    replay.say("/x", b"", status)
    with pytest.raises(SourceError, match=message):
        ask(replay, secret=KEY)


def test_a_key_is_not_sent_elsewhere(replay: Replay) -> None:
    replay.say("/x", b"", 302, Location="/elsewhere")
    replay.say("/elsewhere", b"rates")
    with pytest.raises(SourceError, match="answered with status 302"):
        ask(replay, secret=KEY)
    assert len(replay.asked) == 1
    assert ask(replay) == b"rates"


def test_cut_short_on_the_way(replay: Replay) -> None:
    replay.say("/x", b"rates", Content_Length="500")
    with pytest.raises(SourceError, match=r"could not be reached \(ChunkedEncodingError\)"):
        ask(replay)


def test_nobody_there_and_nothing_said_of_the_key(
    replay: Replay, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    replay.address = "http://127.0.0.1:1"
    with pytest.raises(SourceError, match=r"could not be reached \(ConnectionError\)") as caught:
        ask(replay, secret=KEY)
    assert caught.value.__cause__ is None
    assert "s3cret" not in caplog.text + "".join(capfd.readouterr()) + repr(caught.value)


def test_an_answer_without_end(replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rates.sources._web.LIMIT", 2**20)
    replay.say("/x", b"1" * (2**20 + 1))
    with pytest.raises(SourceError, match="sent more than 1 megabytes"):
        ask(replay)
