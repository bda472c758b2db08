"""What an article claims with its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.document import Span
    from factcheck.figure import Figure


class Claim(NamedTuple):
    """That `stated` follows from `operands`, by the rule named `rule`.

    `relation` says which of the rule's relations is meant, where it knows several; `cue` is
    where the text makes the claim.
    """

    rule: str
    stated: Figure
    operands: tuple[Figure, ...]
    cue: Span | None = None
    relation: str = ""
