"""Which settings hold for a path: those of a file, of its overrides and of options, laid over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.config.keys import READERS, ConfigError, hint
from factcheck.config.values import Config

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.globs import Globs

ADDED = ("ignore", "tolerances")
"""What a layer adds to those below it; everything else it puts in their place."""


class Layer(NamedTuple):
    """Some settings of one `origin`, by their names in Config.

    `paths` are the files that they are for, None for all.
    """

    origin: str
    values: dict[str, Any]
    paths: Globs | None = None


class Settings(NamedTuple):
    """All layers, the lowest first; `file` is where they were read, None without one.

    `exclude` are the files that are passed over in folders.
    """

    layers: tuple[Layer, ...] = ()
    exclude: tuple[Globs, ...] = ()
    file: Path | None = None

    def over(self, layer: Layer) -> Settings:
        """The same with one more layer on top."""
        return self._replace(layers=(*self.layers, layer))

    def at(self, path: str) -> Config:
        """The settings of an article."""
        config = Config()
        for layer in self._over(path):
            values = {
                name: getattr(config, name) + value if name in ADDED else value
                for name, value in layer.values.items()
            }
            config = config._replace(**values)
        return config

    def origins(self, path: str) -> dict[str, tuple[str, ...]]:
        """Where each setting of an article comes from; nothing for what is left as it comes."""
        origins: dict[str, tuple[str, ...]] = dict.fromkeys(READERS, ())
        for layer in self._over(path):
            for name in layer.values:
                below = origins[name] if name in ADDED else ()
                origins[name] = (*below, layer.origin)
        return origins

    def _over(self, path: str) -> Iterator[Layer]:
        """The layers that are for a path."""
        return (layer for layer in self.layers if layer.paths is None or layer.paths.match(path))

    def check_rules(self, known: list[str]) -> None:
        """Raise ConfigError for a rule that there is none of, naming the nearest there is."""
        for layer in self.layers:
            for key in ("select", "ignore"):
                for name in layer.values.get(key, ()):
                    if name not in known:
                        raise ConfigError(
                            f"{layer.origin}: there is no rule {name!r}; {hint(name, known)}"
                        )
