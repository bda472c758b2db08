"""Settings: what a run takes from `factcheck.toml` or `[tool.factcheck]`, and from options."""

from factcheck.config.file import find, load
from factcheck.config.keys import ConfigError, read
from factcheck.config.settings import Layer, Settings
from factcheck.config.values import Config, Persona

__all__ = ["Config", "ConfigError", "Layer", "Persona", "Settings", "find", "load", "read"]
