"""What is running, as a hash: a result of another edition, or with other libraries, is another result."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

import standards_lint
from standards_lint.storage.folder import stamps

_LIBRARIES = ("site-packages", "dist-packages")


@cache
def program_hash() -> str:
    """Of this program, its libraries and Python; the same as long as nothing of them was installed or edited.

    Raises:
        OSError: where the program's own files cannot be looked at, as inside of an archive.
    """
    found = hashlib.blake2b(digest_size=16)
    told: list[object] = [standards_lint.__version__, sys.version, sys.platform]
    told += stamps(Path(standards_lint.__file__).parent, (".py", ".json", ".j2"))
    for entry in sys.path:
        folder = Path(entry)
        if folder.name in _LIBRARIES and folder.is_dir():  # its time changes when a package comes, goes or is renewed
            told.append((entry, folder.stat().st_mtime_ns))
    for item in told:
        found.update(repr(item).encode() + b"\0")
    return found.hexdigest()
