"""What a run is about: a file, or what came through standard input."""

from __future__ import annotations

from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """A document to read: a file, or what came through standard input."""

    path: str
    data: bytes | None = None
    folder: str = ""
    """The folder that was named and holds it, ``""`` where it was named itself."""
