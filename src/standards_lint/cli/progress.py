"""A line on the terminal that tells how far a long run is, and is gone when it is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from standards_lint.cli.console import terminal_columns

_AFTER = 1.0
"""Seconds that a run may take without a word."""
_EVERY = 0.1
"""Seconds between two lines: a terminal need not be written to for every document."""


@contextmanager
def progress(total: int, *, wanted: bool = True, stream: TextIO | None = None) -> Iterator[Callable[[str], None]]:
    """Gives what is called with the name of each document that is done.

    Nothing is written where `stream` is no terminal, for a single document, and as long as the run is short.

    Args:
        total: Documents of the run.
        wanted: False for ``--no-progress``.
        stream: Standard error without one.
    """
    stream = stream or sys.stderr
    if not wanted or total < 2 or stream is None or not stream.isatty():
        yield _nothing
        return
    line = _Line(total, stream)
    try:
        yield line.done
    finally:
        line.clear()


def _nothing(name: str) -> None:
    """For runs without a line."""


class _Line:
    """What stands on the terminal now."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total, self._stream = total, stream
        self._number, self._shown = 0, ""
        self._next = time.monotonic() + _AFTER

    def done(self, name: str) -> None:
        """Counts a document, and tells it where it is time to."""
        self._number += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._show(f"{self._number}/{self._total} dokumen: {name}")

    def clear(self) -> None:
        """Takes the line away; blanks do it on terminals that know no escape sequences too."""
        if self._shown:
            self._write("\r" + " " * len(self._shown) + "\r")
            self._shown = ""

    def _show(self, text: str) -> None:
        from standards_lint.reporters.printable import one_line

        # The last column stays free: a full line would begin a new one.
        told = one_line(text)[: max(10, terminal_columns() - 1)]
        self._write("\r" + told.ljust(len(self._shown)))
        self._shown = told

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            self._next = float("inf")  # the terminal is gone; the run goes on without the line
