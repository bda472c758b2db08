from __future__ import annotations

from tests.rules.checking import found, outcomes, suggestions


def table(*rows: str) -> str:
    """A Markdown table of rows whose cells are parted by commas and spaces."""
    lines = ["| " + row.replace(", ", " | ") + " |" for row in rows]
    lines.insert(1, "|---" * (rows[0].count(", ") + 1) + "|")
    return "\n".join(lines)


def test_an_extract_has_no_total_of_its_own() -> None:
    text = table("Land, Cases, Beds", "Peru, 900, 31", "Chile, 700, 22", "Total, 9100, 410")
    assert outcomes("table", text) == []


def test_a_mean_is_no_sum() -> None:
    text = table("Town, Age", "Ayle, 41", "Brum, 37", "Total, 39")
    assert outcomes("table", text) == []


def test_subtotals_count_once() -> None:
    rows = ("Unit, Staff", "A, 10", "B, 20", "Subtotal, 30", "C, 5", "D, 7", "Subtotal, 12")
    assert found("table", table(*rows, "Total, 42")) == []
    assert found("table", table(*rows, "Total, 84")) == [("84", "column total")]


def test_years_in_a_column_of_numbers_are_numbers() -> None:
    text = table("Unit, Staff", "A, 1985", "B, 215", "Total, 2300")
    assert found("table", text) == [("2300", "column total")]
    assert suggestions(text) == ["2,200"]


def test_brackets_and_dashes() -> None:
    text = table("Item, Sum", "Income, 5 400", "Costs, (4 100)", "Gifts, –", "Total, 1 300")
    assert found("table", text, "fr") == []


def test_one_wrong_row_total_is_found_once() -> None:
    text = table(
        "Site, Men, Women, Total", "A, 120, 130, 250", "B, 80, 95, 157", "Total, 200, 225, 425"
    )
    assert found("table", text) == [("157", "row total")]


def test_changes_between_two_columns() -> None:
    rows = ("Area, 2018, 2019, Change", "North, 400, 440, +10%", "South, 500, 450, -10%")
    assert found("table", table(*rows, "West, 300, 345, +15%")) == []
    assert found("table", table(*rows, "West, 300, 345, +51%")) == [("51%", "percent")]


def test_rates_are_no_shares() -> None:
    text = table("Town, Jobless", "Ayle, 4.1%", "Brum, 5.9%", "Total, 4.4%")
    assert outcomes("table", text) == []


def test_swapped_digits_are_named() -> None:
    text = table("Item, Sum", "Roof, 431", "Bells, 128", "Total, 595")
    import factcheck

    (finding,) = factcheck.check(text, language="en").findings
    assert "two digits swapped" in finding.message
