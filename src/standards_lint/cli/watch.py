"""``check --watch``: the check again whenever a document, the settings or the rules change, until Ctrl-C.

Files are looked at by time and size every half second: that works on every system and on network drives, where messages
about changes do not arrive.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import INTERRUPTED
from standards_lint.cli.options import COPIES, STDIN, Form
from standards_lint.cli.plugged import plugged
from standards_lint.cli.remembered import Memory, Stamp, remembering, stamp_of
from standards_lint.errors import StandardsLintError, UsageError

_PAUSE = 0.5
"""Seconds between two looks."""
_SETTLED = 0.1
"""Seconds for a program to finish writing: editors write a file in several steps."""

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"

State = dict[Path, Stamp]


def refuse_to_watch(paths: Sequence[str], form: Form, *, staged: bool) -> None:
    """Refuses to watch what does not change, or what would be changed by the watching itself.

    Raises:
        UsageError: for standard input, copies of documents and what git holds ready.
    """
    if STDIN in paths:
        raise UsageError("--watch memantau berkas, dan masukan standar tidak berubah; sebutkan berkas atau folder")
    if form in COPIES:
        raise UsageError(
            f"--watch hanya untuk laporan, bukan --format {form.value}, yang menulis dokumen baru; hilangkan satu"
        )
    if staged:
        raise UsageError("--watch memantau berkas di folder, bukan isi yang dipegang git; hilangkan --staged")


def again(words: Sequence[str]) -> Callable[[], object]:
    """The check as the command line asks for it, the settings read anew.

    Args:
        words: The command line behind ``check``.
    """
    from standards_lint.cli.app import run  # it names all commands, this one among them

    once = ["check", *(word for word in words if word != "--watch")]
    return lambda: run(once)


def watch(again: Callable[[], object], paths: Sequence[str], options: Mapping[str, object]) -> int:
    """Checks, and checks again after every change; ends with Ctrl-C.

    Args:
        again: The check. What it cannot serve is told, and the watching goes on.
        paths: Files and folders that are watched.
        options: Of the check; files among their values are watched too.

    Raises:
        UsageError: where there is nothing to watch from the beginning.
    """
    others = _files_of(options)
    memory = Memory()
    _refuse_nowhere(paths)
    try:
        with remembering(memory):
            while True:
                documents, setting = _documents(paths), _setting(others)
                memory.keep_for((setting, date.today()))
                _begin()
                _check(again)
                write_error(f"memantau {len(documents)} dokumen; Ctrl-C untuk berhenti")
                while _documents(paths) == documents and _setting(others) == setting:
                    time.sleep(_PAUSE)
                time.sleep(_SETTLED)
    except KeyboardInterrupt:
        return INTERRUPTED


def _check(again: Callable[[], object]) -> None:
    try:
        again()
    except StandardsLintError as error:
        write_error(str(error))


def _refuse_nowhere(paths: Sequence[str]) -> None:
    missing = next((path for path in paths if not Path(path).exists()), None)
    if missing is not None:
        raise UsageError(f"{missing}: tidak ada berkas atau folder dengan nama ini; periksa ejaannya")


def _begin() -> None:
    """A clean screen on a terminal, elsewhere a line between two reports."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and sys.platform != "win32":
        write_output(_CLEAR)
    else:
        write_output(f"--- {time.strftime('%H:%M:%S')} ---\n")


def _documents(paths: Sequence[str]) -> State:
    from standards_lint.readers.discover import find_documents

    found = find_documents((Path(path) for path in paths), also=plugged().suffixes)
    return {file: stamp_of(file) for file in found.files}


def _setting(others: Sequence[Path]) -> State:
    """The settings, the files that options name, and the rules."""
    from standards_lint.config.find import NAME
    from standards_lint.knowledge.data import national

    here = Path.cwd()
    settings = [folder / name for folder in (here, *here.parents) for name in (NAME, "pyproject.toml")]
    rules = Path(str(national()))
    return {file: stamp_of(file) for file in (*settings, *others, *rules.rglob("*.yaml"), *rules.rglob("*.tsv"))}


def _files_of(options: Mapping[str, object]) -> list[Path]:
    """Files among the values of options, and all that stands in folders among them."""
    named: list[Path] = []
    for value in options.values():
        values = value if isinstance(value, list | tuple) else [value]
        named += [path for path in values if isinstance(path, Path)]
    below = [file for path in named if path.is_dir() for file in path.rglob("*.yaml")]
    return [*named, *below]
