"""A document by all the names it has: what the editor calls it, where it lies, what stands in it."""

from __future__ import annotations

from pathlib import Path

from standards_lint.lsp.opened_text import OpenedText
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """A document of an editor."""

    uri: str
    path: Path
    """Where it lies, or would lie once it is saved."""
    opened: OpenedText
