"""What runs inside a worker of a dask cluster."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from distributed import WorkerPlugin, get_worker

from standards_lint.batch.documents import Task
from standards_lint.batch.fingerprint import program_content
from standards_lint.batch.rows import Rows
from standards_lint.errors import UsageError
from standards_lint.workers.apart import Apart
from standards_lint.workers.pool import Bounds, Lost

Judging = Apart[Task, "Rows | Lost"]


class JudgingPlugin(WorkerPlugin):  # type: ignore[misc]  # distributed has no types
    """Keeps in a worker what judges, as long as the worker lives."""

    def __init__(self, anew: Callable[[], Callable[[Task], Rows]], bounds: Bounds, program: str) -> None:
        """Kept by the scheduler, and sent to every worker.

        Args:
            anew: Opens, in a child of the worker, what judges.
            bounds: What a document may cost.
            program: `fingerprint.program_content` of who asks; a worker of another edition refuses.
        """
        self.name = f"standards-lint-{uuid4()}"  # runs that share a scheduler must not judge by each other's rules
        self._anew, self._bounds, self._program = anew, bounds, program
        self._idle: list[Judging] = []

    def setup(self, worker: Any) -> None:  # noqa: ANN401, ARG002 (of distributed, which has no types)
        """Called in each worker."""
        self._idle = []

    def teardown(self, worker: Any) -> None:  # noqa: ANN401, ARG002 (as above)
        """Called when the worker ends."""
        while self._idle:
            self._idle.pop().close()

    def judge(self, tasks: list[Task]) -> list[Rows | Lost]:
        """The rows of documents, or why there are none.

        Raises:
            UsageError: if the program is not that of who asks.
        """
        if program_content() != self._program:
            raise UsageError(
                f"pekerja dask memakai standards-lint lain ({program_content()}) dari yang di sini ({self._program}); "
                "pasang versi yang sama di setiap pekerja"
            )
        apart = self._idle.pop() if self._idle else Apart(self._anew, _why, self._bounds)
        try:
            return [apart.do(task) for task in tasks]
        finally:
            self._idle.append(apart)


def _why(_task: Task, why: Lost) -> Rows | Lost:
    return why


def judge_on_worker(tasks: list[Task], plugin: str) -> list[Rows | Lost]:
    """What is sent to a worker: it finds the plugin that was sent before."""
    found: JudgingPlugin = get_worker().plugins[plugin]
    return found.judge(tasks)
