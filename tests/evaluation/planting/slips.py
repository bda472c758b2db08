"""Slips of the pen, in whatever claim a figure stands: a digit, a scale word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Date
from tests.evaluation.planting import _writing as writing
from tests.evaluation.planting import places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.figure import Figure
    from factcheck.languages import Language
    from tests.evaluation.planting import Clean, Kind, Proposal

SUMS = ("change", "conversion", "multiple", "per-unit", "period", "share", "table", "total")
"""The rules that compute a figure from others."""


def _digit(figure: Figure, language: Language) -> Iterator[str]:
    return writing.other_digits(figure)


def _transposition(figure: Figure, language: Language) -> Iterator[str]:
    return writing.swapped_digits(figure)


def _any_slip(figure: Figure, language: Language) -> Iterator[str]:
    yield from writing.other_digits(figure)
    yield from writing.swapped_digits(figure)
    yield from writing.other_scales(figure, language)


def _slips(
    write: Callable[[Figure, Language], Iterator[str]], *rules: str, relation: str = ""
) -> Kind:
    """A kind that writes the figure which a claim states with a slip."""

    def proposals(clean: Clean) -> Iterator[Proposal]:
        for claim, _ in clean.claims(*rules, relation=relation):
            for figure in places(clean, claim):
                texts = write(figure, clean.context.article.language)
                if not isinstance(figure, Date):
                    for text in texts:
                        yield from writing.at(figure, text, claim)

    return proposals


def _twice(clean: Clean) -> Iterator[Proposal]:
    """A scale word behind digits that have it already, which is wrong in any company."""
    for figure in clean.context.article.figures:
        for text in writing.scale_twice(figure, clean.context.article.language):
            yield from writing.at(figure, text)


KINDS: dict[str, Kind] = {
    "digit": _slips(_digit, *SUMS),
    "transposition": _slips(_transposition, *SUMS),
    "scale": _slips(writing.other_scales, *SUMS, "repetition"),
    "dropped scale word": _slips(writing.without_scale, *SUMS, "repetition"),
    "duplicated scale word": _twice,
    "repetition": _slips(_any_slip, "repetition"),
    "table cell": _slips(_any_slip, "table"),
    "per-unit": _slips(_any_slip, "per-unit"),
    "period": _slips(_any_slip, "period"),
    "multiple": _slips(_any_slip, "multiple"),
    "share percent": _slips(_any_slip, "share", relation="percent"),
    "unit": _slips(_any_slip, "unit"),
    "part": _slips(_any_slip, "total", relation="part"),
}
