"""What is said of a file that the system does not let us read."""

from __future__ import annotations


def unreadable(path: str, error: OSError) -> str:
    """The sentence for it."""
    return f"{path}: it cannot be read ({(error.strerror or 'error').lower()})"
