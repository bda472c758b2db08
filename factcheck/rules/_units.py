"""Which figures are of one unit, so that they can be added and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Count, Money, Percent
from factcheck.languages.text import fold

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.figure import Figure
    from factcheck.languages import Language


def same_currency(first: Money, second: Money) -> bool:
    """Whether two amounts can be in one currency."""
    return first.currencies[0] in second.currencies or second.currencies[0] in first.currencies


def same_unit(first: Figure, second: Figure, language: Language) -> bool:
    """Whether two figures count the same kind of thing, or one of them does not say what."""
    if not (isinstance(first, Count) and isinstance(second, Count)):
        return same_measure(first, second)
    if first.noun is None or second.noun is None:
        return True
    return noun_class(first.noun, language) == noun_class(second.noun, language)


def same_measure(first: Figure, second: Figure) -> bool:
    """Whether two figures are amounts of one currency, both percentages, or both points."""
    match first, second:
        case Money(), Money():
            return same_currency(first, second)
        case Percent(), Percent():
            return first.points == second.points
        case _:
            return False


def noun_class(noun: str, language: Language) -> str:
    """The class of a noun where the language file names one, else the noun without its plural."""
    folded = fold(noun)
    named = language.noun_classes.get(folded)
    if named is not None:
        return named
    for ending in sorted(language.tables.counts.plural_endings, key=len, reverse=True):
        if folded.endswith(ending) and len(folded) > len(ending) + 2:
            return folded[: -len(ending)]
    return folded


def unit_of(figure: Figure) -> str:
    """What a figure is in, for people: a currency's code, a noun, percent."""
    match figure:
        case Money():
            return figure.currencies[0]
        case Count():
            return figure.noun or ""
        case Percent():
            return "points" if figure.points else "%"
        case _:
            return ""


def amounts(article: Article) -> list[Money | Count]:
    """The money and the counts of an article, conversions of one another taken once."""
    return article.once(_amounts)


def _amounts(article: Article) -> list[Money | Count]:
    from factcheck.rules._pairs import pairs

    converted = {second.span for _, second, _ in pairs(article)}
    return [
        figure
        for figure in article.figures
        if isinstance(figure, (Money, Count)) and figure.span not in converted
    ]
