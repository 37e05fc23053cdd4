"""The language server: what editors tell and ask, passed on to the processes that judge.

It judges nothing itself and so always answers. What it is asked is answered by pure functions on a text, its judgement
and a place (`desk` and the modules that it imports); what it remembers is the text of each open document.
"""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from lsprotocol.types import Diagnostic, PositionEncodingKind, PublishDiagnosticsParams, ResourceOperationKind
from pygls.lsp.server import LanguageServer

from standards_lint import __version__
from standards_lint.lsp import desk
from standards_lint.lsp.child import NotOpenedError
from standards_lint.lsp.desk import Desk
from standards_lint.lsp.diagnostics import told_at
from standards_lint.lsp.documents import Document, folder_of, path_of
from standards_lint.lsp.faults import Fault, faults_of
from standards_lint.lsp.folder import Folder, LostError, Urgency
from standards_lint.lsp.open_packs import OpenPacks
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.opening import Opening
from standards_lint.lsp.pack_desk import PackDesk
from standards_lint.lsp.pack_files import pack_of
from standards_lint.lsp.papers_named import Named
from standards_lint.lsp.unopened import Unopened

PAUSE = 0.15
"""Seconds without a keystroke after which a document is judged."""

REST = 1.0
"""Seconds without a keystroke after which all of a long document is judged."""

_UNJUDGED = "dokumen ini tidak diperiksa, karena pengaturan atau paketnya tidak dapat dipakai: {words}"

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class Server(LanguageServer):
    """One editor's server."""

    def __init__(self, opening: Opening, words: tuple[str, ...] = ()) -> None:
        super().__init__("standards-lint", __version__)
        self.documents: dict[str, Document] = {}
        self.roots: list[Path] = []
        """Folders that the editor has open."""
        self.words = words
        self._opening = opening
        self._folders: dict[Path, Folder] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self.unopened = Unopened(lambda uri, found: self.publish(uri, found), self._is_open)
        self.packs = OpenPacks(lambda path, found: self.publish(self._uri_of(path), found), self.yaml_texts)
        self.looks_around = True
        """Documents that are not open are judged too."""
        self._background: set[asyncio.Task[None]] = set()
        self._faulty: dict[Path, set[str]] = {}
        """Folder → addresses of the files that are told to be at fault."""

    @property
    def asks_twice(self) -> bool:
        """The editor asks again for the edit of the action that was chosen."""
        texts = self.client_capabilities.text_document
        support = texts.code_action.resolve_support if texts and texts.code_action else None
        return bool(support and "edit" in support.properties)

    @property
    def renames_files(self) -> bool:
        """The editor renames files when it is told to."""
        edits = self.client_capabilities.workspace.workspace_edit if self.client_capabilities.workspace else None
        kinds = edits.resource_operations if edits else None
        return ResourceOperationKind.Rename in (kinds or ())

    def open_texts(self) -> dict[str, str]:
        """Whole path of each file that is open → what stands there."""
        return {str(document.named.path): document.named.opened.text for document in self.documents.values()}

    def yaml_texts(self) -> dict[str, str]:
        """The same of YAML files alone."""
        return {path: text for path, text in self.open_texts().items() if path.endswith((".yaml", ".yml"))}

    def _uri_of(self, path: Path) -> str:
        """What the editor calls a file."""
        return next((uri for uri, d in self.documents.items() if d.named.path == path), path.as_uri())

    @property
    def shows_disabled(self) -> bool:
        """The editor shows what cannot be done, and why."""
        texts = self.client_capabilities.text_document
        return bool(texts and texts.code_action and texts.code_action.disabled_support)

    def open(self, uri: str, language: str, version: int, text: str) -> None:
        """A document was opened."""
        folder = folder_of(uri, self.roots)
        opened = OpenedText(text, self.workspace.position_encoding or PositionEncodingKind.Utf16)
        self.documents[uri] = Document(Named(uri, path_of(uri, language, folder), opened), version, folder)
        self._look_soon(uri, 0)

    def change(self, uri: str, version: int, changes: Sequence[Any]) -> None:
        """A document was edited."""
        document = self.documents.get(uri)
        if document is not None:
            self.documents[uri] = document.with_text(document.named.opened.changed(changes), version)
            self._look_soon(uri)

    def close(self, uri: str) -> None:
        """A document was closed: nothing is told of it any more."""
        self._stop(uri)
        document = self.documents.pop(uri, None)
        if document is not None:
            self._in_background(self._forget(document))
            self.publish(uri, [])
            if self.looks_around and document.folder in self.roots:
                self.unopened.look_at(self.folder(document.folder), [document.named.path])

    def _look_soon(self, uri: str, pause: float = PAUSE) -> None:
        """Looks at what was opened or written: a file of a pack with its pack, everything else as a document."""
        document = self.documents[uri]
        root = pack_of(document.named.path)
        if root is None:
            self.judge_soon(uri, pause)
        else:
            self.packs.changed(root, self.folder(document.folder))

    def judge_soon(self, uri: str, pause: float = PAUSE) -> None:
        """Judges a document when nobody writes in it for a while."""
        self._stop(uri)
        self._waiting[uri] = asyncio.create_task(self._judge(uri, pause))

    def look_around(self) -> None:
        """Judges the documents of all folders that the editor has open."""
        if self.looks_around:
            for root in self.roots:
                self.unopened.look(self.folder(root))

    def changed_outside(self, paths: Sequence[Path]) -> None:
        """Files were saved, or changed by somebody else: what is judged by them is judged anew, and they themselves."""
        for place, folder in list(self._folders.items()):
            if any(folder.is_decided_by(path) for path in paths):
                self._reopen(folder)
            elif self.looks_around and place in self.roots:
                self.unopened.look_at(folder, [path for path in paths if path.is_relative_to(place)])

    def _reopen(self, folder: Folder) -> None:
        """Judges all documents of a folder by its settings and packs as they are now."""
        folder.reopen()
        for uri, document in self.documents.items():
            if document.folder == folder.path:
                self._look_soon(uri)
        if self.looks_around and folder.path in self.roots:
            self.unopened.look(folder)

    def _is_open(self, path: Path) -> bool:
        return any(document.named.path == path for document in self.documents.values())

    def leave(self, folder: Path) -> None:
        """A folder was closed."""
        if folder in self._folders:
            self.unopened.leave(self._folders[folder])
            self._folders.pop(folder).end()

    def end(self) -> None:
        """Ends everything that was started, whatever it is doing."""
        self.packs.end()
        for uri in list(self._waiting):
            self._stop(uri)
        for folder in list(self._folders):
            self.leave(folder)
        for process in multiprocessing.active_children():
            process.kill()

    def publish(self, uri: str, found: list[Diagnostic], version: int | None = None) -> None:
        """Tells what is to be shown of a file."""
        self.text_document_publish_diagnostics(PublishDiagnosticsParams(uri, found, version))

    async def ask(
        self,
        uri: str,
        question: Callable[Concatenate[Desk, Named, _Asked], _Answer],
        *arguments: _Asked.args,
        **named: _Asked.kwargs,
    ) -> _Answer | None:
        """What is answered about an open document; None where it cannot be."""
        document = self.documents.get(uri)
        if document is None:
            return None
        folder = self.folder(document.folder)
        with suppress(LostError, NotOpenedError):
            return await folder.ask(Urgency.PERSON, question, document.named, *arguments, **named)
        return None

    async def ask_of_pack(
        self,
        uri: str,
        question: Callable[Concatenate[PackDesk, Path, Named, _Asked], _Answer],
        *arguments: _Asked.args,
        **named: _Asked.kwargs,
    ) -> _Answer | None:
        """What is answered about an open file of a pack; None where it cannot be, and for files of none."""
        document = self.documents.get(uri)
        root = pack_of(document.named.path) if document else None
        if document is None or root is None:
            return None
        folder = self.folder(document.folder)
        with suppress(LostError):
            return await folder.ask_of_packs(Urgency.PERSON, question, root, document.named, *arguments, **named)
        return None

    def folder(self, path: Path) -> Folder:
        """A folder with its process."""
        if path not in self._folders:
            self._folders[path] = Folder(path, self.words, self._opening)
        return self._folders[path]

    def _stop(self, uri: str) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def _in_background(self, work: Any) -> None:  # noqa: ANN401 (any coroutine)
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _forget(self, document: Document) -> None:
        with suppress(LostError, NotOpenedError):
            await self.folder(document.folder).ask(Urgency.REST, desk.closed, document.named)

    async def _judge(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        document = self.documents[uri]
        with suppress(LostError, NotOpenedError):
            near = await self.folder(document.folder).ask(Urgency.OPEN, desk.near_diagnostics, document.named)
            if near is not None:
                self.publish(uri, near.diagnostics, document.version)
                await asyncio.sleep(REST)
        told = await self._told(document)
        if self.documents.get(uri) is document:
            self.publish(uri, told, document.version)

    async def _told(self, document: Document) -> list[Diagnostic]:
        folder = self.folder(document.folder)
        try:
            told = await folder.ask(Urgency.OPEN, desk.diagnostics, document.named)
        except NotOpenedError as error:
            faults = faults_of(str(error))
            self._tell_faults(document.folder, faults)
            return [told_at(1, _UNJUDGED.format(words=_first(faults)))]
        except LostError:
            try:
                told = await folder.ask(Urgency.OPEN, desk.out_of_time, document.named, folder.patience)
            except (LostError, NotOpenedError):
                return [told_at(1, _UNJUDGED.format(words=f"tidak dapat dibuka dalam {folder.patience} detik"))]
        self._tell_faults(document.folder, ())
        if folder.files is None:
            folder.files = tuple(map(Path, await folder.ask(Urgency.OPEN, desk.files)))
        return told.diagnostics

    def _tell_faults(self, folder: Path, faults: Sequence[Fault]) -> None:
        """Shows faults in their files, and nothing any more in those that were mended."""
        by_file: dict[str, list[Diagnostic]] = {uri: [] for uri in self._faulty.get(folder, ())}
        for fault in faults:
            # A pack of which a file is open is checked as it is written there, and tells its faults itself.
            if fault.file and pack_of(Path(fault.file)) not in self.packs.roots:
                by_file.setdefault(Path(fault.file).as_uri(), []).append(told_at(fault.line, fault.words))
        for uri, found in by_file.items():
            self.publish(uri, found)
        self._faulty[folder] = {uri for uri, found in by_file.items() if found}


def _first(faults: Sequence[Fault]) -> str:
    fault = faults[0]
    place = f"{Path(fault.file).name}:{fault.line}: " if fault.file else ""
    return f"{place}{fault.words}"
