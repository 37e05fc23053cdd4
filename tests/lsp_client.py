"""A client of the language server that speaks the protocol over the pipes of a real process."""

import asyncio
import sys
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 60


class Editor:
    """An editor with the server that it started."""

    def __init__(self):
        self.client = LanguageClient("tests", "1")
        self.told = {}
        """Address → the last diagnostics told of it."""
        self.counts = {}
        self._news = asyncio.Event()
        self.messages = []
        self.capabilities = types.ClientCapabilities()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params):
            self.told[params.uri] = params
            self.counts[params.uri] = self.counts.get(params.uri, 0) + 1
            self._news.set()

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def shown(params):
            self.messages.append(params.message)
            self._news.set()

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params):
            self.registrations = params.registrations

        @self.client.feature(types.WORKSPACE_APPLY_EDIT)
        def applied(params):
            self.edits = params.edit
            return types.ApplyWorkspaceEditResult(applied=True)

    async def start(self, *folders, encodings=None, options=None, words=()):
        command = [sys.executable, "-m", "standards_lint", "lsp"]
        await self.client.start_io(*command, *(["--", *words] if words else []))
        if encodings:
            self.capabilities.general = types.GeneralClientCapabilities(position_encodings=encodings)
        return await self.client.initialize_async(
            types.InitializeParams(
                capabilities=self.capabilities,
                workspace_folders=[types.WorkspaceFolder(Path(f).as_uri(), Path(f).name) for f in folders],
                initialization_options=options,
            )
        )

    async def begin(self, *folders, **options):
        result = await self.start(*folders, **options)
        self.client.initialized(types.InitializedParams())
        return result

    def open(self, path, text=None, language="markdown", version=1):
        text = path.read_text(encoding="utf-8") if text is None else text
        item = types.TextDocumentItem(path.as_uri(), language, version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return path.as_uri()

    def edit(self, uri, version, *changes):
        """Changes are ``((line, character), (line, character), text)``, or a whole text."""
        told = [
            types.TextDocumentContentChangeWholeDocument(change)
            if isinstance(change, str)
            else types.TextDocumentContentChangePartial(
                types.Range(types.Position(*change[0]), types.Position(*change[1])), change[2]
            )
            for change in changes
        ]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version, uri), told)
        )

    def close(self, uri):
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def save(self, uri):
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def until(self, holds):
        """Waits until something that was told makes this true."""

        async def wait():
            while not holds():
                self._news.clear()
                await self._news.wait()

        await asyncio.wait_for(wait(), PATIENCE)

    async def diagnostics(self, uri, version):
        """What is told of a version of a document."""
        await self.until(lambda: uri in self.told and self.told[uri].version == version)
        return self.told[uri].diagnostics

    async def end(self):
        """Says goodbye; the exit code of the server."""
        await asyncio.wait_for(self.client.shutdown_async(None), PATIENCE)
        self.client.exit(None)
        server = self.client._server
        code = await asyncio.wait_for(server.wait(), PATIENCE)
        await self.client.stop()
        return code


def in_editor(session):
    """Runs a coroutine function with an editor."""
    return asyncio.run(_run(session))


async def _run(session):
    editor = Editor()
    try:
        return await asyncio.wait_for(session(editor), 110)
    finally:
        server = editor.client._server
        if server is not None and server.returncode is None:
            server.kill()
            await editor.client.stop()
