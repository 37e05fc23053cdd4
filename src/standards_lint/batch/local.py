"""Documents judged by processes of this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standards_lint.batch.documents import Document
from standards_lint.batch.judging import Judging
from standards_lint.batch.rows import Rows
from standards_lint.workers.child import FORKS
from standards_lint.workers.pool import run_all


def judged_here(documents: Iterable[Document], judging: Judging, jobs: int) -> Iterator[Rows]:
    """The rows of documents in their order; each is read when a process is free for it.

    Args:
        documents: What is judged.
        judging: By what.
        jobs: Processes; 0 for as many as there are processors.
    """
    make = judging.make if FORKS else judging.anew
    yield from run_all((document.load() for document in documents), make, judging.lost, judging.bounds(jobs))
