"""When what is typed is checked: the time that passes is the test's own."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from lsprotocol import types

from factcheck.server import serving

if TYPE_CHECKING:
    from factcheck.server.serving import Server

URI = "file:///a.md"


class Typing:
    """A document whose changes come to a server; `told` are the versions that it tells of."""

    def __init__(self) -> None:
        self.told: list[int] = []
        self.text_documents: dict[str, SimpleNamespace] = {}
        self.workspace = SimpleNamespace(text_documents=self.text_documents)

    def publish(self, uri: str) -> None:
        self.told.append(self.text_documents[uri].version)

    def change(self, version: int) -> asyncio.Task[None]:
        self.text_documents[URI] = SimpleNamespace(version=version)
        document = types.VersionedTextDocumentIdentifier(version, URI)
        changed = types.DidChangeTextDocumentParams(document, [])
        return asyncio.ensure_future(serving._changed(cast("Server", self), changed))


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[asyncio.Event]:
    """Each pause that was begun; it lasts until its event is set."""
    begun: list[asyncio.Event] = []

    async def pause(seconds: float) -> None:
        assert seconds == serving.PAUSE
        begun.append(asyncio.Event())
        await begun[-1].wait()

    monkeypatch.setattr(serving, "asyncio", SimpleNamespace(sleep=pause))
    return begun


async def typed(typing: Typing, pauses: list[asyncio.Event], versions: range) -> list[Any]:
    """Change the document so many times, each time within the pause after the change before."""
    tasks = []
    for version in versions:
        tasks.append(typing.change(version))
        await asyncio.sleep(0)
    assert len(pauses) == len(versions)
    return tasks


def test_only_the_last_of_quick_changes_is_checked(pauses: list[asyncio.Event]) -> None:
    async def conversation() -> list[int]:
        typing = Typing()
        tasks = await typed(typing, pauses, range(1, 4))
        for pause in pauses:
            pause.set()
        await asyncio.gather(*tasks)
        return typing.told

    assert asyncio.run(conversation()) == [3]


def test_a_change_that_the_pause_outlasts_is_checked(pauses: list[asyncio.Event]) -> None:
    async def conversation() -> list[int]:
        typing = Typing()
        (first,) = await typed(typing, pauses, range(1, 2))
        pauses[0].set()
        await first
        pauses.clear()
        (second,) = await typed(typing, pauses, range(2, 3))
        pauses[0].set()
        await second
        return typing.told

    assert asyncio.run(conversation()) == [1, 2]


def test_what_is_closed_in_the_pause_is_not_checked(pauses: list[asyncio.Event]) -> None:
    async def conversation() -> list[int]:
        typing = Typing()
        (task,) = await typed(typing, pauses, range(1, 2))
        del typing.text_documents[URI]
        pauses[0].set()
        await task
        return typing.told

    assert asyncio.run(conversation()) == []
