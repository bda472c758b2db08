"""A whole archive at once: rows of articles in, rows of findings out.

`sources` reads rows of whatever format, `columns` finds in them what is wanted, and `batches.check`
turns record batches of them into record batches of what was found. That one function is what both
engines run: `local` in a pool of processes, `factcheck.spark` on a cluster.
"""

from __future__ import annotations


class ArchiveError(Exception):
    """Why an archive cannot be checked at all; one sentence."""


def require(extra: str) -> None:
    """Raise ArchiveError, naming what to install, unless the packages of an extra are there."""
    from importlib.util import find_spec

    missing = [name for name in _PACKAGES[extra] if find_spec(name) is None]
    if missing:
        raise ArchiveError(
            f"{' and '.join(missing)} cannot be imported; "
            f"`pip install 'factcheck[{extra}]'` brings what this needs"
        )


_PACKAGES = {
    "archive": ("fsspec", "pyarrow", "warcio"),
    "spark": ("fsspec", "pyarrow", "warcio", "pandas", "pyspark"),
}
"""What each extra brings, as it is imported."""
