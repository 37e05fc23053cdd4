"""The one-file program: this program with Python and its libraries in a single file, made by ``tools/one_file/``.

It unpacks itself into a new folder at every start, so nothing there has the same place or the same
times twice. It has no interpreter to be begun with ``-m`` either: a process of its own is asked of the
program itself.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

PART = "--part-of-standards-lint"
"""First word of a command line that begins a part of the program: its module and the words for it follow."""

_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_BEFORE = "_ORIG"


def program_file() -> Path | None:
    """The file of the one-file program; None where the program is installed as a package of Python."""
    return Path(sys.executable) if getattr(sys, "frozen", False) else None


def inside(place: Path) -> Path | None:
    """A place within what the one-file program unpacked, as it is at every start; None for any other place."""
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked is None or not place.is_relative_to(unpacked):
        return None
    return place.relative_to(unpacked)


def lasting(place: Path) -> str:
    """A place by a name that is the same at every start of the same program."""
    within = inside(place)
    return str(place) if within is None else f"{program_file()}!{within.as_posix()}"


def begin(module: str, *words: str) -> list[str]:
    """The command that runs a module of the program in a process of its own.

    Args:
        module: Its whole name; it has a function ``main`` that gives an exit code, and runs it as ``__main__`` too.
        words: What it finds behind its name in ``sys.argv``.
    """
    program = program_file()
    if program is not None:
        return [str(program), PART, module, *words]
    # -P: nothing is imported from the folder that the user happens to be in
    return [sys.executable, "-P", "-m", module, *words]


def give_back_libraries() -> None:
    """Lets programs that are begun from here (LibreOffice, tesseract, git, a browser) find the system's own libraries.

    The file's loader puts the folder of its own libraries in front of them and keeps what was there beside it.
    """
    for name in _LIBRARY_PATHS:
        before = os.environ.pop(f"{name}{_BEFORE}", None)
        if before:
            os.environ[name] = before
        elif program_file() is not None:
            os.environ.pop(name, None)
