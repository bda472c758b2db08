"""The words for money, and those by which an article tells whose money it is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages import cldr
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.text import UNSPACED, fold
from factcheck.languages.words import Words, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

DOLLARS = ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP")
"""Currencies with the sign "$" that the press tells apart by their code: "US$", "USD$", "$ CA"."""

PLAIN_CODES = ("USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR")
"""Codes that are no words of any language, so that small letters will do: "3 gbp"."""


PLAIN_NAMES = {"euro": "EUR", "euros": "EUR"}
"""Names that stand in Latin letters in texts of any script."""


class Unit(NamedTuple):
    """What a currency's name, symbol or code stands for.

    `currencies` come likeliest first; `exponent` is the power of ten that the name includes
    ("MDH" is a million dirhams, a cent is ten to the minus two). A `weak` name is a plain word
    as well, so that it makes money only of a large or scaled number.
    """

    currencies: tuple[str, ...]
    exponent: int = 0
    minor: bool = False
    weak: bool = False


class MoneyWords(Words):
    """Names of currencies, what joins them to numbers, and the places that use them."""

    @cached_property
    def units(self) -> Lexicon[Unit]:
        """Names, symbols and scaled abbreviations of currencies, but not ISO codes."""
        return Lexicon(self._units())

    def _units(self) -> Iterator[tuple[str, Unit]]:
        money = self.tables.money
        for table, minor, weak in (
            (money.names, False, False), (money.minor, True, False), (money.words, False, True),
        ):  # fmt: skip
            for codes, words in table.items():
                unit = Unit(tuple(codes.split()), -2 if minor else 0, minor, weak)
                yield from ((word, unit) for word in words)
        for scaled, spellings in money.scaled.items():
            exponent, *iso = scaled.split()
            unit = Unit(tuple(iso), int(exponent), minor=exponent.startswith("-"))
            yield from ((spelling, unit) for spelling in spellings)
        for name, currency in cldr.currency_names(self.code):
            # One letter of a script without spaces is part of too many words ("금" for gold).
            if len(name) > 1 or name < UNSPACED:
                yield name, Unit((currency,))
        for code in PLAIN_CODES:
            yield code, Unit((code,))
        for name, code in PLAIN_NAMES.items():
            yield name, Unit((code,))
        for code in DOLLARS:
            for spelling in (f"{code}$", f"$ {code}", f"$ {code[:2]}"):
                yield spelling, Unit((code,))

    @cached_property
    def prefixes(self) -> dict[str, Unit]:
        """Letters that stand for a currency when glued to the front of a number."""
        return {
            letters: Unit(tuple(codes.split()))
            for codes, spellings in self.tables.money.prefixes.items()
            for letters in spellings
        }

    @cached_property
    def ones(self) -> Lexicon[bool]:
        """Names of currencies of which an article makes one: "un euro", "a dollar"."""
        return listed(self.tables.money.one)

    @cached_property
    def one_starts(self) -> frozenset[str]:
        """The first words of those names."""
        return frozenset(self.ones.first)

    @cached_property
    def currency_connectors(self) -> Lexicon[bool]:
        """Words between a number and its currency ("de", "d'", "of")."""
        return listed(self.tables.money.of)

    @cached_property
    def price_of(self) -> Lexicon[bool]:
        """Words between an amount and the one unit of currency that it buys ("to the", "per")."""
        return listed(self.tables.rates.per)

    @cached_property
    def price_is(self) -> Lexicon[bool]:
        """Words between a currency and what one unit of it buys ("is worth", "trades at")."""
        return listed(self.tables.rates.is_)

    @cached_property
    def namesakes(self) -> dict[str, tuple[str, ...]]:
        """For a currency, the others that share a short name with it."""
        money = self.tables.money
        shared = [codes.split() for table in (money.names, money.words) for codes in table]
        return {
            code: tuple(other for other in codes if other != code)
            for codes in shared
            for code in codes
            if len(codes) > 1
        }

    @cached_property
    def places(self) -> Lexicon[str]:
        """Countries, the adjectives in the names of their currencies, and large cities."""
        return Lexicon(self.glued_to(self._places()))

    def _places(self) -> Iterator[tuple[str, str]]:
        for territory, own in self.tables.places.items():
            yield from ((name, territory) for name in own)
        yield from cldr.places(self.code)

    @cached_property
    def currency_stems(self) -> dict[str, list[tuple[str, str]]]:
        """Stems of adjectives that point to a currency ("maroc"), by their first letters.

        The beginning of a word that several currencies share, as of "دراهم", points to none.
        """
        names = self.tables.money.names.items()
        plain = [fold(name) for codes, own in names if " " in codes for name in own]
        shared = [name for name in plain if " " not in name]
        return {
            start: [one for one in stems if not any(name.startswith(one[0]) for name in shared)]
            for start, stems in cldr.currency_stems(self.code).items()
        }
