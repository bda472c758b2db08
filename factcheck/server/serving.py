"""The conversation with the editor."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from factcheck.reporters import Options
from factcheck.reporters._json import program
from factcheck.server import checks, diagnostics, fixes, hovers
from factcheck.server.checks import Unchecked
from factcheck.server.places import Places, meet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.finding import Finding
    from factcheck.pipeline import Report
    from factcheck.server.checks import Checked
    from factcheck.verdict import Rates

PAUSE = 0.3
"""So many seconds after the last keystroke an article is checked."""


class Known(NamedTuple):
    """What came of an article as it was at a version."""

    version: int | None
    checked: Checked


class Server(LanguageServer):
    """Holds what came of each article that is open.

    It checks in the thread that talks to the editor, since a second one would only take turns
    with it on the one interpreter.
    """

    def __init__(self, rates: Rates) -> None:
        # The whole text comes with each change: it is short, and is read anew anyway.
        whole = types.TextDocumentSyncKind.Full
        own = program()
        super().__init__(own["name"], own["version"], text_document_sync_kind=whole)
        self.rates = rates
        self.known: dict[str, Known] = {}

    def checked(self, uri: str) -> Checked:
        """What came of an article as it stands now."""
        text = self.workspace.get_text_document(uri)
        known = self.known.get(uri)
        if known is None or known.version != text.version:
            found = checks.check(uri, text.language_id or "", text.source, self.rates)
            known = self.known[uri] = Known(text.version, found)
        return known.checked

    def places(self, report: Report) -> Places:
        """The places of an article, as the editor counts them."""
        return Places(report.document, self.workspace.position_codec.client_num_units)

    def publish(self, uri: str) -> None:
        """Tell the editor what is to be said of an article."""
        checked = self.checked(uri)
        if isinstance(checked, Unchecked):
            told = [diagnostics.unchecked(checked)]
        else:
            places = self.places(checked)
            told = [diagnostics.diagnostic(uri, found, places) for found in _shown(checked)]
        self.say(uri, told, self.known[uri].version)

    def say(self, uri: str, told: list[types.Diagnostic], version: int | None = None) -> None:
        """Send what there is to say of an article, in place of what was said before."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, told, version))


def _shown(report: Report) -> Iterable[Finding]:
    return Options().shown(report)


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.publish(params.text_document.uri)


async def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    changed = params.text_document
    await asyncio.sleep(PAUSE)
    current = server.workspace.text_documents.get(changed.uri)
    if current is not None and current.version == changed.version:
        server.publish(changed.uri)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    server.known.pop(params.text_document.uri, None)  # the settings may be others by now
    server.publish(params.text_document.uri)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.known.pop(params.text_document.uri, None)
    server.say(params.text_document.uri, [])


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    checked = server.checked(params.text_document.uri)
    if isinstance(checked, Unchecked):
        return None
    places, cursor = server.places(checked), types.Range(params.position, params.position)
    for figure in checked.figures:
        place = places.figure(figure)
        if meet(place, cursor):
            text = hovers.told(checked, _shown(checked), figure)
            return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text), place)
    return None


def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    checked = server.checked(uri)
    if isinstance(checked, Unchecked) or not fixes.wanted(params.context.only):
        return []
    places = server.places(checked)
    found = [found for found in _shown(checked) if meet(places.figure(found.primary), params.range)]
    return [made for one in found if (made := fixes.action(uri, one, places))]


def serve(rates: Rates) -> None:
    """Talk to an editor over standard input and output until it says goodbye."""
    server = Server(rates)
    only_fixes = types.CodeActionOptions([types.CodeActionKind.QuickFix])
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, only_fixes)(_actions)
    server.start_io()
