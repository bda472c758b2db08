"""What the command line fetches, and that it fetches nothing unless it is told to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from rates import RateBook, open_book
from tests.conftest import ROOT
from tests.rates.server import ecb_xml, nbp_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.rates.server import Replay

    Ask = Callable[..., Result]

TODAY = date(2026, 11, 6)
NEW = {"2026-11-03": {"USD": "1.1600"}, "2026-11-04": {"USD": "1.1600"}}
FRESH = "The ferry cost €40.3 million ($46.7 million).\n"
TENFOLD = "It cost 350 million Moroccan dirhams ($373 million).\n"
DAY = ("--date", "2026-11-03")


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, replay: Replay) -> Ask:
    """Run the command line in this process, where no time passes, on a day that stays."""
    from factcheck.cli import online  # noqa: F401 - so that its day can be replaced

    for module in ("rates.updating", "rates.online", "factcheck.cli.online"):
        monkeypatch.setattr(f"{module}.today_utc", lambda: TODAY)
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")

    def invoke(*arguments: str, text: str = FRESH) -> Result:
        return CliRunner().invoke(main, arguments, input=text)

    return invoke


@pytest.fixture
def stored(tmp_path: Path) -> Callable[[], RateBook]:
    return lambda: open_book(store=tmp_path / "rates.sqlite")


def say(replay: Replay) -> None:
    replay.say("/ecb/", ecb_xml(NEW))
    replay.say("/nbp/exchangerates/tables/A", [nbp_table("A", "2026-11-02", {"USD": 3.8120})])
    replay.say("/treasury/", {"data": [], "meta": {"total-count": 0}})
    row = {"date": "2026-11-03", "base": "USD", "quote": "MAD", "rate": 9.3189}
    replay.say("/frankfurter/v2/rates", [row])
    replay.say("/frankfurter/v2/rates", b"", 404)  # all other pairs


class TestUpdate:
    def test_what_was_added(self, ask: Ask, replay: Replay, stored: Callable[[], RateBook]) -> None:
        say(replay)
        result = ask("rates", "update")
        assert (result.exit_code, result.stderr) == (0, "")
        rows = [line.split() for line in result.stdout.splitlines()[1:5]]
        assert rows == [
            ["ecb", "2", "0"],
            ["frankfurter", "1", "0"],
            ["nbp", "1", "0"],
            ["treasury", "0", "0"],
        ]
        assert "Rates through 4 November 2026" in result.stdout
        assert stored().rate("EUR", "USD", date(2026, 11, 4)).age == 0
        status = ask("rates", "status").stdout
        assert "Fetched by you" in status
        assert "European Central Bank  ecb         1  2026-11-03  2026-11-04  2 days" in status

    def test_one_that_fails_does_not_keep_the_others_out(
        self, ask: Ask, replay: Replay, stored: Callable[[], RateBook]
    ) -> None:
        replay.say("/nbp/", b"<html>Maintenance</html>")
        say(replay)
        result = ask("rates", "update")
        assert result.exit_code == 2
        assert result.stderr == (
            "factcheck: Narodowy Bank Polski answered with a web page instead of rates\n"
        )
        assert "failed" in result.stdout
        assert stored().through == date(2026, 11, 4)

    def test_some_sources_and_days_only(self, ask: Ask, replay: Replay) -> None:
        say(replay)
        result = ask("rates", "update", "--source", "nbp", "--since", "2026-11")
        assert result.exit_code == 0
        assert {path.split("/")[1] for path, _, _ in replay.asked} == {"nbp"}
        assert replay.asked[0][0].endswith("/A/2026-11-01/2026-11-06/")

    def test_what_is_set_aside_has_its_reason(self, ask: Ask, replay: Replay) -> None:
        replay.say("/ecb/", ecb_xml({"2026-11-03": {"USD": "0"}}))
        out = ask("rates", "update", "--source", "ecb").stdout
        assert "Set aside, never used: ecb USD 2026-11-03 0: zero" in out

    def test_an_unknown_source(self, ask: Ask) -> None:
        result = ask("rates", "update", "--source", "fed")
        assert result.exit_code == 2
        assert "there is no source fed: choose from" in result.stderr

    def test_a_key_is_never_shown(
        self, ask: Ask, replay: Replay, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BAM_API_KEY", "s3cret")
        replay.say("/bam/", b"s3cret is wrong", 401)
        result = ask("rates", "update", "--source", "bam", "--since", "2026-11-05")
        assert result.exit_code == 2
        assert "Bank Al-Maghrib refused access" in result.stderr
        assert replay.asked[0][2]["Ocp-Apim-Subscription-Key"] == "s3cret"
        assert "s3cret" not in result.output

    def test_a_bar_on_a_terminal_only(self, replay: Replay, tmp_path: Path) -> None:
        pty = pytest.importorskip("pty", reason="there are no such terminals here")
        replay.say("/ecb/", b"<html>")
        command = [sys.executable, "-m", "factcheck", "rates", "update", "--source", "ecb"]
        settings = {"FACTCHECK_DATA": str(tmp_path), "TERM": "xterm", "COLUMNS": "80"}
        environment = {**os.environ, **settings}
        ours, theirs = pty.openpty()
        options: dict[str, Any] = {"cwd": ROOT, "env": environment}
        subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=theirs, **options)
        os.close(theirs)
        shown = os.read(ours, 100_000).decode()
        os.close(ours)
        assert "━" in shown
        assert shown.rstrip().endswith("answered with a web page instead of rates")
        plain = subprocess.run(command, check=False, capture_output=True, text=True, **options)
        assert len(plain.stderr.splitlines()) == 1


class TestCheckOnline:
    def test_it_fetches_the_days_that_are_needed(self, ask: Ask, replay: Replay) -> None:
        say(replay)
        assert ask("check", *DAY).exit_code == 1
        assert replay.asked == []
        result = ask("check", *DAY, "--online")
        assert (result.exit_code, result.stderr) == (0, "")
        assert "1 right" in result.stdout
        assert "Rates through 4 November 2026" in result.stdout
        paths = [path for path, _, _ in replay.asked]
        assert "/nbp/exchangerates/tables/A/2026-10-25/2026-11-03/" in paths
        assert not any(path.startswith("/treasury") for path in paths)
        replay.asked.clear()
        assert ask("check", *DAY).exit_code == 0  # what was fetched is used from now on
        assert ask("check", *DAY, "--online").exit_code == 0
        assert replay.asked == []

    def test_several_processes_use_what_was_fetched(
        self, ask: Ask, replay: Replay, tmp_path: Path
    ) -> None:
        say(replay)
        paths = [str(tmp_path / f"{number}.md") for number in range(3)]
        for path in paths:
            Path(path).write_text(FRESH, encoding="utf-8")
        result = ask("check", *DAY, "--online", "-j", "2", *paths)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "3 right" in result.stdout

    def test_nothing_is_fetched_that_is_there(self, ask: Ask, replay: Replay) -> None:
        assert ask("check", "--date", "2022-12-22", "--online").exit_code == 1
        assert replay.asked == []

    def test_a_month_needs_its_days(self, ask: Ask, replay: Replay) -> None:
        say(replay)
        assert ask("check", "--date", "2026-11", "--online").exit_code == 0
        assert "/nbp/exchangerates/tables/A/2026-10-23/2026-11-06/" in [
            path for path, _, _ in replay.asked
        ]

    def test_it_falls_back_and_says_so(self, ask: Ask, replay: Replay) -> None:
        replay.say("/", b"", 503)
        result = ask("check", *DAY, "--online")
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith(
            "factcheck: not all rates could be fetched (the European Central Bank was busy"
        )
        assert "checked with what there is, through 30 October 2026" in result.stderr

    def test_nothing_newer_than_asked_for(self, ask: Ask, replay: Replay) -> None:
        say(replay)
        arguments = ("--online", "--rates-through", "2026-10-30", "--format", "json")
        result = ask("check", *DAY, *arguments)
        assert result.exit_code == 1
        assert json.loads(result.stdout)["rates"]["through"] == "2026-10-30"
        assert replay.asked == []

    def test_the_issuers_own_rate_counts_and_is_named(self, ask: Ask, replay: Replay) -> None:
        say(replay)
        result = ask("check", *DAY, "--online", text=TENFOLD)
        assert result.exit_code == 1
        said = " ".join(result.stdout.split())
        assert "the rate of Bank Al-Maghrib for 3 November 2026" in said


OFFLINE = """
import sys
def forbid(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(event)
sys.addaudithook(forbid)
from factcheck.cli import main
try:
    main(["check", "--date", "2022-12-22", "tests/articles"])
finally:
    print([name for name in ("requests", "sqlite3", "urllib3", "socket") if name in sys.modules])
"""


def test_a_check_makes_no_connection(tmp_path: Path) -> None:
    environment = {**os.environ, "FACTCHECK_DATA": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-c", OFFLINE],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines()[-1] == "[]"
