"""How far a batch is, on standard error: a line that changes on a terminal, a line now and then in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from standards_lint.cli.console import terminal_columns

if TYPE_CHECKING:
    from standards_lint.batch.running import Run

_ON_TERMINAL, _IN_LOG = 0.5, 60.0
"""Seconds between two lines."""


@contextmanager
def batch_progress(*, wanted: bool = True, stream: TextIO | None = None) -> Iterator[Callable[[Run], None]]:
    """Gives what is called after each document and each part.

    Args:
        wanted: False for ``--no-progress``.
        stream: Standard error without one.
    """
    stream = stream or sys.stderr
    if not wanted or stream is None:
        yield _nothing
        return
    line = _Line(stream, terminal=stream.isatty())
    try:
        yield line.tell
    finally:
        line.clear()


def _nothing(run: Run) -> None:
    """For runs without a line."""


class _Line:
    """What was told last."""

    def __init__(self, stream: TextIO, *, terminal: bool) -> None:
        self._stream, self._terminal = stream, terminal
        self._begun = time.monotonic()
        self._next = self._begun + (_ON_TERMINAL if terminal else _IN_LOG)
        self._width = 0

    def tell(self, run: Run) -> None:
        """Tells where it is time to."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + (_ON_TERMINAL if self._terminal else _IN_LOG)
        written = run.totals
        told = (
            f"{run.judged} dokumen dinilai, {run.judged / (now - self._begun):.1f} per detik; "
            f"{written.documents} tertulis, {written.failed} di antaranya tidak dinilai seluruhnya"
        )
        if not self._terminal:
            self._write(f"{told}\n")
            return
        told = told[: max(10, terminal_columns() - 1)]
        self._write("\r" + told.ljust(self._width))
        self._width = len(told)

    def clear(self) -> None:
        """Takes the line of a terminal away."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            self._next = float("inf")  # the terminal is gone; the run goes on without the line
