"""Rows as they are printed and kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.benchmark.row import Row, keep

if TYPE_CHECKING:
    from pathlib import Path

ROW = Row("figures", "Latin news", {"ms per KB": 0.16812, "times the scan": 1234.5})


def test_a_row_is_a_line_for_people() -> None:
    assert str(ROW) == "figures    Latin news               0.168 ms per KB, 1,234 times the scan"
    assert str(Row("peers", "natura", {}, "not installed")).endswith(
        "natura                   not installed"
    )


def test_a_history_is_appended_to(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    keep(path, [ROW])
    keep(path, [ROW, Row("peers", "natura", {}, "not installed")])
    kept = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [row["measure"] for row in kept] == ["figures", "figures", "peers"]
    assert kept[0]["values"] == ROW.values
    assert kept[0]["when"] <= kept[1]["when"]
