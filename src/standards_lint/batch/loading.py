"""Documents read some ahead of the judges, several at once: a store answers slowly, but answers many."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from standards_lint.batch.documents import Document, Task

AHEAD = 16
"""Documents that are held at most before somebody judges them."""


def loaded(documents: Iterable[Document]) -> Iterator[tuple[Document, Task]]:
    """The documents with what is judged, in their order."""
    waiting: deque[tuple[Document, Future[Task]]] = deque()
    with ThreadPoolExecutor(AHEAD // 2, thread_name_prefix="baca") as readers:
        try:
            for document in documents:
                waiting.append((document, readers.submit(document.load)))
                if len(waiting) >= AHEAD:
                    first, task = waiting.popleft()
                    yield first, task.result()
            while waiting:
                first, task = waiting.popleft()
                yield first, task.result()
        finally:
            for _, task in waiting:
                task.cancel()
