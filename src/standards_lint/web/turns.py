"""Tasks of several people, served in turn: who leaves fifty documents does not keep the others waiting."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from typing import Generic, TypeVar

_Task = TypeVar("_Task")


class Turns(Generic[_Task]):
    """A queue for each person; they are asked one after another."""

    def __init__(self) -> None:
        self._queues: OrderedDict[str, deque[_Task]] = OrderedDict()
        self._changed = threading.Condition()
        self._ended = False

    def put(self, person: str, task: _Task) -> None:
        """Adds a task behind the others of this person."""
        with self._changed:
            self._queues.setdefault(person, deque()).append(task)
            self._changed.notify()

    def take(self) -> _Task | None:
        """The task whose turn it is; waits for one. None once the queue has ended."""
        with self._changed:
            while not self._queues and not self._ended:
                self._changed.wait()
            if self._ended:
                return None
            person, queue = self._queues.popitem(last=False)
            task = queue.popleft()
            if queue:
                self._queues[person] = queue
            return task

    def drop(self, person: str) -> list[_Task]:
        """Forgets what a person is waiting for, and says what it was."""
        with self._changed:
            return list(self._queues.pop(person, ()))

    def end(self) -> list[_Task]:
        """Nothing is given out any more, who waits is let go; says what was left."""
        with self._changed:
            self._ended = True
            left = [task for queue in self._queues.values() for task in queue]
            self._queues.clear()
            self._changed.notify_all()
            return left
