from datetime import date
from fractions import Fraction

import pytest

from rates import RateBook, RatesError
from rates.book import DATA
from rates.build import facts as read_facts
from rates.cross import Route
from rates.fact import Link
from rates.facts import Facts
from rates.publisher import PUBLISHERS
from rates.schema import FIELDS, check_all, dumps, loads
from rates.series import PackedFile

EURO_RATES = {
    "ATS": "13.7603",
    "BEF": "40.3399",
    "LUF": "40.3399",
    "DEM": "1.95583",
    "ESP": "166.386",
    "FIM": "5.94573",
    "FRF": "6.55957",
    "IEP": "0.787564",
    "ITL": "1936.27",
    "NLG": "2.20371",
    "PTE": "200.482",
    "GRD": "340.750",
    "SIT": "239.640",
    "CYP": "0.585274",
    "MTL": "0.429300",
    "SKK": "30.1260",
    "EEK": "15.6466",
    "LVL": "0.702804",
    "LTL": "3.45280",
    "HRK": "7.53450",
    "BGN": "1.95583",
    "XEU": "1",
}

DOCUMENT = read_facts()


def test_the_data_file_holds_these_facts() -> None:
    assert loads(PackedFile(DATA).facts()) == DOCUMENT


def test_every_table_is_filled() -> None:
    assert set(DOCUMENT) == set(FIELDS)
    assert all(DOCUMENT.values())


@pytest.mark.parametrize("table", DOCUMENT)
def test_every_entry_has_a_source(table: str) -> None:
    assert all(len(row["source"]) > 8 for row in DOCUMENT[table])


@pytest.mark.parametrize("table", DOCUMENT)
def test_no_two_entries_say_the_same(table: str) -> None:
    keys = [
        tuple(value for key, value in row.items() if key != "source") for row in DOCUMENT[table]
    ]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("table", DOCUMENT)
def test_no_span_ends_before_it_begins(table: str) -> None:
    for row in DOCUMENT[table]:
        if "first" in row and "last" in row:
            assert date.fromisoformat(row["first"]) <= date.fromisoformat(row["last"])


def test_packed_form_is_read_back() -> None:
    assert loads(dumps(DOCUMENT)) == DOCUMENT
    assert loads("") == {}


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"pegs": []}, "unknown table pegs"),
        ({"life": [{"code": "EUR", "source": "s", "frist": "1999-01-01"}]}, "frist"),
        ({"life": [{"code": "EUR"}]}, "source"),
        ({"life": [{"code": "EUR", "source": ""}]}, "empty"),
    ],
)
def test_mistakes_are_rejected(document: dict[str, list[dict[str, str]]], message: str) -> None:
    with pytest.raises(RatesError, match=message):
        check_all(document)


@pytest.mark.parametrize(("code", "rate"), list(EURO_RATES.items()))
def test_irrevocable_euro_rates(book: RateBook, code: str, rate: str) -> None:
    found = book.rate("EUR", code, date(2026, 6, 1))
    assert str(found.value) == rate
    assert (found.source, found.age) == ("fixed", 0)


def links() -> list[Link]:
    facts = Facts(DOCUMENT)
    codes = {row["code"] for kind in ("fixed", "peg") for row in DOCUMENT[kind]}
    return [link for code in sorted(codes) for link in facts.links(code)]


@pytest.mark.parametrize("link", links(), ids=lambda link: f"{link.code}-{link.anchor}")
def test_ties_agree_with_the_published_rates(book: RateBook, link: Link) -> None:
    """In the median over their whole time, NBP's own rates lie within 1.1% of each tie."""
    nbp = PUBLISHERS[1]
    free = Route(link.code, link.anchor, link.code, link.anchor, (), ())
    tied = Route(link.code, link.anchor, link.anchor, link.anchor, (link,), ())
    days = [date.fromordinal(day) for day in book.archive.days(nbp, free)]
    days = [day for day in days if link.first <= day <= (link.last or date.max)]
    errors = sorted(
        abs(book.archive.rate(nbp, free, day, day).exact / tied.constant(day).exact - 1)
        for day in days[::10]
    )
    assert not errors or errors[len(errors) // 2] < Fraction("0.011")


def test_no_gap_between_the_codes_of_a_redenomination(book: RateBook) -> None:
    for change in book.facts.redenominations:
        if change.old != change.new:
            last, first = book.life(change.old)[1], book.life(change.new)[0]
            assert last is not None
            assert first is not None
            assert (first - last).days == 1
