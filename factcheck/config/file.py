"""The configuration file: `factcheck.toml`, or `pyproject.toml` with a [tool.factcheck]."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.config import keys
from factcheck.config.keys import ConfigError
from factcheck.config.settings import Layer, Settings
from factcheck.globs import Globs

if TYPE_CHECKING:
    from pathlib import Path

FILE = "factcheck.toml"


def find(start: Path) -> Path | None:
    """The nearest configuration file up the tree; raises ConfigError where one is no TOML."""
    for folder in (start, *start.parents):
        own = folder / FILE
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _table(project):
            return project
    return None


def load(path: Path) -> Settings:
    """The settings of a configuration file; raises ConfigError."""
    try:
        return _settings(_table(path), path)
    except ConfigError as error:
        raise error if str(path) in str(error) else ConfigError(f"{path}: {error}") from error


def _settings(table: dict[str, Any], path: Path) -> Settings:
    layers = [Layer(path.name, keys.read(table, ("exclude", "overrides")))]
    overrides = table.get("overrides", [])
    if not isinstance(overrides, list) or not all(isinstance(each, dict) for each in overrides):
        raise ConfigError("the overrides must be tables that begin with [[overrides]]")
    for number, override in enumerate(overrides, 1):
        try:
            layers.append(_override(override, path))
        except ConfigError as error:
            raise ConfigError(f"in its override {number}, {error}") from error
    excluded = keys.listed("exclude", table.get("exclude", []), "globs")
    return Settings(tuple(layers), (_globs(path, excluded),), path)


def _override(table: dict[str, Any], path: Path) -> Layer:
    values = keys.read(table, ("paths",))
    paths = keys.listed("paths", table.get("paths"), "globs")
    if not paths:
        raise ConfigError("'paths' must name the files that it is for")
    return Layer(f"{path.name}, overrides of {', '.join(paths)}", values, _globs(path, paths))


def _globs(path: Path, patterns: tuple[str, ...]) -> Globs:
    try:
        return Globs.below(path.parent, patterns)
    except ValueError as error:
        raise ConfigError(str(error)) from error


def _table(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is no TOML ({error})") from error
    except RecursionError:
        raise ConfigError(f"{path}: is nested too deeply to be read") from None
    if path.name != "pyproject.toml":
        return data
    tools = data.get("tool", {})
    table = tools.get("factcheck", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: [tool.factcheck] must be a table")
    return table
