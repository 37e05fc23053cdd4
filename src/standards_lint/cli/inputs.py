"""The paths of a command line to the files behind them, shared by the commands that read documents."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.console import write_error
from standards_lint.cli.filtering import ALL_FILES, FileFilter
from standards_lint.cli.options import STDIN
from standards_lint.cli.own_reports import is_own_report
from standards_lint.cli.plugged import plugged
from standards_lint.errors import UsageError
from standards_lint.readers.discover import Found, find_documents

_MOST_NAMED = 3
"""Files that are told one by one."""

if TYPE_CHECKING:
    from standards_lint.workers.documents import Given


def find_inputs(paths: Sequence[str], output: Path | None, filter_: FileFilter = ALL_FILES) -> Found:
    """The files to read; paths that lead nowhere are told on standard error, and the others are served.

    Args:
        paths: As the user wrote them.
        output: Where the result will be written.
        filter_: Which of the files are passed over; these are told too.

    Raises:
        UsageError: if nothing is left to read, or the result would be written over one of the files.
    """
    own: list[Path] = []

    def passes_over(path: Path, *, named: bool) -> bool:
        if not named and is_own_report(path):
            own.append(path)
            return True
        return filter_.passes_over(path, named=named)

    found = find_documents((Path(path) for path in paths if path != STDIN), passes_over, plugged().suffixes)
    if own:
        write_error(f"catatan: {len(own)} berkas buatan standards-lint sendiri dilewati: {_listed(own)}")
    left = [path for path in found.passed_over if path not in own]
    tell_left_out(left, nothing_left=bool(found.passed_over) and not found.files)
    if output is not None and any(_same(output, file) for file in found.files):
        raise UsageError(f"{output}: hasil akan menimpa dokumen yang diperiksa; pilih nama berkas lain untuk --output")
    if not found.missing:
        return found
    *others, last = found.missing
    for sentence in others:
        write_error(sentence)
    if not found.files and STDIN not in paths:
        raise UsageError(last)
    write_error(last)
    return found


def documents_of(found: Found, paths: Sequence[str], stdin_filename: str) -> list[Given]:
    """The documents of a command line, standard input first where it is to be read.

    Args:
        found: From `find_inputs`.
        paths: As the user wrote them.
        stdin_filename: Name of what comes through standard input.
    """
    from standards_lint.workers.given import Given

    first = [Given(stdin_filename, sys.stdin.buffer.read())] if STDIN in paths else []
    files = zip(found.files, found.folders, strict=True)
    return [*first, *(Given(str(file), folder=folder) for file, folder in files)]


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(str(path) for path in paths[:_MOST_NAMED]) + (", …" if len(paths) > _MOST_NAMED else "")


def tell_left_out(left: Sequence[Path], *, nothing_left: bool) -> None:
    """Tells on standard error which files the settings leave out, and where nothing is left."""
    if left:
        write_error(f"catatan: {len(left)} berkas dilewati menurut pengaturan exclude/include: {_listed(left)}")
    if nothing_left:
        write_error("catatan: tidak ada berkas lain, jadi tidak ada yang diperiksa")


def _same(output: Path, file: Path) -> bool:
    return output.exists() and file.exists() and output.samefile(file)
