from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config, ConfigError, load
from tests.rules.reports import findings

if TYPE_CHECKING:
    from pathlib import Path

EUROS = Config(house_currency="EUR")


def test_it_is_silent_unless_the_house_names_its_currency() -> None:
    assert not findings("missing-conversion", "It was sold for 630,000 rand.")


def test_only_the_first_amount_of_a_currency_wants_a_conversion() -> None:
    text = "It was sold for 630,000 rand, and resold for 900,000 rand, or for €50,000."
    found = findings("missing-conversion", text, config=EUROS)
    assert [finding.primary.text for finding in found] == ["630,000 rand"]


def test_the_note_gives_the_amount_on_the_day() -> None:
    (found,) = findings("missing-conversion", "The yacht cost 10 million yen.", config=EUROS)
    assert found.notes[0].startswith("It is about 59")


def test_the_currency_is_a_setting(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text('house_currency = "EUR"\n', encoding="utf-8")
    assert load(path).at("a.md").house_currency == "EUR"
    path.write_text('house_currency = "euro"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="house_currency"):
        load(path)
