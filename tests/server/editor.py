"""An editor: a client of the Language Server Protocol that starts the real server."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

Result = TypeVar("Result")

PATIENCE = 120
"""So many seconds a server on a busy machine may take to say something."""


@dataclass
class Editor:
    """One conversation; `said` are the diagnostics as they came."""

    client: LanguageClient
    folder: Path
    said: asyncio.Queue[types.PublishDiagnosticsParams] = field(default_factory=asyncio.Queue)
    version: int = 0

    def uri(self, name: str) -> str:
        """Where a document is; a name with a colon is an address itself."""
        return name if ":" in name else (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "") -> list[types.Diagnostic]:
        """Open a document, which need not be on the disk, and wait for what is said of it."""
        item = types.TextDocumentItem(self.uri(name), language, 0, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics(name, 0)

    async def type(self, name: str, text: str) -> list[types.Diagnostic]:
        """Put another text in place of a document's, and wait for what is said of it."""
        self.change(name, text)
        return await self.diagnostics(name, self.version)

    def change(self, name: str, text: str) -> None:
        """Put another text in place of a document's."""
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, self.uri(name)),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def close(self, name: str) -> list[types.Diagnostic]:
        """Close a document, and wait for what is said of it."""
        closed = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(closed))
        return await self.diagnostics(name, None)

    async def save(self, name: str) -> list[types.Diagnostic]:
        """Say that a document was saved, and wait for what is said of it."""
        saved = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(saved))
        return await self.diagnostics(name, self.version)

    async def diagnostics(self, name: str, version: int | None) -> list[types.Diagnostic]:
        """Wait for what is said of a version; on a busy machine others may be told of before."""
        while True:
            told = await asyncio.wait_for(self.said.get(), PATIENCE)
            if (told.uri, told.version) == (self.uri(name), version):
                return list(told.diagnostics)

    async def hover(self, name: str, line: int, character: int) -> str | None:
        """What is shown at a place, counted from 0."""
        found = await self.client.text_document_hover_async(
            types.HoverParams(
                types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character)
            )
        )
        if found is None:
            return None
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def actions(
        self, name: str, place: types.Range, only: Sequence[types.CodeActionKind] | None = None
    ) -> list[types.CodeAction]:
        """The corrections that are offered at a place."""
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(self.uri(name)),
                place,
                types.CodeActionContext([], only=only),
            )
        )
        assert found is not None
        return [each for each in found if isinstance(each, types.CodeAction)]


def talk(
    folder: Path,
    conversation: Callable[[Editor], Awaitable[Result]],
    encodings: Sequence[str] | None = None,
) -> Result:
    """Start a server, have a conversation with it, and send it away politely."""
    return asyncio.run(_talk(folder, conversation, encodings))


async def _talk(
    folder: Path,
    conversation: Callable[[Editor], Awaitable[Result]],
    encodings: Sequence[str] | None,
) -> Result:
    client = LanguageClient("test", "1")
    editor = Editor(client, folder)
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(editor.said.put_nowait))
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_DATA": str(folder / ".data")
    }  # fmt: skip
    command = (sys.executable, "-W", "error", "-m", "factcheck", "server")
    await client.start_io(*command, cwd=folder, env=environment)
    process = client._server
    assert process is not None
    try:
        general = types.GeneralClientCapabilities(position_encodings=encodings)
        able = types.ClientCapabilities(general=general)
        await client.initialize_async(types.InitializeParams(able, root_uri=folder.as_uri()))
        client.initialized(types.InitializedParams())
        result = await conversation(editor)
        await client.shutdown_async(None)
        client.exit(None)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    finally:
        if process.returncode is None:
            process.kill()
        await client.stop()  # type: ignore[no-untyped-call]
    return result
