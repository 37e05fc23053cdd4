"""The documents of a folder that nobody has open, judged when there is nothing else to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from lsprotocol.types import Diagnostic

from standards_lint.lsp import desk
from standards_lint.lsp.child import NotOpenedError
from standards_lint.lsp.folder import Folder, LostError, Urgency

MOST = 500
"""Documents of a folder that are judged unasked."""

Publish = Callable[[str, list[Diagnostic]], None]


class Unopened:
    """Tells what stands in documents that are not open.

    Args:
        publish: Tells it of the document with an address.
        is_open: Whether a document with this path is open: then what is written there is told, not what is saved.
    """

    def __init__(self, publish: Publish, is_open: Callable[[Path], bool]) -> None:
        self._publish = publish
        self._is_open = is_open
        self._tasks: dict[Path, asyncio.Task[None]] = {}
        self._told: dict[Path, set[str]] = {}
        self._single: set[asyncio.Task[None]] = set()

    def look(self, folder: Folder) -> None:
        """Judges all documents of a folder."""
        self.leave(folder)
        self._tasks[folder.path] = asyncio.create_task(self._all(folder))

    def look_at(self, folder: Folder, paths: Iterable[Path]) -> None:
        """Judges documents that were changed outside the editor, closed or deleted."""
        task = asyncio.create_task(self._each(folder, list(paths)))
        self._single.add(task)
        task.add_done_callback(self._single.discard)

    def leave(self, folder: Folder) -> None:
        """Nothing more is told of a folder until it is looked at again."""
        task = self._tasks.pop(folder.path, None)
        if task is not None:
            task.cancel()

    async def _all(self, folder: Folder) -> None:
        with suppress(LostError, NotOpenedError):
            names = await folder.ask(Urgency.REST, desk.listed)
            paths = [Path(name) for name in names[:MOST]]
            gone = self._told.get(folder.path, set()) - {path.as_uri() for path in paths}
            for uri in gone:
                self._publish(uri, [])
            self._told[folder.path] = set()
            await self._each(folder, paths)

    async def _each(self, folder: Folder, paths: list[Path]) -> None:
        told = self._told.setdefault(folder.path, set())
        for path in paths:
            if self._is_open(path):
                continue
            uri = path.as_uri()
            with suppress(LostError, NotOpenedError):
                answer = await folder.ask(Urgency.REST, desk.of_file, str(path), uri)
                if (answer.diagnostics or uri in told) and not self._is_open(path):
                    self._publish(uri, answer.diagnostics)
                    told.add(uri)
