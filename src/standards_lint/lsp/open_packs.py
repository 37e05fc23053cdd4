"""Packs of which a file is open in the editor: checked when nobody has written in them for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from lsprotocol.types import Diagnostic

from standards_lint.lsp.diagnostics import told_at
from standards_lint.lsp.folder import Folder, LostError, Urgency
from standards_lint.lsp.pack_desk import pack_problems
from standards_lint.lsp.pack_files import ABOUT

PAUSE = 0.3
"""Seconds without a keystroke after which a pack is checked; all of it is, so it takes longer than a document."""

_LATE = "paket ini tidak selesai diperiksa dalam {seconds} detik; adakah pola yang berat di dalamnya?"


class OpenPacks:
    """Checks packs.

    Args:
        publish: Tells what is wrong with the file at a path.
        texts: Whole path of each YAML file that is open → what stands there.
    """

    def __init__(
        self, publish: Callable[[Path, list[Diagnostic]], None], texts: Callable[[], Mapping[str, str]]
    ) -> None:
        self._publish = publish
        self._texts = texts
        self._waiting: dict[Path, asyncio.Task[None]] = {}
        self._told: dict[Path, set[str]] = {}

    @property
    def roots(self) -> frozenset[Path]:
        """Folders of the packs of which a file was opened."""
        return frozenset(self._waiting)

    def changed(self, root: Path, folder: Folder, pause: float = PAUSE) -> None:
        """Something was written in a pack, or it was opened or saved."""
        waiting = self._waiting.get(root)
        if waiting is not None:
            waiting.cancel()
        self._waiting[root] = asyncio.create_task(self._check(root, folder, pause))

    def end(self) -> None:
        """Nothing more is told."""
        for task in self._waiting.values():
            task.cancel()

    async def _check(self, root: Path, folder: Folder, pause: float) -> None:
        await asyncio.sleep(pause)
        texts = dict(self._texts())
        try:
            found = await folder.ask_of_packs(Urgency.OPEN, pack_problems, root, texts)
        except LostError:
            found = {str(root / ABOUT): [told_at(1, _LATE.format(seconds=folder.patience))]}
        open_here = {path for path in texts if Path(path).is_relative_to(root)}
        for path in self._told.get(root, set()) | open_here | found.keys():
            self._publish(Path(path), found.get(path, []))
        self._told[root] = set(found)
