"""The hash of all data that a look-up may use."""

from __future__ import annotations

import hashlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.observations import Observations


def sha256(observations: Observations) -> str:
    """Return the hash of the packed file, joined with that of the store's values if it has any."""
    packed = hashlib.sha256(observations.packed.data).hexdigest()
    stored = observations.stored
    digest = stored.digest(observations.limit.toordinal()) if stored else ""
    return hashlib.sha256(f"{packed} {digest}".encode()).hexdigest() if digest else packed
