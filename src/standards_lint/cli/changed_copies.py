"""Word copies with tracked changes: which changes are worth making, and copies of an earlier run as drafts.

A copy is read as it is when all changes are accepted, so that judging it tells what the changes are worth. A copy of an
earlier run is judged without the changes that it made: nobody has accepted them yet, and they are to be proposed again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from standards_lint.annotate.copying import SUFFIXES
from standards_lint.errors import AnnotateError, ReadError

if TYPE_CHECKING:
    from standards_lint.annotate.copying import Task
    from standards_lint.annotate.telling import Telling
    from standards_lint.model.finding import Finding
    from standards_lint.model.report import DocumentReport
    from standards_lint.pipeline import Session
    from standards_lint.readers.limits import Limits
    from standards_lint.workers.documents import Given


def without_changes(given: Given, limits: Limits) -> Given:
    """The document as it was before the program's own tracked changes; itself where it has none.

    Args:
        given: A document of any format; what cannot be read is told when it is judged.
        limits: Bounds of reading.
    """
    if given.data is None and PurePath(given.path).suffix.lower() not in SUFFIXES["docx"]:
        return given
    from standards_lint.annotate.own_changes import has_changes
    from standards_lint.annotate.own_comments import without_own
    from standards_lint.readers.discover import read_bytes
    from standards_lint.readers.docx_package import Package

    try:
        data = given.data if given.data is not None else read_bytes(Path(given.path), limits.file_bytes)
        if not data.startswith(b"PK"):
            return given
        package = Package(data, limits)
        main = package.content(package.main)
        if main is None or not has_changes(main):
            return given
        return replace(given, data=without_own(data, limits))
    except (OSError, ReadError, AnnotateError):
        return given


TRACKED = "DOK108"
"""Code of the finding that a document has tracked changes, which of course a copy has."""


def refused_fixes(tasks: Sequence[Task], telling: Telling, session: Session, jobs: int) -> frozenset[tuple[str, str]]:
    """The fixes that would lead to other findings once they are accepted: path of the document, fingerprint.

    Args:
        tasks: The Word documents.
        telling: How they are annotated.
        session: What they are judged by.
        jobs: Documents at once.
    """
    mended = [task for task in tasks if _fixable(task.document, telling)]
    return frozenset(
        (task.document.path, finding.fingerprint)
        for task, after in zip(mended, _accepted(mended, telling, session, jobs), strict=True)
        if not _is_better(task.document, after)
        for finding in _culprits(task, telling, session)
    )


def _culprits(task: Task, telling: Telling, session: Session) -> list[Finding]:
    """The fixes that cannot be made beside those in front of them."""
    fixable = _fixable(task.document, telling)
    kept: list[Finding] = []
    for finding in fixable:
        tried = [*kept, finding]
        others = frozenset((task.document.path, other.fingerprint) for other in fixable if other not in tried)
        (after,) = _accepted([task], replace(telling, refused=others), session, 1)
        if _is_better(task.document, after):
            kept = tried
    return [finding for finding in fixable if finding not in kept]


def _fixable(document: DocumentReport, telling: Telling) -> list[Finding]:
    return [f for f in document.findings if f.fix is not None and (f.fix.safe or telling.unsafe_fixes)]


def _accepted(tasks: Sequence[Task], telling: Telling, session: Session, jobs: int) -> list[DocumentReport | None]:
    """The reports on copies with all changes accepted; None for one that cannot be made."""
    from standards_lint.annotate.copying import copies_of
    from standards_lint.workers.documents import Given
    from standards_lint.workers.judging import report_on

    copies = list(copies_of(tasks, "docx", telling, session.reading.limits))
    made = [Given(task.path, copy) for task, copy in zip(tasks, copies, strict=True) if isinstance(copy, bytes)]
    reports = iter(report_on(made, session, jobs).documents)
    return [next(reports) if isinstance(copy, bytes) else None for copy in copies]


def _is_better(before: DocumentReport, after: DocumentReport | None) -> bool:
    """Nothing is found more often; of a copy that cannot be made another place tells."""
    if after is None:
        return True
    counts = Counter(finding.code for finding in before.findings)
    found = Counter(finding.code for finding in after.findings if finding.code != TRACKED)
    return all(count <= counts[code] for code, count in found.items())
