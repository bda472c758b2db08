"""What came of the text of an article as it stands in an editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from pygls.uris import to_fs_path

from factcheck import config, pipeline, readers
from factcheck.rules import catalogue

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.document import Document
    from factcheck.pipeline import Report
    from factcheck.verdict import Rates

LANGUAGES = {"plaintext": "text", "restructuredtext": "rst", "tex": "latex"}
"""What the protocol calls a format, where it is not what its reader is called."""


class Unchecked(NamedTuple):
    """Why an article could not be checked, and the line of it, from 1, if it is one line's."""

    problem: str
    line: int = 1


Checked: TypeAlias = "Report | Unchecked"


def check(uri: str, language_id: str, source: str, rates: Rates) -> Checked:
    """Check the text of an article under the settings that are nearest to its file."""
    path = to_fs_path(uri)
    name = path or uri
    try:
        settings = _settings(Path(path).parent if path else Path.cwd()).at(name)
        return pipeline.check(_read(name, language_id, source, settings.date), rates, settings)
    except config.ConfigError as error:
        return Unchecked(str(error))
    except readers.ReadError as error:
        return Unchecked(error.problem, error.line or 1)


def _read(name: str, language_id: str, source: str, date: str | None) -> Document:
    """Read it by its name, and where no reader claims that, as what the editor takes it for."""
    called = LANGUAGES.get(language_id, language_id)
    fallback = called if called in readers.formats() else None
    form = None if readers.has_reader(name) else fallback
    return readers.read(name, source.encode(errors="replace"), format=form, date=date)


def _settings(folder: Path) -> Settings:
    path = config.find(folder)
    found = config.load(path) if path else config.Settings()
    found.check_rules([rule.name for rule in catalogue()])
    return found
