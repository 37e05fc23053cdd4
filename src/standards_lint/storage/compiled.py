"""What is made of the program's own data files, kept ready: reading YAML takes most of the time of a small check.

A file is used as long as the program, its libraries and the data files are the same to the last stamp; anything else,
damage too, makes it anew without a word.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from standards_lint.one_file import lasting
from standards_lint.storage.folder import private_folder, stamps
from standards_lint.storage.program import program_hash
from standards_lint.storage.values import NotOurs, packed, unpacked

SUFFIX = ".terkompilasi"

_Value = TypeVar("_Value")


def compiled(
    name: str,
    data: Path,
    suffixes: tuple[str, ...],
    kind: type[_Value],
    make: Callable[[], _Value],
    chosen: str = "",
) -> _Value:
    """A value that is made of data files, from an earlier run where nothing has changed since.

    Args:
        name: Of the file that keeps it.
        data: The folder with all files that it is made of.
        suffixes: Of these files.
        kind: What it is; a file that holds something else is not used.
        make: Makes it. What it raises is raised, and nothing is kept then.
        chosen: What of the data it is made of; of another choice it is made anew, and kept in place of the former.
    """
    folder = private_folder()
    if folder is None:
        return make()
    try:
        key = _key(data, suffixes, chosen)
    except OSError:  # inside of an archive nothing tells whether it changed
        return make()
    # The place of the data is part of the name: two installations do not take turns in one file.
    place = folder / f"{name}-{hashlib.blake2b(lasting(data).encode(), digest_size=4).hexdigest()}{SUFFIX}"
    found = _read(place, key, kind)
    if found is None:
        found = make()
        _write(place, key, found)
    return found


def _key(data: Path, suffixes: tuple[str, ...], chosen: str) -> bytes:
    found = hashlib.blake2b(f"{program_hash()} {chosen}".encode(), digest_size=32)
    for stamp in stamps(data, suffixes):
        found.update(repr(stamp).encode())
    return found.digest()


def _read(place: Path, key: bytes, kind: type[_Value]) -> _Value | None:
    try:
        content = place.read_bytes()
    except OSError:
        return None
    if not content.startswith(key):
        return None
    try:
        value = unpacked(content[len(key) :], ("standards_lint",))
    except NotOurs:
        return None
    return value if isinstance(value, kind) else None


def _write(place: Path, key: bytes, value: object) -> None:
    with suppress(OSError, NotOurs):
        write_whole(place, key + packed(value))


def write_whole(place: Path, content: bytes) -> None:
    """Writes a file and puts it into its place whole, so that another run never sees half of it.

    Raises:
        OSError: if the system does not let it.
    """
    beside = place.with_suffix(f".{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
