"""A child that is kept for one document after another, by callers that have threads of their own."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from standards_lint.errors import WorkerError
from standards_lint.workers.child import FORKS, Child
from standards_lint.workers.pool import Bounds, Lost

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


class Apart(Generic[_Task, _Result]):
    """Does tasks in a process that begins with the first of them, and is replaced when it was ended or lost.

    Threads may share it and take turns. A copy of this process (``os.fork``) begins a child of its own.
    """

    def __init__(
        self,
        make: Callable[[], Callable[[_Task], _Result]],
        lost: Callable[[_Task, Lost], _Result],
        bounds: Bounds,
    ) -> None:
        """Keeps what is needed; nothing is begun.

        Args:
            make: Called once in each child; gives what does a task. It must be fit to be sent to another process.
            lost: The result of a task that has none.
            bounds: What a task may cost; there is one child, however many `Bounds.jobs` says.
        """
        self._make, self._lost, self._bounds = make, lost, bounds
        self._child: Child[_Task, _Result] | None = None
        self._lock, self._owner = threading.Lock(), os.getpid()

    def do(self, task: _Task) -> _Result:
        """The result of a task.

        Raises:
            WorkerError: if the child cannot be begun.
        """
        if self._owner != os.getpid():
            # The child is that of the process this one is a copy of, and a thread over there may have held the lock.
            self._child, self._lock, self._owner = None, threading.Lock(), os.getpid()
        with self._lock:
            if self._child is None:
                bounds = self._bounds
                self._child = Child(self._make, bounds.memory_bytes, forks=FORKS, threads=True)
            try:
                answer = self._answered(self._child, task)
            except BaseException:
                # Ctrl-C too: the answer that is still to come must not be taken for that of the next task.
                self._end()
                raise
            if not isinstance(answer, Lost):
                return answer[0]
            self._end()
            return self._lost(task, answer)

    def close(self) -> None:
        """Ends the child; the next task begins another."""
        if self._owner == os.getpid():
            with self._lock:
                self._end()

    def _answered(self, child: Child[_Task, _Result], task: _Task) -> tuple[_Result] | Lost:
        child.give(task, self._bounds.seconds)
        try:
            while child.connection.poll(max(0.0, child.until - time.monotonic())):
                answer = child.take()
                if answer is not None:
                    return answer
        except (EOFError, OSError):
            return Lost.ENDED
        if not child.is_open:
            raise WorkerError("proses penilai tidak dapat dimulai: tidak siap dalam waktunya")
        return Lost.LATE

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
