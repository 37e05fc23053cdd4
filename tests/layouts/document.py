"""One standard drawn once."""

from __future__ import annotations

from dataclasses import dataclass

from layouts.standard import Standard

CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Document:
    """A file with what it shows."""

    layout: str
    format: str
    noise: str
    data: bytes
    shown: Standard

    @property
    def name(self) -> str:
        """A file name for it."""
        return f"{self.layout}-{self.noise}-{self.shown.key}.{self.format}"
