"""Tasks done in child processes: several at once, each within its time and memory, results in the order of the tasks.

What a native library does with a hostile file (pdfium follows drawings nested in each other without end) cannot be
stopped from within Python: signals wait for the next byte code. Only the end of its process stops it, so the parent
gives out one task at a time, waits for no longer than a task may take, and starts a new process in place of one that
it ended or that died.
"""

from __future__ import annotations

import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from standards_lint.records import dataclass

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FORKS = sys.platform.startswith("linux")
"""Children begin as copies of this process and inherit what it has made ready. Elsewhere they start from nothing:
Windows has no fork, and on macOS system libraries break in a forked process."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


class Lost(StrEnum):
    """Why a task has no result."""

    LATE = "late"
    ENDED = "ended"
    """Its process ended: the system or a native library ended it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What children may cost."""

    jobs: int
    """Children at once, one or more."""
    seconds: float
    """Longest time of one task."""
    memory_bytes: int
    """Most memory of one child, where the system can hold it to that (not on Windows)."""


def run_all(
    tasks: Sequence[_Task],
    make: Callable[[], Callable[[_Task], _Result]],
    lost: Callable[[_Task, Lost], _Result],
    bounds: Bounds,
) -> Generator[_Result, None, None]:
    """Do tasks in children.

    Args:
        tasks: What is sent to the children, one at a time.
        make: Called once in each child; gives what does a task. An exception of either ends the child.
        lost: The result of a task that has none.
        bounds: What children may cost.

    Yields:
        A result for each task, in the order of the tasks.
    """
    run = _Run(tasks, make, lost, bounds)
    try:
        yield from run.results()
    finally:
        run.end()


class _Child(Generic[_Task, _Result]):
    """A process that does one task after another."""

    def __init__(self, make: Callable[[], Callable[[_Task], _Result]], memory: int) -> None:
        import multiprocessing  # most runs need no child

        context = multiprocessing.get_context("fork") if FORKS else multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, make, memory), daemon=True)
        self.process.start()
        theirs.close()
        self.index = 0
        self.until = 0.0

    def give(self, index: int, task: _Task, seconds: float) -> None:
        self.index, self.until = index, time.monotonic() + seconds
        with suppress(OSError):  # it died while it waited; the wait for its answer tells
            self.connection.send(task)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class _Run(Generic[_Task, _Result]):
    """Gives out the tasks and takes in the results."""

    def __init__(
        self,
        tasks: Sequence[_Task],
        make: Callable[[], Callable[[_Task], _Result]],
        lost: Callable[[_Task, Lost], _Result],
        bounds: Bounds,
    ) -> None:
        self._tasks, self._make, self._lost, self._bounds = tasks, make, lost, bounds
        self._left = deque(range(len(tasks)))
        self._busy: list[_Child[_Task, _Result]] = []
        self._idle: list[_Child[_Task, _Result]] = []
        self._done: dict[int, _Result] = {}

    def results(self) -> Iterator[_Result]:
        for index in range(len(self._tasks)):
            while index not in self._done:
                self._give_out()
                self._take_in()
            yield self._done.pop(index)

    def end(self) -> None:
        """End all children, whatever they do."""
        for child in (*self._busy, *self._idle):
            child.end()

    def _give_out(self) -> None:
        while self._left and len(self._busy) < self._bounds.jobs:
            child = self._idle.pop() if self._idle else _Child[_Task, _Result](self._make, self._bounds.memory_bytes)
            self._busy.append(child)
            index = self._left.popleft()
            child.give(index, self._tasks[index], self._bounds.seconds)

    def _take_in(self) -> None:
        from multiprocessing.connection import wait

        first = min(child.until for child in self._busy)
        ready = wait([child.connection for child in self._busy], max(0.0, first - time.monotonic()))
        now = time.monotonic()
        for child in list(self._busy):
            if child.connection in ready:
                self._answer(child)
            elif child.until <= now:
                self._give_up(child, Lost.LATE)

    def _answer(self, child: _Child[_Task, _Result]) -> None:
        try:
            result = cast(_Result, child.connection.recv())
        except (EOFError, OSError):
            self._give_up(child, Lost.ENDED)
            return
        self._done[child.index] = result
        self._busy.remove(child)
        self._idle.append(child)

    def _give_up(self, child: _Child[_Task, _Result], why: Lost) -> None:
        self._busy.remove(child)
        child.end()
        self._done[child.index] = self._lost(self._tasks[child.index], why)


def _serve(connection: Connection, make: Callable[[], Callable[[_Task], _Result]], memory: int) -> None:
    """What a child does: one task after another, until the parent hangs up or ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; the parent ends these
    _bound_memory(memory)
    work = make()
    with suppress(EOFError, OSError):
        while True:
            connection.send(work(connection.recv()))


def _bound_memory(most: int) -> None:
    """Where the system can hold a process to a size, let it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    within = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (within, hard))
