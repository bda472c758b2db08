"""Object storage: an archive is read from a server as it is from a disk, and written there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import fsspec
import pytest

from tests.archive.conftest import checked

if TYPE_CHECKING:
    from collections.abc import Iterator

WRONG = {"id": 7, "text": "The ferry cost £40 million ($508 million).", "date": "2024-06-14"}


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket of a server on the loopback that speaks S3."""
    s3fs = pytest.importorskip("s3fs")
    server = pytest.importorskip("moto.server").ThreadedMotoServer("127.0.0.1", port=0)
    server.start()
    _, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "made-up",
        "AWS_SECRET_ACCESS_KEY": "made-up",
        "NO_PROXY": "127.0.0.1",
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    storage = fsspec.filesystem("s3")
    storage.mkdir("news")
    yield "s3://news"
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture
def memory() -> Iterator[str]:
    storage = fsspec.filesystem("memory")
    yield "memory://news"
    storage.rm("/news", recursive=True)


@pytest.mark.parametrize("place", ["bucket", "memory"])
def test_from_and_to(place: str, request: pytest.FixtureRequest) -> None:
    root = request.getfixturevalue(place)
    with fsspec.open(f"{root}/in/a.jsonl.gz", "wb", compression="gzip") as file:
        file.write(json.dumps(WRONG).encode())
    result = checked(f"{root}/in", f"{root}/out")
    assert result.summary.total.errors == 1
    storage, path = fsspec.url_to_fs(f"{root}/out")
    written = sorted(name.removeprefix(path) for name in storage.find(path))
    assert written == [
        "/_SUCCESS",
        *(f"/dataset={name}/part-00000.parquet" for name in ("articles", "claims", "errors")),
        "/dataset=findings/part-00000.parquet",
    ]
    with storage.open(f"{path}/dataset=findings/part-00000.parquet") as file:
        import pyarrow.parquet as pq

        [finding] = pq.read_table(file).to_pylist()
    assert (finding["identifier"], finding["suggestion"]) == ("7", "$50.8 million")
    assert finding["file"].startswith(root.partition(":")[0])
