"""The tables of `facts.toml`: which keys an entry has, and the packed form of all entries."""

from __future__ import annotations

from rates.rate import RatesError

Row = dict[str, str]
"""One entry of a table of facts, every value as text (dates in ISO 8601)."""

Document = dict[str, list[Row]]
"""Every table of facts."""

FIELDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    table: (frozenset(needed.split()), frozenset(optional.split()))
    for table, needed, optional in (
        ("fixed", "code anchor per_anchor first withdrawn source", ""),
        ("peg", "code anchor first source", "per_anchor in_anchor last"),
        ("redenomination", "old new ratio first source", ""),
        ("life", "code source", "first last"),
        ("distrusted", "publisher code reason source", "first last"),
        ("relabelled", "publisher code means source", "first last"),
        ("rhythm", "table days source", "last within"),
        ("street", "codes name first source", "last"),
        ("house", "code tolerance source", ""),
        ("apart", "codes reason source", "first last days before after"),
    )
}
"""For each table of facts, the keys that an entry must have and those that it may have."""


def check(table: str, row: Row) -> None:
    """Raise RatesError if an entry lacks a key, has an unknown one, or an empty value."""
    needed, optional = FIELDS[table]
    keys = row.keys()
    if not needed <= keys <= needed | optional:
        wrong = ", ".join(sorted((needed - keys) | (keys - needed - optional)))
        raise RatesError(f"facts, table {table}: missing or unknown {wrong} in {row}")
    if not all(row.values()):
        raise RatesError(f"facts, table {table}: an empty value in {row}")


def check_all(document: Document) -> None:
    """Raise RatesError at the first table or entry that is not as it should be."""
    for table, rows in document.items():
        if table not in FIELDS:
            raise RatesError(f"facts: unknown table {table}")
        for row in rows:
            check(table, row)


def dumps(document: Document) -> str:
    """Return the packed form: a line per entry, fields between tabs. `loads` reads it.

    TOML is for people; reading it would take longer than the whole rest of a look-up.
    """
    return "\n".join(
        "\t".join([table, *(f"{key}={value}" for key, value in row.items())])
        for table, rows in document.items()
        for row in rows
    )


def loads(text: str) -> Document:
    """Read the packed form."""
    document: Document = {}
    for line in text.split("\n") if text else []:
        table, *fields = line.split("\t")
        row = dict([field.split("=", 1) for field in fields])
        document.setdefault(table, []).append(row)
    return document
