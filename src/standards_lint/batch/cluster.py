"""Documents judged by the workers of a dask cluster: of this machine, or wherever a scheduler has them.

The worker processes themselves judge nothing. Each keeps a child for every document that it has at once, as the library
does, so that a document that takes no end or ends its process costs only itself. What judges is sent to the workers
once, as a plugin of theirs, also to those that come later or begin again. Documents go out in small groups with their
content, rows come back; this process alone writes.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import dask
from distributed import Client, KilledWorker, LocalCluster

from standards_lint.batch.documents import Document, Task
from standards_lint.batch.fingerprint import program_content
from standards_lint.batch.judging import Judging
from standards_lint.batch.loading import loaded
from standards_lint.batch.parts import CONTINUE
from standards_lint.batch.rows import Rows
from standards_lint.batch.worker import JudgingPlugin, judge_on_worker
from standards_lint.errors import StandardsLintError, UsageError, fault_words
from standards_lint.workers.pool import Lost

GROUP = 16
"""Documents that go out together: a worker has some seconds to do with them."""
_GROUP_BYTES = 4_000_000
_AHEAD = 3
"""Groups for each thread of the workers that are under way or waiting for an earlier one."""
_WAIT = 60.0
"""Seconds between two looks whether there are workers left."""
_LOG = "distributed.admin.low-level-log-length"
_WAITS = 10
"""Looks without any worker after which the run is given up."""


@contextmanager
def cluster(address: str, jobs: int, first: float = _WAIT) -> Iterator[Any]:
    """A client of the cluster.

    Args:
        address: ``HOST:PORT`` of a scheduler; empty for a cluster of this machine.
        jobs: Workers of that; 0 for as many as there are processors.
        first: Seconds to wait for the first worker.

    Raises:
        UsageError: for a scheduler that does not answer, and one without workers.
    """
    with _made(address, jobs) as client:
        try:
            client.wait_for_workers(1, timeout=first)
        except TimeoutError:
            where = address or "komputer ini"
            raise UsageError(f"dask di {where} tidak mempunyai pekerja; jalankan “dask worker” lalu ulangi") from None
        yield client


@contextmanager
def _made(address: str, jobs: int) -> Iterator[Any]:
    if not address:
        options = {"n_workers": jobs or None, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
        with (
            # The scheduler would keep its last messages, and with them the documents of them.
            dask.config.set({_LOG: 0}),
            LocalCluster(**options, silence_logs=50) as here,
            Client(here) as client,
        ):
            yield client
        return
    try:
        client = Client(f"tcp://{address}" if "://" not in address else address)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError(f"dask di {address}: penjadwal tidak menjawab ({fault_words(error)})") from None
    with client:
        yield client


def judged_by_cluster(
    documents: Iterable[Document],
    judging: Judging,
    client: Any,  # noqa: ANN401 (distributed has no types)
) -> Iterator[Rows]:
    """The rows of documents in their order.

    Args:
        documents: What is judged; their content is read here (`sources.Search.carried`).
        judging: By what.
        client: From `cluster`.

    Raises:
        UsageError: if the workers have another program, or all are gone for long.
    """
    plugin = JudgingPlugin(judging.anew, judging.bounds(1), program_content())
    _register(client, plugin)
    try:
        yield from _judged(documents, judging, client, plugin.name)
    finally:
        with suppress(Exception):  # the workers may be gone, and what is left there does nothing
            client.unregister_worker_plugin(plugin.name)


def _judged(
    documents: Iterable[Document],
    judging: Judging,
    client: Any,  # noqa: ANN401 (as above)
    plugin: str,
) -> Iterator[Rows]:
    under_way: deque[tuple[list[Task], Any]] = deque()
    groups = _groups(documents)
    left = True
    while under_way or left:
        most = max(2, sum(client.nthreads().values())) * _AHEAD
        while left and len(under_way) < most:
            group = next(groups, None)
            left = group is not None
            if group is not None:
                under_way.append((group, _submitted(client, plugin, group)))
        if under_way:
            group, future = under_way.popleft()
            yield from _taken(client, plugin, group, future, judging)


def _groups(documents: Iterable[Document]) -> Iterator[list[Task]]:
    group: list[Task] = []
    size = 0
    for _, task in loaded(documents):
        group.append(task)
        size += len(task.data or b"")
        if len(group) >= GROUP or size >= _GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _register(client: Any, plugin: JudgingPlugin) -> None:  # noqa: ANN401 (distributed has no types)
    try:
        client.register_plugin(plugin, name=plugin.name)
    except StandardsLintError:
        raise
    except Exception as error:  # whatever the workers lack
        raise UsageError(
            f"para pekerja dask tidak dapat memuat standards-lint ({fault_words(error)}); pasang di setiap pekerja "
            "versi yang sama dengan di sini"
        ) from error


def _submitted(client: Any, plugin: str, group: list[Task]) -> Any:  # noqa: ANN401 (as above)
    return client.submit(judge_on_worker, group, plugin, pure=False)


def _taken(
    client: Any,  # noqa: ANN401 (as above)
    plugin: str,
    group: list[Task],
    future: Any,  # noqa: ANN401 (as above)
    judging: Judging,
) -> Iterator[Rows]:
    """The rows of a group; where it ended workers time and again, each of its documents is tried alone."""
    try:
        found = _waited(client, future)
    except KilledWorker:
        if len(group) == 1:
            found = [Lost.ENDED]
        else:
            for task in group:
                yield from _taken(client, plugin, [task], _submitted(client, plugin, [task]), judging)
            return
    for task, rows in zip(group, found, strict=True):
        yield judging.lost(task, rows) if isinstance(rows, Lost) else rows


def _waited(client: Any, future: Any) -> list[Rows | Lost]:  # noqa: ANN401 (as above)
    alone = 0
    while alone < _WAITS:
        try:
            found: list[Rows | Lost] = future.result(timeout=_WAIT)
        except TimeoutError:  # it takes long, or nobody is there
            alone = 0 if client.nthreads() else alone + 1
        except (KilledWorker, StandardsLintError):
            raise
        except (Exception, asyncio.CancelledError) as error:  # a connection that broke, a worker that cannot read
            raise UsageError(f"dask tidak dapat menyelesaikan tugas ({fault_words(error)}); {CONTINUE}") from error
        else:
            return found
    raise UsageError(f"dask tidak mempunyai pekerja lagi; {CONTINUE}")
