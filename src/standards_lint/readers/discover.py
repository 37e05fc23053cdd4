"""Paths that a user names to the files that are read, and to their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from standards_lint.errors import UsageError
from standards_lint.readers.limits import MAX_BYTES

SUFFIXES = frozenset({".txt", ".html", ".htm", ".md", ".markdown"})
"""What is looked for in folders. A file that is named itself is read whatever its suffix."""

_SKIPPED = frozenset({"node_modules", "__pycache__"})


def find_documents(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files to read: named files as they are, folders searched, sorted, each file once.

    Hidden folders and files and folders of installed packages are passed over.

    Raises:
        UsageError: for a path that does not exist and for a folder without documents.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_in_folder(path)))
        elif path.exists():
            found[path] = None
        else:
            raise UsageError(f"{path}: tidak ada berkas atau folder dengan nama ini; periksa ejaannya")
    return tuple(found)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, of one too large to be judged only as many as show that.

    Raises:
        OSError: if the system does not open it.
    """
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _in_folder(folder: Path) -> list[Path]:
    documents = sorted(_walk(folder))
    if not documents:
        known = ", ".join(sorted(SUFFIXES))
        raise UsageError(
            f"{folder}: folder ini tidak memuat dokumen yang dikenal ({known}); sebutkan berkasnya satu per satu"
        )
    return documents


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        for name in files:
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(place, name)
