"""What articles are read with, taken from CLDR: `python -m factcheck.languages.cldr.extract`.

It writes `world.tsv` and a file for each language beside this one. To read those is ten times as
quick as to ask Babel, which unpickles all of a locale with all that formats dates. The extra
`build` names the version of Babel that they are taken from.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import list_currencies

from factcheck.measure import FACTORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row: TypeAlias = tuple[str, str]
"""What is named, and one of its names."""

FOLDER = Path(__file__).parent
NO_CURRENCIES = frozenset({"XXX", "XTS"})
"""The codes for no currency at all and for tests."""


def world() -> str:
    """What is the same in all languages: the codes of currencies, who uses them, and cities."""
    codes = [("code", code) for code in sorted(list_currencies() - NO_CURRENCIES)]
    return _file({"codes": codes, "tenders": _tenders()})


def language(code: str) -> str:
    """The names that a language has for what CLDR knows."""
    # What one locale takes from those above it, Babel may write into what it gives another: after
    # Hebrew, Indonesian had Hebrew months as well.
    localedata._cache.clear()  # noqa: SLF001
    known = Locale.parse(code)
    symbols = known.number_symbols["latn"]
    return _file(
        {
            "separators": [(kind, symbols[kind]) for kind in ("decimal", "group")],
            "currencies": _currencies(known),
            "months": _months(known),
            "weekdays": _weekdays(known),
            "measures": _measures(known),
            "territories": _territories(known),
            "cities": _cities(known),
        }
    )


def _file(sections: dict[str, Iterable[Row]]) -> str:
    """The sections by their names in brackets, each line what is named and its names, by tabs."""
    return "\n".join(f"[{name}]\n{_lines(rows)}" for name, rows in sections.items())


def _lines(rows: Iterable[Row]) -> str:
    grouped = groupby(dict.fromkeys(rows), key=lambda row: row[0])
    return "".join("\t".join((key, *(name for _, name in each))) + "\n" for key, each in grouped)


def _tenders() -> Iterator[Row]:
    """Each territory with the legal tenders it has had: a code, and its first and last day."""
    for territory, uses in sorted(get_global("territory_currencies").items()):
        for code, start, end, tender in uses:
            if tender:
                yield territory, f"{code} {_day(start)}/{_day(end)}"


def _day(parts: tuple[int, int, int] | None) -> str:
    return "{:04}-{:02}-{:02}".format(*parts) if parts else ""


def _currencies(known: Locale) -> Iterator[Row]:
    """Names in plural and singular, current currencies before former ones."""
    singular, plurals = known.currencies, known._data["currency_names_plural"]  # noqa: SLF001
    uses = get_global("territory_currencies").values()
    in_use = {code for use in uses for code, _, end, tender in use if end is None and tender}
    codes = list_currencies() - NO_CURRENCIES
    for currency in sorted(codes, key=lambda one: (one not in in_use, one)):
        for name in plurals.get(currency, {}).values():
            yield currency, name
        if currency in singular:
            yield currency, singular[currency]


def _months(known: Locale) -> Iterator[Row]:
    """Month names, wide and abbreviated, standing alone and in dates, from 1 for January."""
    for context in ("format", "stand-alone"):
        widths = known.months[context]
        for width in ("wide", "abbreviated"):
            for number, name in sorted(widths.get(width, {}).items()):
                yield str(number), name
                if width == "abbreviated" and name not in widths["wide"].values():
                    yield str(number), f"{name}."


def _weekdays(known: Locale) -> Iterator[Row]:
    """Names of weekdays, from 0 for Monday."""
    for context in ("format", "stand-alone"):
        for number, name in sorted(known.days[context]["wide"].items()):
            yield str(number), name


def _measures(known: Locale) -> Iterator[Row]:
    """Names and abbreviations of units of measurement, with CLDR's key for each."""
    plurals = sorted(known.plural_form.tags | {"other"})
    patterns = known._data["unit_patterns"]  # noqa: SLF001 - Babel only formats with them
    for width in ("long", "short"):
        for unit in FACTORS:
            forms = patterns.get(unit, {}).get(width, {})
            for form in (forms[plural] for plural in plurals if plural in forms):
                # A language that inflects its units has a form for each case.
                if isinstance(form, str) and "{0}" in form:
                    yield unit, form.replace("{0}", "").strip(" \u00a0\u202f")


def _territories(known: Locale) -> Iterator[Row]:
    """Names of countries with their ISO 3166 codes."""
    for territory, name in known.territories.items():
        if len(territory) == 2 and territory.isalpha():
            yield territory, name


def _cities(known: Locale) -> Iterator[Row]:
    """Cities that a time zone is named after, with the country they lie in."""
    named = known.time_zones
    for zone, territory in get_global("zone_territories").items():
        city = named.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        yield territory, city


def main() -> None:
    """Write all files."""
    from factcheck import languages

    texts = {"world": world()} | {code: language(code) for code in languages.names()}
    for name, text in texts.items():
        (FOLDER / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
