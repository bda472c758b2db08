"""Where a document is, as other programs look for it."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote


def portable(uri: str) -> str:
    """A path with slashes, relative to the working folder where it lies inside it.

    An address on the web stays as it is.
    """
    if "://" in uri:
        return uri
    path = PurePath(uri)
    if path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def reference(uri: str) -> str:
    """The same as a URI reference (RFC 3986)."""
    path = portable(uri)
    if "://" in path:
        return path
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(os.fsencode(path))
