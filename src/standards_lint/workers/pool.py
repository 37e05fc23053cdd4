"""Tasks done in child processes: several at once, each within its time and memory, results in the order of the tasks.

What a native library does with a hostile file (pdfium follows drawings nested in each other without end) cannot be
stopped from within Python: signals wait for the next byte code. Only the end of its process stops it, so the parent
gives out one task at a time, waits for no longer than a task may take, and starts a new process in place of one that
it ended or that died.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from enum import StrEnum
from typing import Generic, TypeVar, cast

from standards_lint.errors import WorkerError
from standards_lint.records import dataclass
from standards_lint.workers.child import FORKS as FORKS
from standards_lint.workers.child import Child

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
    threads: bool = False
    """This process has threads, as libraries for tables and stores begin them (`Child`)."""
    ahead: int = 64
    """Tasks of each child that may be done or under way while an earlier one is waited for: more would fill memory."""


def run_all(
    tasks: Iterable[_Task],
    make: Callable[[], Callable[[_Task], _Result]],
    lost: Callable[[_Task, Lost], _Result],
    bounds: Bounds,
) -> Generator[_Result, None, None]:
    """Do tasks in children.

    Args:
        tasks: What is sent to the children, one at a time; asked for as children become free.
        make: Called once in each child; gives what does a task. An exception of either ends the child.
        lost: The result of a task that has none.
        bounds: What children may cost.

    Yields:
        A result for each task, in the order of the tasks.

    Raises:
        WorkerError: if a child cannot be begun.
    """
    run = _Run(tasks, make, lost, bounds)
    try:
        yield from run.results()
    finally:
        run.end()


@dataclass(slots=True)
class _Given(Generic[_Task, _Result]):
    """A task and what becomes of it."""

    task: _Task
    result: _Result | None = None
    done: bool = False


class _Run(Generic[_Task, _Result]):
    """Gives out the tasks and takes in the results."""

    def __init__(
        self,
        tasks: Iterable[_Task],
        make: Callable[[], Callable[[_Task], _Result]],
        lost: Callable[[_Task, Lost], _Result],
        bounds: Bounds,
    ) -> None:
        self._tasks, self._make, self._lost, self._bounds = iter(tasks), make, lost, bounds
        self._under_way: deque[_Given[_Task, _Result]] = deque()
        self._busy: dict[Child[_Task, _Result], _Given[_Task, _Result]] = {}
        self._idle: list[Child[_Task, _Result]] = []

    def results(self) -> Iterator[_Result]:
        self._give_out()
        while self._under_way:
            while not self._under_way[0].done:
                self._take_in()
                self._give_out()
            yield cast(_Result, self._under_way.popleft().result)
            self._give_out()

    def end(self) -> None:
        """End all children, whatever they do."""
        for child in (*self._busy, *self._idle):
            child.end()

    def _give_out(self) -> None:
        most = self._bounds.jobs * self._bounds.ahead
        while len(self._busy) < self._bounds.jobs and len(self._under_way) < most:
            try:
                given = _Given[_Task, _Result](next(self._tasks))
            except StopIteration:
                return
            self._under_way.append(given)
            one = self._idle.pop() if self._idle else self._begun()
            self._busy[one] = given
            one.give(given.task, self._bounds.seconds)

    def _begun(self) -> Child[_Task, _Result]:
        return Child(self._make, self._bounds.memory_bytes, forks=FORKS, threads=self._bounds.threads)

    def _take_in(self) -> None:
        from multiprocessing.connection import wait

        first = min(one.until for one in self._busy)
        ready = wait([one.connection for one in self._busy], max(0.0, first - time.monotonic()))
        now = time.monotonic()
        for one in list(self._busy):
            if one.connection in ready:
                self._answer(one)
            elif one.until <= now:
                if not one.is_open:
                    raise WorkerError("proses penilai tidak dapat dimulai: tidak siap dalam waktunya")
                self._give_up(one, Lost.LATE)

    def _answer(self, one: Child[_Task, _Result]) -> None:
        try:
            answer = one.take()
        except (EOFError, OSError):
            self._give_up(one, Lost.ENDED)
            return
        if answer is None:
            return
        given = self._busy.pop(one)
        (given.result,), given.done = answer, True
        self._idle.append(one)

    def _give_up(self, one: Child[_Task, _Result], why: Lost) -> None:
        given = self._busy.pop(one)
        one.end()
        given.result, given.done = self._lost(given.task, why), True
