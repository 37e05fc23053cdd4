"""The folder of what is kept to be faster, and whether nobody else can write into it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from standards_lint.one_file import inside, lasting, program_file

HOME = "STANDARDS_LINT_HOME"
"""Environment variable that names another folder for what is kept on this machine."""

_OTHERS = stat.S_IWGRP | stat.S_IWOTH

Stamp = tuple[str, int, int, int]
"""Path, size, time of the last change and of the last change of the entry: a file with the same stamp is the same."""


def cache_folder() -> Path:
    """The folder; it need not be there."""
    named = os.environ.get(HOME)
    if named:
        return Path(named) / "cache"
    # Imported here: nothing else of an ordinary run needs it.
    from platformdirs import user_cache_path

    return user_cache_path("standards-lint", appauthor=False)


def private_folder() -> Path | None:
    """The folder, made where it is not there; None where it cannot be made or where others can write into it.

    What lies there is believed, so it must be nobody else's.
    """
    folder = cache_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & _OTHERS):
        return None
    return folder


def stamps(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Stamp]:
    """The stamps of all files below a folder with one of the suffixes, in an order that is always the same.

    What the one-file program unpacked is as old as that file is, whenever it was unpacked.

    Raises:
        OSError: where the folder cannot be read.
    """
    program = program_file()
    if program is not None and inside(folder) is not None:
        yield _stamp(lasting(folder), program.stat())
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(suffixes):
            yield _stamp(entry.path, entry.stat())
        elif entry.is_dir() and not entry.name.startswith((".", "__")):
            yield from stamps(Path(entry.path), suffixes)


def _stamp(path: str, of: os.stat_result) -> Stamp:
    return path, of.st_size, of.st_mtime_ns, of.st_ctime_ns
