"""Settings: what a run takes from `factcheck.toml` or `[tool.factcheck]`, and from options."""

from __future__ import annotations

import enum
import re
import tomllib
from dataclasses import dataclass, field, fields
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.verdict import Confidence

if TYPE_CHECKING:
    from pathlib import Path

FILE = "factcheck.toml"
CODE = re.compile(r"[A-Z]{3}")
CONFIDENCES = [confidence.name.lower() for confidence in Confidence]
TOLERANCE = Fraction(2, 100)
"""The slack of a conversion: 2% flags 1 of 139 honest pairs in print and misses 1 of 15 wrong."""


class Persona(enum.Enum):
    """Whom a finding is for: everybody, or who would rather see one too many than one too few."""

    REGULAR = "regular"
    PEDANTIC = "pedantic"


class ConfigError(ValueError):
    """A configuration that cannot be used; one sentence that names the file and the key."""


class Config(NamedTuple):
    """What can be set: the slack of conversions, and the rules that run (none named: all).

    `house_currency` is the ISO code that foreign amounts are to be converted to, None for none.
    `persona` says which rules run unless they are selected by name, and `min_confidence` how sure
    a finding must be to be reported.
    """

    tolerance: Fraction = TOLERANCE
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    house_currency: str | None = None
    persona: Persona = Persona.REGULAR
    min_confidence: Confidence = Confidence.LOW

    def runs(self, rule: str, persona: Persona = Persona.REGULAR) -> bool:
        """Whether a rule is to run; one that is selected by name does for everybody."""
        if rule in self.ignore:
            return False
        if self.select:
            return rule in self.select
        return self.persona is Persona.PEDANTIC or persona is Persona.REGULAR


@dataclass(frozen=True, slots=True)
class _Raw:
    """The keys of a configuration file and their types."""

    tolerance: str | float = "2%"
    select: list[str] = field(default_factory=list)
    ignore: list[str] = field(default_factory=list)
    house_currency: str | None = None
    persona: str = "regular"
    min_confidence: str = "low"


def find(start: Path) -> Path | None:
    """The nearest `factcheck.toml`, or `pyproject.toml` with a [tool.factcheck], up the tree."""
    for folder in (start, *start.parents):
        own = folder / FILE
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project):
            return project
    return None


def load(path: Path) -> Config:
    """The settings of a configuration file; raises ConfigError."""
    table = _table(path)
    known = [item.name for item in fields(_Raw)]
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"{path}: there is no setting {key!r}; {hint(key, known)}")
        if key in ("select", "ignore") and not (
            isinstance(value, list) and all(isinstance(v, str) for v in value)
        ):
            raise ConfigError(f"{path}: {key!r} must be a list of rule names")
    return Config(
        _share(table.get("tolerance", "2%"), path),
        tuple(table.get("select", ())),
        tuple(table.get("ignore", ())),
        _currency(table.get("house_currency"), path),
        Persona(_one_of("persona", table, [persona.value for persona in Persona], path)),
        Confidence[_one_of("min_confidence", table, CONFIDENCES, path).upper()],
    )


def _table(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is no TOML ({error})") from error
    if path.name == "pyproject.toml":
        return dict(data.get("tool", {}).get("factcheck", {}))
    return data


def _share(value: object, path: Path) -> Fraction:
    """A share such as "2%" or "0.02", between 0 and 1."""
    text = str(value).strip()
    try:
        share = Fraction(Decimal(text.rstrip("%"))) / (100 if text.endswith("%") else 1)
    except (ArithmeticError, ValueError) as error:
        raise ConfigError(f'{path}: the tolerance {value!r} is no share such as "2%"') from error
    if not 0 <= share < 1:
        raise ConfigError(f"{path}: the tolerance {value!r} must lie between 0% and 100%")
    return share


def _one_of(key: str, table: dict[str, Any], known: list[str], path: Path) -> str:
    """A setting that is one of a few words, the first of them if it is not given."""
    value = table.get(key, known[0])
    if value not in known:
        raise ConfigError(f"{path}: the {key} {value!r} must be one of {', '.join(known)}")
    return str(value)


def _currency(value: object, path: Path) -> str | None:
    """An ISO 4217 code such as "EUR", or nothing."""
    if value is None or (isinstance(value, str) and CODE.fullmatch(value)):
        return value
    raise ConfigError(f'{path}: the house_currency {value!r} is no currency code such as "EUR"')


def check_names(config: Config, known: list[str]) -> None:
    """Raise ConfigError for a rule that there is none of, naming the nearest there is."""
    for name in (*config.select, *config.ignore):
        if name not in known:
            raise ConfigError(f"there is no rule {name!r}; {hint(name, known)}")


def hint(name: str, known: list[str]) -> str:
    """The nearest name that there is, or all of them."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
