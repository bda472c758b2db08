"""Where the user's store is; apart from the store, so that asking loads no database."""

from __future__ import annotations

import os
from pathlib import Path


def default_path() -> Path:
    """Return where the user's store is, whether or not it exists: in `FACTCHECK_DATA` if set."""
    folder = os.environ.get("FACTCHECK_DATA")
    if folder:
        return Path(folder) / "rates.sqlite"
    from platformdirs import user_data_path

    return user_data_path("factcheck", appauthor=False) / "rates.sqlite"
