"""Language files are checked as they are read, and say plainly what is wrong with them."""

from __future__ import annotations

import pytest

from factcheck import languages
from factcheck.languages.files import source_of
from factcheck.languages.files import tables as tables_of
from factcheck.languages.table import LanguageFileError
from factcheck.languages.tables import Tables


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"name": "X", "numbrs": {}}, "xx.toml: there is no key 'numbrs'; known are name, "),
        (
            {"name": "X", "ranges": {"betwen": []}},
            "xx.toml: ranges: there is no key 'betwen'; known are between, and, from, to",
        ),
        (
            {"name": "X", "ages": {"around": ["aged"]}},
            "xx.toml: ages: there is no key 'around'; known are before, after",
        ),
    ],
)
def test_an_unknown_key_is_named_with_the_keys_there_are(
    data: dict[str, object], message: str
) -> None:
    with pytest.raises(LanguageFileError) as caught:
        Tables(data, "xx.toml")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_what_is_missing_is_empty() -> None:
    found = Tables({"name": "X"}, "xx.toml")
    assert (found.numbers.words, found.money.names, found.none.before) == ({}, {}, ())


def test_keys_that_python_keeps_for_itself_are_written_plainly() -> None:
    found = Tables({"name": "X", "ranges": {"and": ["and"], "from": ["from"]}}, "xx.toml")
    assert (found.ranges.and_, found.ranges.from_) == (
        frozenset({"and"}),
        frozenset({"from"}),
    )


@pytest.mark.parametrize("code", languages.names())
def test_a_language_file_reads(code: str) -> None:
    assert tables_of(code).name
    assert source_of(code).isprintable() or "\n" in source_of(code)


@pytest.mark.parametrize("code", languages.names())
def test_a_language_names_itself_as_its_file(code: str) -> None:
    language = languages.load(code)
    assert (language.code, language.name) == (code, tables_of(code).name)


@pytest.mark.parametrize("spelling", ["en", "EN", "en-GB", "en_US"])
def test_a_region_changes_nothing(spelling: str) -> None:
    assert languages.load(spelling).code == "en"


def test_an_unknown_language_is_told_which_there_are() -> None:
    with pytest.raises(languages.UnknownLanguageError, match=r"'tlh' is not known; there are .*en"):
        languages.load("tlh")
