"""The code of a rule changed everywhere: in its pack, profiles, directives of documents, waivers, settings and docs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lsprotocol.types import (
    OptionalVersionedTextDocumentIdentifier,
    Position,
    Range,
    RenameFile,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from standards_lint.lsp.leading import code_at
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.pack_desk import Texts
from standards_lint.lsp.papers_named import Named

_SUFFIXES = frozenset({".yaml", ".yml", ".tsv", ".md", ".markdown", ".html", ".txt", ".toml"})
"""Files that name codes for people to read and write. A baseline (JSON) knows findings by a hash of the code too, so it
is made anew and not renamed."""
_SKIPPED = frozenset({"node_modules", "__pycache__", "build", "dist"})
_LARGEST = 5_000_000
_SHAPE = re.compile(r"[A-Z]{3}[0-9]{3}")


def renamed_code(named: Named, position: Position) -> Range | None:
    """Where the code stands that can be renamed at a place."""
    line, column = named.opened.place(position)
    text = named.opened.line(line)
    code = code_at(text, column)
    if not code:
        return None
    starts = [m.start() for m in re.finditer(rf"\b{code}\b", text) if m.start() < column <= m.end() + 1]
    return named.opened.range(line, starts[0] + 1, line, starts[0] + len(code) + 1) if starts else None


def refusal(old: str, new: str, files: dict[Path, str]) -> str:
    """Why a code cannot become another one; empty where it can."""
    if _SHAPE.fullmatch(new) is None:
        return f"“{new}” bukan kode; tulis tiga huruf besar dan tiga angka, misalnya {old[:3]}123"
    taken = next((path for path, text in files.items() if re.search(rf"\b{new}\b", text)), None)
    if taken is not None and new != old:
        return f"{new} sudah ada di {taken.name}; kode tidak pernah dipakai dua kali, pilih yang lain"
    return ""


def rename(old: str, new: str, files: dict[Path, str], encoding: str, *, moves: bool) -> WorkspaceEdit:
    """The edits that make one code another.

    Args:
        old: The code.
        new: What it is to be.
        files: Path → text of the files that may name it (`naming_files`).
        encoding: How the editor counts.
        moves: The editor renames files: one whose name begins with the code is renamed too.
    """
    edited: dict[str, list[TextEdit]] = {}
    moved: list[RenameFile] = []
    for path, text in files.items():
        opened = OpenedText(text, encoding)
        edits = [
            TextEdit(Range(opened.at(m.start()), opened.at(m.end())), new) for m in re.finditer(rf"\b{old}\b", text)
        ]
        if edits:
            edited[path.as_uri()] = edits
        if moves and path.name.startswith(f"{old}-"):
            moved.append(RenameFile(path.as_uri(), path.with_name(new + path.name.removeprefix(old)).as_uri()))
    if not moves:
        return WorkspaceEdit(edited)
    documents = [
        TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(uri, None), list(edits))
        for uri, edits in edited.items()
    ]
    return WorkspaceEdit(document_changes=[*documents, *moved])


def naming_files(folder: Path, texts: Texts, code: str, other: str) -> dict[Path, str]:
    """The files of a folder in which one of two codes stands, with what is open in the editor in place of the disk."""
    return {path: text for path, text in _texts(folder, texts) if code in text or other in text or code in path.name}


def _texts(folder: Path, texts: Texts) -> Iterator[tuple[Path, str]]:
    for entry in sorted(folder.iterdir()):
        hidden = entry.name.startswith(".") and entry.name != ".standards-lint"
        if entry.is_symlink() or hidden or entry.name in _SKIPPED:
            continue
        if entry.is_dir():
            yield from _texts(entry, texts)
        elif entry.suffix.lower() in _SUFFIXES and entry.stat().st_size < _LARGEST:
            try:
                yield entry, texts.get(str(entry)) or entry.read_bytes().decode("utf-8")
            except (OSError, UnicodeDecodeError):  # no text that an editor could change without loss
                continue
