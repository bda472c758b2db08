"""What `check --show-settings` prints: the settings of each path, and where they come from."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from factcheck.config.keys import READERS
from factcheck.figure import decimal_string
from factcheck.reporters._plain import counted, printable
from factcheck.reporters._table import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from factcheck.config import Config, Settings

DEFAULT = "default"
UNSET = {"select": "all rules", "ignore": "none", "tolerances": "none", "language": "detected",
         "date": "as usual", "house_currency": "none"}  # fmt: skip
"""What it means that nothing is set."""


def page(settings: Settings, paths: Iterable[str]) -> RenderableType:
    """The configuration file, then each group of paths that have the same settings."""
    groups: dict[tuple[Config, tuple[tuple[str, ...], ...]], list[str]] = {}
    for path in paths:
        key = settings.at(path), tuple(settings.origins(path).values())
        groups.setdefault(key, []).append(path)
    file = str(settings.file) if settings.file else "none"
    parts: list[RenderableType] = [_line(f"configuration file: {file}")]
    excluded = [pattern for globs in settings.exclude for pattern in globs.patterns]
    if excluded:
        parts.append(_line(f"passed over: {', '.join(excluded)}"))
    for (config, origins), members in groups.items():
        more = f" and {counted(len(members) - 1, 'more file')}" if len(members) > 1 else ""
        parts += [Text(), _line(members[0] + more, "bold"), _table(config, origins)]
    return Group(*parts)


def _line(text: str, style: str = "") -> Text:
    return Text(printable(text), style)


def _table(config: Config, origins: Iterable[tuple[str, ...]]) -> RenderableType:
    listed = table("setting", "value", "from")
    for name, origin in zip(READERS, origins, strict=True):
        value = getattr(config, name)
        shown = _shown(value) if value or isinstance(value, Fraction) else UNSET[name]
        listed.add_row(name, printable(shown), printable("; ".join(origin)) or DEFAULT)
    return listed


def _shown(value: Any) -> str:
    """A value as a configuration file would have it, a list without its marks."""
    match value:
        case Fraction():
            return f"{decimal_string(value * 100)}%"
        case Enum():
            return str(value.name.lower())
        case ((_, Fraction()), *_):
            return ", ".join(f"{code} {_shown(share)}" for code, share in dict(value).items())
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)
