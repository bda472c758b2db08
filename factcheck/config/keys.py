"""The settings by their names, and how each is read from a configuration file."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factcheck import languages, path_date
from factcheck.config.values import Persona
from factcheck.verdict import Confidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CODE = re.compile(r"[A-Z]{3}")


class ConfigError(ValueError):
    """A configuration that cannot be used; one sentence that names the file and the key."""


def read(table: dict[str, Any], others: Iterable[str] = ()) -> dict[str, Any]:
    """The settings of a table by their names; ConfigError for one that there is none of.

    `others` are keys that it may have besides, which are left to the caller.
    """
    known = [*READERS, *others]
    for key in table:
        if key not in known:
            raise ConfigError(f"there is no setting {key!r}; {hint(key, known)}")
    return {key: READERS[key](key, value) for key, value in table.items() if key in READERS}


def hint(name: str, known: list[str]) -> str:
    """The nearest name that there is, or all of them."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"


def listed(key: str, value: object, of: str) -> tuple[str, ...]:
    """A list of words, `of` saying what they are."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ConfigError(f"{key!r} must be a list of {of}")


def _rules(key: str, value: object) -> tuple[str, ...]:
    return listed(key, value, "rule names")


def _share(key: str, value: object) -> Fraction:
    """A share such as "2%" or "0.02", between 0 and 1."""
    text = str(value).strip()
    try:
        share = Fraction(Decimal(text.rstrip("%"))) / (100 if text.endswith("%") else 1)
    except (ArithmeticError, ValueError) as error:
        raise ConfigError(f'the {key} {value!r} is no share such as "2%"') from error
    if not 0 <= share < 1:
        raise ConfigError(f"the {key} {value!r} must lie between 0% and 100%")
    return share


def _shares(key: str, value: object) -> tuple[tuple[str, Fraction], ...]:
    """A share for each of some currencies."""
    if not isinstance(value, dict):
        raise ConfigError(f'{key!r} must be a table such as ARS = "5%"')
    return tuple(
        (_currency("currency", code), _share(f"tolerance of {code}", share))
        for code, share in value.items()
    )


def _currency(key: str, value: object) -> str:
    """An ISO 4217 code such as "EUR"."""
    from babel.numbers import is_currency, list_currencies

    if not isinstance(value, str) or not CODE.fullmatch(value):
        raise ConfigError(f'the {key} {value!r} is no currency code such as "EUR"')
    if not is_currency(value):
        from difflib import get_close_matches

        near = " or ".join(sorted(get_close_matches(value, list_currencies())))
        raise ConfigError(f"there is no currency {value!r}{f'; did you mean {near}?' * bool(near)}")
    return value


def _language(key: str, value: object) -> str:
    """A language that there is a file for."""
    found = languages.find(str(value))
    if found is None:
        raise ConfigError(f"the {key} {value!r} is none of {', '.join(languages.names())}")
    return found.code


def _date(key: str, value: object) -> str:
    try:
        path_date.compiled(str(value))
    except ValueError as error:
        raise ConfigError(f"the {key} {value!r} {error}") from error
    return str(value)


def _persona(key: str, value: object) -> Persona:
    return Persona(_one_of(key, value, [persona.value for persona in Persona]))


def _confidence(key: str, value: object) -> Confidence:
    return Confidence[_one_of(key, value, [each.name.lower() for each in Confidence]).upper()]


def _one_of(key: str, value: object, known: list[str]) -> str:
    if value not in known:
        raise ConfigError(f"the {key} {value!r} must be one of {', '.join(known)}")
    return str(value)


READERS: dict[str, Callable[[str, object], Any]] = {
    "tolerance": _share,
    "tolerances": _shares,
    "select": _rules,
    "ignore": _rules,
    "house_currency": _currency,
    "persona": _persona,
    "min_confidence": _confidence,
    "language": _language,
    "date": _date,
}
"""Each setting of an article, in the order in which they are told; all are fields of Config."""
