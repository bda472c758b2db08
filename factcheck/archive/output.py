"""The folder that a run writes: what is finished so far, and in the end the datasets.

While a run is under way all it has is in UNFINISHED, a file for each batch, and from there the next
run goes on. Every file is written under another name and then renamed, so that it is whole or
missing; DONE comes last, as Spark has it.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Self

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.archive import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

UNFINISHED = "_unfinished"
RUN = f"{UNFINISHED}/run.json"
DONE = "_SUCCESS"


@dataclass(frozen=True, slots=True)
class Output:
    """A folder, in whatever storage fsspec reaches."""

    storage: Any
    path: str

    @classmethod
    def at(cls, name: str) -> Self:
        """The folder of that path or address; ArchiveError where there is no such storage."""
        try:
            storage, path = fsspec.url_to_fs(name)
        except (ImportError, ValueError) as error:
            raise ArchiveError(f"{name}: it cannot be written to ({error})") from error
        return cls(storage, path.rstrip("/"))

    def begin(self, run: Mapping[str, object]) -> None:
        """Begin a run, or go on with it; ArchiveError if what is there is not of this run."""
        if not self._has(RUN):
            self.refuse_if_used()
            with self.written(RUN) as file:
                file.write(json.dumps(run, indent=1).encode())
            return
        found = json.loads(self.storage.cat_file(self._in(RUN)))
        if changed := [name for name in run if found.get(name) != run[name]]:
            raise ArchiveError(
                f"{self.path}: the run that was interrupted there had other "
                f"{' and '.join(changed)}; name a new folder, or remove this one"
            )

    def refuse_if_used(self) -> None:
        """Raise ArchiveError if the folder holds anything but drafts."""
        if self.storage.exists(self.path):
            names = self.storage.ls(self.path, detail=False)
            if any(not name.rstrip("/").endswith(f"/{UNFINISHED}") for name in names):
                raise ArchiveError(f"{self.path}: there is something already; name a new folder")

    def kept(self) -> set[int]:
        """The numbers of the batches that are finished."""
        return {int(name.rsplit("/", 1)[-1].partition(".")[0]) for name in self._batches()}

    def keep(self, number: int, found: pa.RecordBatch) -> None:
        """Write what was found in a batch."""
        with self.written(f"{UNFINISHED}/{number:09}.parquet") as file:
            pq.write_table(pa.Table.from_batches([found]), file)

    def results(self, columns: Sequence[str], dataset: str | None = None) -> Iterator[pa.Table]:
        """Columns of what was found in each batch, in their order; of one dataset or of all."""
        wanted = None if dataset is None else [("dataset", "=", dataset)]
        for name in self._batches():
            with self.storage.open(name, "rb") as file:
                yield pq.read_table(file, columns=list(columns), filters=wanted)

    @property
    def address(self) -> str:
        """The folder with its protocol."""
        return str(self.storage.unstrip_protocol(self.path))

    def finish(self) -> None:
        """Say that all is there, and remove what was needed to go on."""
        with self.written(DONE) as file:
            file.write(b"")
        if self._has(RUN):
            self.storage.rm(self._in(RUN))  # first: nothing must go on with half of the batches
        self.storage.rm(self._in(UNFINISHED), recursive=True)

    @contextmanager
    def written(self, name: str) -> Iterator[BinaryIO]:
        """A file of the folder that appears when all of it is written."""
        path, draft = self._in(name), self._in(f"{UNFINISHED}/{name.replace('/', '.')}.part")
        for each in (path, draft):
            self.storage.makedirs(each.rsplit("/", 1)[0], exist_ok=True)
        with self.storage.open(draft, "wb") as file:
            yield file
        self.storage.mv(draft, path)

    def _batches(self) -> list[str]:
        return sorted(self.storage.glob(self._in(f"{UNFINISHED}/*.parquet")))

    def _has(self, name: str) -> bool:
        return bool(self.storage.exists(self._in(name)))

    def _in(self, name: str) -> str:
        return f"{self.path}/{name}"
