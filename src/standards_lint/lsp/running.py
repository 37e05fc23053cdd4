"""The features of the server, each one a few lines: who answers what."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from standards_lint.lsp.opening import Opening
from standards_lint.lsp.pack_questions import answer_pack_questions
from standards_lint.lsp.questions import answer_questions
from standards_lint.lsp.server import Server

_WATCHED = "**/*.{md,markdown,html,htm,txt,yaml,yml,json,toml,py,tsv}"
"""Documents, and what may decide how they are judged."""


def serve(opening: Opening, words: tuple[str, ...] = ()) -> None:
    """Serves an editor over standard input and output until it says goodbye.

    Args:
        opening: Opens a folder; a function that another process can be given.
        words: Options of ``check`` that hold for all folders.
    """
    server = made_server(opening, words)
    try:
        server.start_io()
    finally:
        server.end()


def made_server(opening: Opening, words: tuple[str, ...] = ()) -> Server:
    """The server with all that it answers."""
    server = Server(opening, words)
    _life(server)
    _texts(server)
    answer_questions(server)
    answer_pack_questions(server)
    return server


def _life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.roots = [Path(path) for f in server.workspace.folders.values() if (path := to_fs_path(f.uri))]
        root = server.workspace.root_path
        if not server.roots and root:
            server.roots = [Path(root)]
        given = params.initialization_options
        if isinstance(given, dict) and isinstance(given.get("arguments"), list):
            server.words = (*server.words, *map(str, given["arguments"]))
        if isinstance(given, dict) and given.get("workspace") is False:
            server.looks_around = False

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:  # noqa: ARG001 (the form of all handlers)
        server.look_around()
        files = server.client_capabilities.workspace and server.client_capabilities.workspace.did_change_watched_files
        if files and files.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
            watching = types.Registration("berkas", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await server.client_register_capability_async(types.RegistrationParams([watching]))

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:  # noqa: ARG001 (the form of all handlers)
        server.end()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        for removed in params.event.removed:
            if path := to_fs_path(removed.uri):
                server.leave(Path(path))
        server.roots = [Path(path) for f in server.workspace.folders.values() if (path := to_fs_path(f.uri))]
        server.look_around()


def _texts(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.open(document.uri, str(document.language_id), document.version, document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.change(params.text_document.uri, params.text_document.version, params.content_changes)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        _tell_changed(server, [params.text_document.uri])

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(params: types.DidChangeWatchedFilesParams) -> None:
        _tell_changed(server, [change.uri for change in params.changes])


def _tell_changed(server: Server, uris: list[str]) -> None:
    server.changed_outside([Path(path) for uri in uris if (path := to_fs_path(uri))])
