"""The questions of an editor about the files of packs, passed on to the process of their folder."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from standards_lint.lsp.folder import LostError, Urgency
from standards_lint.lsp.leading import code_at
from standards_lint.lsp.pack_asked import TRY, Tried, pack_lenses, pack_tried
from standards_lint.lsp.pack_files import pack_of
from standards_lint.lsp.pack_renaming import naming_files, refusal, rename, renamed_code
from standards_lint.lsp.server import Server


def answer_pack_questions(server: Server) -> None:
    """Registers what is answered."""
    _trying(server)
    _renaming(server)


def _trying(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    def lenses(params: types.CodeLensParams) -> list[types.CodeLens]:
        document = server.documents.get(params.text_document.uri)
        return pack_lenses(document.named) if document and pack_of(document.named.path) else []

    @server.command(TRY)
    async def try_examples(uri: str, code: str) -> str:
        document = server.documents.get(uri)
        root = pack_of(document.named.path) if document else None
        if document is None or root is None:
            return _shown(server, "berkas ini bukan bagian dari sebuah paket", failed=True)
        folder = server.folder(document.folder)
        try:
            tried = await folder.ask_of_packs(Urgency.PERSON, pack_tried, root, server.yaml_texts(), code)
        except LostError:
            tried = f"contoh {code} tidak selesai dalam {folder.patience} detik"
        if not isinstance(tried, Tried):
            return _shown(server, tried, failed=True)
        for sentence in tried.failed:
            server.window_log_message(types.LogMessageParams(types.MessageType.Error, sentence))
        told = f"{code}: {tried.total} contoh dijalankan, {len(tried.failed)} gagal"
        first = f". {tried.failed[0].splitlines()[0]}" if tried.failed else ""
        return _shown(server, told + first, failed=bool(tried.failed))


def _shown(server: Server, sentence: str, *, failed: bool) -> str:
    kind = types.MessageType.Warning if failed else types.MessageType.Info
    server.window_show_message(types.ShowMessageParams(kind, sentence))
    return sentence


def _renaming(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(params: types.PrepareRenameParams) -> types.Range | None:
        document = server.documents.get(params.text_document.uri)
        return renamed_code(document.named, params.position) if document else None

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit | None:
        document = server.documents.get(params.text_document.uri)
        if document is None:
            return None
        line, column = document.named.opened.place(params.position)
        old, new = code_at(document.named.opened.line(line), column), params.new_name.strip()
        if not old:
            return None
        folder: Path = document.folder
        files = naming_files(folder, server.open_texts(), old, new)
        refused = refusal(old, new, files)
        if refused:
            raise JsonRpcInvalidParams(refused)
        return rename(old, new, files, str(document.named.opened.encoding), moves=server.renames_files)
