"""The desks of all who have come in, each known by a secret that only its browser keeps."""

from __future__ import annotations

import secrets
import threading
import time
from pathlib import Path

from standards_lint.web.desk import Desk


class Desks:
    """Desks by their secrets.

    Args:
        folder: Each desk has a folder of its own in it.
        most: How many there may be; an empty one that was not used for longest gives way.
        keep: Files stay when a desk is cleared.
    """

    def __init__(self, folder: Path, most: int, *, keep: bool = False) -> None:
        self._folder = folder
        self._most = most
        self._keep = keep
        self._desks: dict[str, Desk] = {}
        self._opened = 0
        self._prepared: Desk | None = None
        self._lock = threading.Lock()

    def find(self, key: str) -> Desk | None:
        """The desk of a secret, None where there is none."""
        with self._lock:
            desk = self._desks.get(key)
        if desk is not None:
            desk.seen = time.monotonic()
        return desk

    def open(self) -> Desk | None:
        """A new desk, for the first who comes the one that was prepared; None where there are too many in use."""
        with self._lock:
            if self._prepared is not None:
                desk, self._prepared = self._prepared, None
                return desk
            if len(self._desks) >= self._most and not self._give_way():
                return None
            return self._new()

    def prepare(self) -> Desk:
        """A desk on which documents are laid before anybody comes."""
        with self._lock:
            self._prepared = self._new()
            return self._prepared

    @property
    def are_empty(self) -> bool:
        """Nobody has a document here."""
        with self._lock:
            return not any(desk.documents for desk in self._desks.values())

    def close(self, desk: Desk) -> None:
        """Clears a desk; its secret opens nothing any more."""
        with self._lock:
            self._desks.pop(desk.key, None)
        desk.clear()

    def _new(self) -> Desk:
        self._opened += 1
        desk = Desk(secrets.token_urlsafe(32), self._folder / f"meja-{self._opened:03}", keep=self._keep)
        self._desks[desk.key] = desk
        return desk

    def _give_way(self) -> bool:
        idle = [desk for desk in self._desks.values() if not desk.documents]
        if not idle:
            return False
        del self._desks[min(idle, key=lambda desk: desk.seen).key]
        return True
