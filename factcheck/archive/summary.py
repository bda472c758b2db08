"""How much was checked and found, by rule, language, year and outcome."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.archive.schema import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow as pa

UNKNOWN = "unknown"
"""The language of a row that could not be read, and the year of an article without a date."""

DIMENSIONS = ("rule", "language", "year")


class Key(NamedTuple):
    """What is counted together; the fields are those of schema.COUNTED."""

    dataset: str
    rule: str | None
    language: str | None
    year: int | None
    outcome: str
    severity: str | None


class Result(NamedTuple):
    """What came of a run; `failures` has a sentence for each file that could not be read."""

    summary: Summary
    failures: list[str]


class Line(NamedTuple):
    """The numbers of one rule, language or year, or of everything.

    The claims are parted by their outcome, the findings by their severity; `unread` are the rows
    and files with an error.
    """

    name: str
    articles: int
    consistent: int
    inconsistent: int
    unverifiable: int
    errors: int
    warnings: int
    infos: int
    unread: int

    @property
    def claims(self) -> int:
        """The claims of whatever outcome."""
        return self.consistent + self.inconsistent + self.unverifiable


@dataclass(slots=True)
class Summary:
    """The numbers of a run; `count` says how many records there are of each key."""

    count: Counter[Key] = field(default_factory=Counter)

    def add(self, table: pa.Table) -> None:
        """Count the records of a table that has the columns of schema.COUNTED."""
        grouped = table.group_by(list(COUNTED)).aggregate([([], "count_all")])
        self.update(grouped.rename_columns({"count_all": "count"}).to_pylist())

    def update(self, grouped: Iterable[Mapping[str, Any]]) -> None:
        """Add what others have counted: `count` records of each key."""
        for row in grouped:
            self.count[Key(*(row[name] for name in COUNTED))] += row["count"]

    @property
    def total(self) -> Line:
        """The numbers of everything."""
        return _line("all", self.count)

    def by(self, dimension: str) -> Iterator[Line]:
        """The numbers of each rule, language or year, in the order of their names."""
        parts: dict[str, Counter[Key]] = {}
        for key, number in self.count.items():
            if dimension != "rule" or key.rule is not None:  # an article as such has no rule
                name = str(getattr(key, dimension) or UNKNOWN)
                parts.setdefault(name, Counter())[key] = number
        return (_line(name, parts[name]) for name in sorted(parts))


def _line(name: str, count: Mapping[Key, int]) -> Line:
    def those(dataset: str, **values: str) -> int:
        return sum(
            number
            for key, number in count.items()
            if key.dataset == dataset and all(getattr(key, n) == v for n, v in values.items())
        )

    return Line(
        name,
        articles=those("articles"),
        consistent=those("claims", outcome="consistent"),
        inconsistent=those("claims", outcome="inconsistent"),
        unverifiable=those("claims", outcome="unverifiable"),
        errors=those("findings", severity="error"),
        warnings=those("findings", severity="warning"),
        infos=those("findings", severity="info"),
        unread=those("errors"),
    )
