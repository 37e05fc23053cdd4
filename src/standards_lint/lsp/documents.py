"""The documents that an editor has open, and the folders that they are judged in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pygls.uris import to_fs_path

from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.papers_named import Named

_SUFFIX = {"markdown": ".md", "html": ".html", "plaintext": ".txt", "yaml": ".yaml", "json": ".json"}
"""What a document that was never saved would be saved as, by the language that the editor takes it for."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document in an editor."""

    named: Named
    version: int
    folder: Path
    """Where it is judged."""

    def with_text(self, opened: OpenedText, version: int) -> Document:
        """The same after an edit."""
        return replace(self, named=replace(self.named, opened=opened), version=version)


def path_of(uri: str, language: str, folder: Path) -> Path:
    """Where a document lies, or would lie.

    Args:
        uri: What the editor calls it.
        language: What it takes it for.
        folder: Where one would be saved that has no file.
    """
    path = to_fs_path(uri) if uri.startswith("file:") else None
    if path:
        return Path(path)
    name = uri.rpartition(":")[2].rpartition("/")[2] or "tanpa-nama"
    return folder / (name if Path(name).suffix in _SUFFIX.values() else f"{name}{_SUFFIX.get(language, '.txt')}")


def folder_of(uri: str, folders: list[Path]) -> Path:
    """Where a document is judged: the innermost folder of the editor that holds it, else the folder it lies in."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    if not path:
        return folders[0] if folders else Path.cwd()
    holding = [folder for folder in folders if Path(path).is_relative_to(folder)]
    return max(holding, key=lambda folder: len(folder.parts), default=Path(path).parent)
