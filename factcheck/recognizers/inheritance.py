"""Units that a figure shares with its neighbour.

"5 to 6 million euros", "7.9 million for ..., 5.2 for ...", "12.6 million euros ... of this,
4.8 million".
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.figure import Count, Date, Money, Percent
from factcheck.recognizers import month_days
from factcheck.recognizers.money_before import money_before
from factcheck.recognizers.parts import EXACT
from factcheck.recognizers.ranges import DASHES, is_from_to, is_range

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.figure import Figure
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site

SMALL = 1000
"""A number from here on is written out, and takes no scale word from its neighbour."""

ALIKE = 10
"""Two ends of a change that share a scale word are less than so many times apart."""

MILLION = 6

COMPARED = 5
"""As many times money may be the number that it is held against."""

ENDS = frozenset(".:;!?()\n")
"""Signs that end a list."""


def inherit(
    site: Site, figures: list[Figure], joins: Sequence[str], written: Mapping[int, Numeral]
) -> list[Figure]:
    """The figures, bare numbers given the unit that the text states once for several.

    `joins` holds the word that joins each figure to the next, `written` the number of a figure
    by where the figure starts.
    """
    scales = {start: numeral.scale for start, numeral in written.items() if numeral.scale}
    for index in range(len(figures) - 2, -1, -1):
        if joins[index] and not (index and _continues(site, figures, index, joins[index - 1])):
            figures[index] = _from_next(site, figures, index, joins[index], scales, written)
    for index in range(1, len(figures)):
        figure = figures[index]
        if isinstance(figure, Count) and figure.noun is None:
            figures[index] = _from_previous(site, figures, index, joins[index - 1], scales, written)
    return figures


def is_bare(figure: Figure) -> bool:
    """Whether a figure is a number and nothing else."""
    return isinstance(figure, Count) and figure.noun is None


def _from_next(
    site: Site,
    figures: list[Figure],
    index: int,
    join: str,
    scales: dict[int, int],
    written: Mapping[int, Numeral],
) -> Figure:
    """The first of "5 to 6 million euros", "20, 30 and 40 percent", "€5-6 billion"."""
    figure, other = figures[index], figures[index + 1]
    if isinstance(figure, Date) and isinstance(other, Money) and other.stated >= SMALL:
        is_joint = join in site.language.tables.ranges.to or is_range(site, figure, join, other)
        figure = _no_year(figure, other, scales) if is_joint else figure
    if isinstance(other, Date):
        return month_days.earlier(site, figure, other, join)
    if not isinstance(figure, (Count, Money)):
        return figure
    exponent = scales.get(other.span.start, 0)
    last = EXACT.scaleb(other.stated, -exponent)
    takes_scale = exponent and not scales.get(figure.span.start, 0)
    takes_scale = takes_scale and _lacks_scale(figure.stated, last)
    takes_unit = is_bare(figure) and not is_bare(other) and _begins_with_number(other, written)
    if isinstance(other, Percent) and scales.get(figure.span.start, 0):
        takes_unit = False  # "lends 350 million to 1.6 percent of them"
    if takes_scale and not takes_unit:
        is_near = is_from_to(site, join) and is_bare(figure) and is_bare(other)
        is_near = is_near and _are_near(figure.stated, last)
        takes_scale = is_near or _are_alike(site, figure, other, join)
    stated = figure.stated
    if takes_scale:
        stated = EXACT.scaleb(stated, exponent)
        scales[figure.span.start] = exponent
    unit = site.language.units.match_before(site.folded, other.span.end)
    if isinstance(other, Money) and unit is not None and unit.meaning.minor:
        stated = EXACT.scaleb(stated, unit.meaning.exponent)  # "12 to 15 cents"
    if isinstance(figure, Count) and takes_unit:
        return _as(figure, stated, other)
    return replace(figure, stated=stated) if takes_scale else figure


def _no_year(date: Date, other: Money, scales: Mapping[int, int]) -> Figure:
    """The number of "from 1000 to 2000 dollars", which alone would be a year.

    That of "from 40 million in 2014 to 80 million" is one: no range runs from 2014 to millions.
    """
    if date.year is None or not date.text.isdecimal():
        return date
    exponent = scales.get(other.span.start, 0)
    if exponent >= MILLION and other.stated <= EXACT.scaleb(Decimal(date.year), exponent):
        return date
    return Count(date.document, date.span, Decimal(date.year))


def _lacks_scale(number: Decimal, next_number: Decimal) -> bool:
    """Whether a number is too small to be written out: "3.000 a 4.000 millones"."""
    return number < SMALL or SMALL <= number < next_number


def _are_alike(site: Site, figure: Money | Count, other: Figure, join: str) -> bool:
    """Whether two figures share a scale word, as those of "€5-6 billion", "$3 to $4 billion" do."""
    if isinstance(figure, Money) and is_bare(other):
        return True
    if isinstance(figure, Count):
        return is_bare(figure) and is_bare(other) and is_range(site, figure, join, other)
    is_same = isinstance(other, Money) and other.currencies == figure.currencies
    return is_same and is_range(site, figure, join, other)


def _are_near(first: Decimal, last: Decimal) -> bool:
    """Whether two numbers are of one size if scaled alike: "from 800 to 2 thousand" is not."""
    return max(first, last) < ALIKE * min(first, last)


def _begins_with_number(other: Figure, written: Mapping[int, Numeral]) -> bool:
    """Whether the unit stands behind its number, where one before it may share it."""
    if isinstance(other, Percent) and other.fraction is not None:
        return False  # "105, a quarter": the words of a fraction hold no unit.
    numeral = written.get(other.span.start)
    return numeral is None or numeral.start == other.span.start


def _continues(site: Site, figures: list[Figure], index: int, join: str) -> bool:
    """Whether a number joined to money is the second end of "€5-6 billion"."""
    if not isinstance(figures[index - 1], Money) or not is_bare(figures[index]):
        return False
    return join in DASHES or join in site.language.tables.ranges.to


def _as(figure: Count, stated: Decimal, other: Money | Percent | Count) -> Figure:
    """A bare number as the kind of figure that its neighbour is."""
    own = (figure.document, figure.span, stated, figure.qualifier, figure.decimals)
    match other:
        case Money():
            return Money(*own, currencies=other.currencies)
        case Percent():
            return Percent(*own, points=other.points)
        case Count():
            return Count(*own, noun=other.noun)


def _from_previous(
    site: Site,
    figures: list[Figure],
    index: int,
    join: str,
    scales: dict[int, int],
    written: Mapping[int, Numeral],
) -> Figure:
    """A bare number behind money: scaled by its own word, or one more item of a list."""
    figure, previous = figures[index], figures[index - 1]
    if not isinstance(figure, Count):
        return figure
    led = _led(site, figure, previous, join, written)
    if led is not None and not isinstance(previous, Date):
        scales[figure.span.start] = led.scale
        return _as(figure, EXACT.scaleb(figure.stated, led.scale), previous)
    if isinstance(previous, Money) and _continues(site, figures, index, join):
        # "€5-6 billion" and "30 millions de dollars et 40 millions".
        return _as(figure, figure.stated, previous)
    if scales.get(figure.span.start, 0) >= MILLION:
        if written[figure.span.start].leads and _follows_noun(site, figure):
            return figure  # "watu milioni 5" are people
        money = money_before(site, figures, index)
        return figure if money is None else _as(figure, figure.stated, money)
    if isinstance(previous, Date):
        return month_days.later(site, figure, previous, join)
    if isinstance(previous, Money) and (
        _is_next_item(site, previous, figure) or _is_compared(site, previous, figure, scales)
    ):
        exponent = scales.get(previous.span.start, 0)
        scaled = EXACT.scaleb(figure.stated, exponent) if figure.stated < SMALL else figure.stated
        scales[figure.span.start] = exponent
        return _as(figure, scaled, previous)
    return figure


def _led(
    site: Site, figure: Count, previous: Figure, join: str, written: Mapping[int, Numeral]
) -> Numeral | None:
    """The number before a bare one that is led by what both share: "milioni 5 hadi 10", "%5-10"."""
    first, second = written.get(previous.span.start), written.get(figure.span.start)
    if first is None or second is None or second.scale:
        return None
    by_percent = isinstance(previous, Percent) and first.start > previous.span.start
    if not (first.leads or by_percent) or figure.stated >= SMALL:
        return None
    return first if join and is_range(site, previous, join, figure) else None


def _follows_noun(site: Site, figure: Count) -> bool:
    """Whether the word before a number may be what it counts."""
    word, _ = site.before(figure.span.start)
    language = site.language
    if any(word in words for words in language.tables.nouns.values()):
        return True
    known = word in language.function_words or word in language.qualifiers.last
    return word.isalpha() and not known


def _is_next_item(site: Site, previous: Money, figure: Count) -> bool:
    """Whether a number continues a list: a comma or "and" before it, the same word behind both."""
    mine = site.around(figure.span.start, figure.span.end)
    if mine.after not in site.language.function_words:
        return False
    if mine.before != "," and mine.before not in site.language.tables.ranges.and_:
        return False
    if mine.after != site.around(previous.span.start, previous.span.end).after:
        return False
    between = site.text[previous.span.end : figure.span.start]
    return ENDS.isdisjoint(between)


def _is_compared(site: Site, previous: Money, figure: Count, scales: dict[int, int]) -> bool:
    """Whether money is held against a number: "sells for 900 euros, against 750 a year ago"."""
    around = site.around(figure.span.start, figure.span.end)
    cue = site.precedes(site.language.cues, around)
    if cue is None or "versus" not in cue.meaning:
        return False
    exponent = scales.get(previous.span.start, 0)
    meant = EXACT.scaleb(figure.stated, exponent) if figure.stated < SMALL else figure.stated
    gap = site.text[previous.span.end : figure.span.start]
    return (
        ENDS.isdisjoint(gap)
        and previous.stated <= meant * COMPARED <= previous.stated * COMPARED**2
    )
