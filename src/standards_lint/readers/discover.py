"""Paths that a user names to the files that are read, and to their bytes."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from standards_lint.readers.detect import OFFICE_SUFFIXES, STANDARD_HEAD, STANDARD_KEY
from standards_lint.readers.limits import DEFAULT_LIMITS
from standards_lint.records import dataclass

SUFFIXES = frozenset({".txt", ".html", ".htm", ".md", ".markdown"}) | OFFICE_SUFFIXES
"""What is looked for in folders. A file that is named itself is read whatever its suffix."""

_DATA_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
"""Files that programs are full of; in folders only those are taken whose beginning shows a structured standard."""
_STANDARD = re.compile(STANDARD_KEY.encode(), re.M)

_SKIPPED = frozenset({"node_modules", "__pycache__"})


class PassesOver(Protocol):
    """Says whether a document is left out."""

    def __call__(self, path: Path, *, named: bool) -> bool:
        """Whether it is; `named` when the user named the file itself."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands behind the paths that were named."""

    files: tuple[Path, ...]
    """In the order of the paths, those of a folder sorted, each once."""
    folders: tuple[str, ...]
    """For each file the folder that was named and holds it, ``""`` for one that was named itself."""
    missing: tuple[str, ...]
    """A sentence for each path that does not exist and each folder without documents."""
    passed_over: tuple[Path, ...] = ()
    """Documents that were left out on request."""


def _nothing(path: Path, *, named: bool) -> bool:  # noqa: ARG001 (what callers may give instead asks)
    return False


def find_documents(
    paths: Iterable[Path], passes_over: PassesOver = _nothing, also: frozenset[str] = frozenset()
) -> Found:
    """The files to read: named files as they are, folders searched.

    Hidden folders and files and folders of installed packages are passed over. A path that leads nowhere does not keep
    the others from being read.

    Args:
        paths: As the user named them.
        passes_over: Says of a document whether it is left out on request.
        also: Suffixes that plugins read beside `SUFFIXES`.
    """
    suffixes = SUFFIXES | also
    files: dict[Path, str] = {}
    missing = []
    left: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            every = sorted(_walk(path, suffixes))
            documents = [file for file in every if not passes_over(file, named=False)]
            left.update(dict.fromkeys(file for file in every if file not in documents))
            files.update({file: str(path) for file in documents if file not in files})
            if not every:
                missing.append(_no_documents(path, suffixes))
        elif path.exists() and passes_over(path, named=True):
            left[path] = None
        elif path.exists():
            files.setdefault(path, "")
        else:
            missing.append(f"{path}: tidak ada berkas atau folder dengan nama ini; periksa ejaannya")
    return Found(tuple(files), tuple(files.values()), tuple(missing), tuple(file for file in left if file not in files))


def may_be_document(name: str, also: frozenset[str] = frozenset()) -> bool:
    """A file that a search of a folder would take by its name, or look into.

    Args:
        name: Of the file from the folder that is searched.
        also: Suffixes that plugins read beside `SUFFIXES`.
    """
    path = Path(name)
    if any(part in _SKIPPED or (part.startswith(".") and part not in (".", "..")) for part in path.parts):
        return False
    return path.suffix.lower() in SUFFIXES | _DATA_SUFFIXES | also


def is_document(name: str, head: bytes, also: frozenset[str] = frozenset()) -> bool:
    """A file that a search of a folder would take.

    Args:
        name: See `may_be_document`.
        head: Its first `STANDARD_HEAD` bytes or more; only files of data are judged by them.
        also: See `may_be_document`.
    """
    if not may_be_document(name, also):
        return False
    return Path(name).suffix.lower() in SUFFIXES | also or _STANDARD.search(head[:STANDARD_HEAD]) is not None


def read_bytes(path: Path, most: int = DEFAULT_LIMITS.file_bytes) -> bytes:
    """The bytes of a file, of one too large to be judged only as many as show that.

    Args:
        path: The file.
        most: Largest file that is read whole.

    Raises:
        OSError: if the system does not open it, or it is no regular file: a named pipe would be waited for without end.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "bukan berkas biasa")
    with path.open("rb") as file:
        return file.read(most + 1)


def _no_documents(folder: Path, suffixes: frozenset[str]) -> str:
    known = ", ".join(sorted(suffixes))
    return f"{folder}: folder ini tidak memuat dokumen yang dikenal ({known}); sebutkan berkasnya satu per satu"


def _walk(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        for name in files:
            path = Path(place, name)
            if not name.startswith(".") and (path.suffix.lower() in suffixes or _is_structured(path)):
                yield path


def _is_structured(path: Path) -> bool:
    """Whether a file of data is a standard by its first lines."""
    if path.suffix.lower() not in _DATA_SUFFIXES:
        return False
    try:
        return _STANDARD.search(read_bytes(path, STANDARD_HEAD)) is not None
    except OSError:
        return False  # a file that cannot even be opened may be anything
