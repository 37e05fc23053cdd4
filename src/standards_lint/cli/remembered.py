"""Reports on documents that did not change since they were judged, for runs that follow each other in one process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session
    from standards_lint.results.database import Database
    from standards_lint.workers.documents import Given

Stamp = tuple[int, int, int] | None
"""Time of the last change, size and number of a file, by which another content is seen; None where there is none."""


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class Memory:
    """What was judged, as long as rules and settings stay the same."""

    def __init__(self) -> None:
        self._setting: object = None
        self._reports: dict[str, tuple[Stamp, DocumentReport]] = {}

    def keep_for(self, setting: object) -> None:
        """Forgets everything unless the setting is the one of the run before."""
        if setting != self._setting:
            self._setting, self._reports = setting, {}

    def reports(
        self, documents: Sequence[Given], session: Session, jobs: int, done: Callable[[str], None] | None
    ) -> list[DocumentReport]:
        """The reports on documents in their order; only what changed is judged."""
        from standards_lint.workers.documents import judge_documents

        # Looked at before it is judged: what is written meanwhile is judged once more the next time.
        stamps = {given.path: stamp_of(Path(given.path)) for given in documents if given.data is None}
        stale = [given for given in documents if not self._is_known(given.path, stamps.get(given.path))]
        fresh = {}
        for given, report in zip(stale, judge_documents(stale, session, jobs), strict=True):
            fresh[given.path] = report
            if done is not None:
                done(given.path)
        reports = [fresh[given.path] if given.path in fresh else self._reports[given.path][1] for given in documents]
        self._reports = {report.path: (stamps[report.path], report) for report in reports if report.path in stamps}
        return reports

    def _is_known(self, path: str, stamp: Stamp) -> bool:
        return stamp is not None and path in self._reports and self._reports[path][0] == stamp


_MEMORY: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Runs inside of this use the memory."""
    before = _MEMORY.set(memory)
    try:
        yield
    finally:
        _MEMORY.reset(before)


def remembered_report(
    documents: Sequence[Given],
    session: Session,
    jobs: int,
    *,
    together: bool = False,
    done: Callable[[str], None] | None = None,
    kept: Database | None = None,
) -> Report:
    """The report on documents; where a memory is in use, only what changed is judged.

    Args:
        documents: What is judged.
        session: What it is judged by.
        jobs: Documents at once; 0 for as many as there are processors.
        together: Documents are compared with each other, so all of them are judged.
        done: Called with the path of each document when it has been judged.
        kept: Results of earlier runs; None to judge everything.
    """
    from standards_lint.run_report import report_of

    memory = _MEMORY.get()
    if memory is None and kept is not None and not together:
        from standards_lint.results.kept import kept_or_judged

        return report_of(kept_or_judged(documents, session, jobs, kept, done=done), session)
    if memory is None or together:
        from standards_lint.workers.judging import report_on

        return report_on(documents, session, jobs, together=together, done=done)
    return report_of(memory.reports(documents, session, jobs, done), session)
