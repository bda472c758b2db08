"""The commands on rates: conversions, history and status, as people and programs read them."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Golden = Callable[[str, str], None]

THROUGH = ("--rates-through", "2026-10-26")
PAIR = ("MAD", "USD", "--from", "2022-09-22", "--to", "2022-12-22", *THROUGH)

CONVERSIONS = {
    "convert": ("350e6", "MAD", "USD", "--date", "2022-12-22"),
    "convert.street": ("1000", "eur", "ars", "--date", "2022-12-22"),
    "convert.apart": ("100", "EUR", "ISK", "--date", "2008-11-05"),
    "convert.ties": ("100", "DEM", "AED", "--date", "2005-05-05"),
    "convert.fixed": ("1,000.50", "DEM", "FRF", "--date", "2000-05-05"),
    "convert.newest": ("1", "EUR", "MAD"),
}


class TestConvert:
    @pytest.mark.parametrize("name", CONVERSIONS)
    def test_the_page(self, run: Run, golden: Golden, name: str) -> None:
        result = run("convert", *CONVERSIONS[name], *THROUGH)
        assert (result.returncode, result.stderr) == (0, "")
        golden(f"{name}.txt", result.stdout)

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("350 Mio", "MAD", "USD"), "is no number"),
            (("1e999", "MAD", "USD"), "is no number"),
            (("inf", "MAD", "USD"), "is no number"),
            (("1", "MAD", "dollars"), "is no currency code"),
            (("1", "MAD", "QQQ"), "no rate of QQQ"),
            (("1", "MAD", "USD", "--date", "2022"), "is no day"),
            (("1", "MAD", "USD", "--date", "1950-01-01"), "no rate"),
            (("1", "EUR", "USD", "--date", "2026-11-09", *THROUGH), "26 October 2026, 14 days"),
        ],
    )
    def test_why_not(self, run: Run, arguments: tuple[str, ...], said: str) -> None:
        result = run("convert", *arguments)
        assert (result.returncode, result.stdout) == (2, "")
        assert said in result.stderr

    def test_no_colour_where_none_is_wanted(self, run: Run) -> None:
        colours = {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm-256color"}
        assert (
            "\x1b[1;35m" not in run("convert", *CONVERSIONS["convert.street"], env=colours).stdout
        )


class TestHistory:
    @pytest.mark.parametrize("columns", ["80", "40"])
    def test_the_page(self, run: Run, golden: Golden, columns: str) -> None:
        result = run("rates", "history", *PAIR, "--mark", "0.095", env={"COLUMNS": columns})
        assert (result.returncode, result.stderr) == (0, "")
        golden(f"history.{columns}.txt", result.stdout)
        drawn = [line for line in result.stdout.splitlines() if "│" in line or "└" in line]
        assert max(map(len, drawn)) == int(columns)

    def test_many_days_are_told_by_month_or_year(self, run: Run, golden: Golden) -> None:
        long = ("EUR", "CHF", "--from", "1999", "--to", "2026", *THROUGH)
        golden("history.years.txt", run("rates", "history", *long).stdout)
        short = run("rates", "history", "EUR", "CHF", "--to", "2024-06-14").stdout
        assert "2024-06 " in short

    def test_a_terminal_without_such_characters(self, run: Run) -> None:
        out = run("rates", "history", *PAIR, env={"PYTHONIOENCODING": "ascii"}).stdout
        assert "*" in out
        assert out.isascii()

    def test_a_pair_tied_together(self, run: Run) -> None:
        out = run("rates", "history", "USD", "AED", *THROUGH).stdout
        assert "3.6725" in out
        assert "Published by the official peg" in out

    def test_csv(self, run: Run) -> None:
        result = run("rates", "history", *PAIR, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(result.stdout)))
        assert len(rows) == 13
        assert rows[-1]["date"] == "2022-12-21"
        assert (rows[-1]["value"], rows[-1]["source"]) == ("0.0950236", "nbp")
        assert float(rows[-1]["low"]) < 0.0950236 < float(rows[-1]["high"])

    def test_json(self, run: Run) -> None:
        data = json.loads(run("rates", "history", *PAIR, "--format", "json").stdout)
        assert data["rates"]["through"] == "2026-10-26"
        assert len(data["rates"]["sha256"]) == 64
        assert data["history"][-1]["base"] == "MAD"
        assert [row["date"] for row in data["history"]][:1] == ["2022-09-28"]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("MAD", "USD", "--from", "2023", "--to", "2022"), "is later than"),
            (("MAD", "USD", "--to", "1990"), "there are some from 1998-12-22"),
            (("MAD", "QQQ"), "no rate of QQQ"),
            (("MAD", "USD", "--mark", "much"), "is no number"),
        ],
    )
    def test_why_not(self, run: Run, arguments: tuple[str, ...], said: str) -> None:
        result = run("rates", "history", *arguments)
        assert (result.returncode, result.stdout) == (2, "")
        assert said in result.stderr


class TestStatus:
    def test_the_page(self, run: Run, golden: Golden, tmp_path: Path) -> None:
        result = run("rates", "status", *THROUGH)
        assert (result.returncode, result.stderr) == (0, "")
        lines = result.stdout.replace(str(tmp_path), "FOLDER").splitlines(keepends=True)
        assert lines[0].startswith("With the program: ")
        assert lines[0].endswith("rates.bin\n")
        golden("status.txt", "".join(lines[1:]))

    def test_without_a_last_day(self, run: Run) -> None:
        assert "221,702" in run("rates", "status").stdout

    def test_a_store_that_is_none(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "rates.sqlite").write_text("no database at all, but long enough for one")
        for command in (("rates", "status"), ("check", "README.md"), ("rates", "update")):
            result = run(*command, env={"FACTCHECK_DATA": str(tmp_path)})
            assert (result.returncode, result.stdout) == (2, "")
            assert len(result.stderr.splitlines()) == 1
            assert "rates.sqlite cannot be used" in result.stderr
