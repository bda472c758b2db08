"""All measurements; each takes a file to measure with, or None, and yields rows."""

from __future__ import annotations

from tests.benchmark.archive import archive, archive_memory
from tests.benchmark.folder import folder, walk
from tests.benchmark.growth import growth
from tests.benchmark.lookups import rates
from tests.benchmark.memory import memory
from tests.benchmark.peers import peers
from tests.benchmark.speed import speed
from tests.benchmark.start import start

ALL = (memory, start, speed, peers, growth, rates, walk, folder, archive, archive_memory)
"""Memory comes first: a process begins with the most that the one before it has taken."""
