"""The words for numbers, percentages and fractions, and what bounds or blurs them."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.figure import Qualifier
from factcheck.languages import cldr
from factcheck.languages.compounds import NumberLexicon
from factcheck.languages.lexicon import Lexicon
from factcheck.languages.numbers import NumberWord, number_starts, number_words
from factcheck.languages.text import fold
from factcheck.languages.words import Words, listed, valued

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.languages.table import Spellings


class NumberWords(Words):
    """Numbers in words, per cent, fractions and qualifiers."""

    @cached_property
    def numbers(self) -> Lexicon[NumberWord]:
        """Number words, scale words and fractions."""
        numbers = self.tables.numbers
        return NumberLexicon(numbers) if numbers.glued else Lexicon(number_words(numbers))

    def glued_numbers(self, words: frozenset[str]) -> Iterator[str]:
        """Those of a text's words that are numbers made of several: "dreihundertfünfzig"."""
        if isinstance(self.numbers, NumberLexicon):
            yield from self.numbers.compounds(words)

    @cached_property
    def number_starts(self) -> frozenset[str]:
        """The words that numbers begin with, articles apart: those stand everywhere."""
        return number_starts(self.tables.numbers)

    @cached_property
    def before_digits(self) -> dict[str, Decimal]:
        """The words that add to the number in digits behind them, and how much."""
        return {
            fold(word): Decimal(value.numerator) / value.denominator
            for word, value in valued(self.tables.numbers.before_digits)
        }

    @cached_property
    def separators(self) -> tuple[str, str]:
        """CLDR's decimal mark and grouping mark."""
        return cldr.separators(self.code)

    @cached_property
    def percents(self) -> Lexicon[str]:
        """Per cent signs and words: "percent", "points", "bare_points", "basis" or "tenth"."""
        percents = self.tables.percents
        return Lexicon(
            [(w, "points") for w in percents.points]
            + [(w, "percent") for w in (*percents.percent, *percents.before)]
            + [(w, "basis") for w in percents.basis]
            + [(w, "tenth") for w in percents.tenths]
            + [(w, "bare_points") for w in percents.bare_points]
        )

    @cached_property
    def fractions(self) -> Lexicon[Fraction]:
        """Shares of a whole that have a name ("two-thirds", "half")."""
        return Lexicon(valued(self.tables.fractions))

    @cached_property
    def ratios(self) -> Lexicon[bool] | None:
        """What joins the two numbers of "one in five", None where the language has no such word."""
        joints = self.tables.fractions.get("n/m", [])
        return listed(joints) if joints else None

    @cached_property
    def betweens(self) -> Lexicon[bool]:
        """What stands before the first number of "between 3 and 4"."""
        return listed(self.tables.ranges.between)

    @cached_property
    def betweens_behind(self) -> Lexicon[bool]:
        """What stands behind the second number of a range as "between" before the first."""
        return listed(self.tables.ranges.behind)

    @cached_property
    def qualifiers(self) -> Lexicon[Qualifier]:
        """What stands before a number and bounds or blurs it."""
        return Lexicon(self.glued_to(_qualifiers(self.tables.qualifiers.before)))

    @cached_property
    def qualifiers_after(self) -> Lexicon[Qualifier]:
        """What stands behind a number and bounds or blurs it."""
        return Lexicon(_qualifiers(self.tables.qualifiers.after))

    @cached_property
    def qualifier_initials(self) -> frozenset[str]:
        """The letters and signs that those begin with."""
        return frozenset(word[0] for word in self.qualifiers_after.first)


def _qualifiers(table: Spellings) -> Iterator[tuple[str, Qualifier]]:
    for name, words in table.items():
        yield from ((word, Qualifier(name)) for word in words)
