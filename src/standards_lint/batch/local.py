"""Documents judged by processes of this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from standards_lint.batch.documents import Document
from standards_lint.batch.judging import Judging
from standards_lint.batch.loading import loaded
from standards_lint.batch.rows import Rows
from standards_lint.workers.pool import run_all


def judged_here(documents: Iterable[Document], judging: Judging, jobs: int) -> Iterator[Rows]:
    """The rows of documents in their order.

    The processes begin from nothing: a copy of this one would have the locks, but not the threads, of the libraries
    that read and write tables.

    Args:
        documents: What is judged.
        judging: By what.
        jobs: Processes; 0 for as many as there are processors.
    """
    bounds = replace(judging.bounds(jobs), threads=True)
    yield from run_all((task for _, task in loaded(documents)), judging.anew, judging.lost, bounds)
