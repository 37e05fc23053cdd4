"""``--changed-since``: the documents that are other than before, and of texts the findings that the change brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from standards_lint.cli.git_changes import Changes, changes_since, content_before
from standards_lint.cli.options import COPIES, Form
from standards_lint.errors import UsageError
from standards_lint.model.report import DocumentReport, Report, Since

if TYPE_CHECKING:
    from standards_lint.pipeline import Session
    from standards_lint.workers.documents import Given


def open_changes(ref: str, form: Form, *, together: bool) -> Changes:
    """Asks git.

    Args:
        ref: What ``--changed-since`` names.
        form: Of ``--format``.
        together: ``--together`` was asked for.

    Raises:
        UsageError: where git cannot answer, or the options do not go together.
    """
    if form in COPIES:
        raise UsageError(
            f"--changed-since hanya untuk laporan, bukan --format {form.value}, yang memuat seluruh dokumen; hilangkan "
            "salah satunya"
        )
    if together:
        raise UsageError(
            "--changed-since tidak dapat dipakai bersama --together, yang membandingkan semua dokumen; hilangkan salah "
            "satunya"
        )
    return changes_since(ref)


def changed_documents(documents: Sequence[Given], changes: Changes) -> list[Given]:
    """Those that are other than before, new ones and what came through standard input too."""
    return [given for given in documents if given.data is not None or changes.is_changed(given.path)]


def narrowed(report: Report, changes: Changes, unchanged: int, session: Session, jobs: int) -> Report:
    """The report less what the changes did not bring, and with what was left out.

    Word, PDF and workbooks are told whole: nobody can say what changed in them by lines.

    Args:
        report: On the changed documents.
        changes: What git says.
        unchanged: Documents that were not checked.
        session: What the documents were judged by.
        jobs: Documents at once.

    Raises:
        UsageError: where git does not have an earlier version.
    """
    from standards_lint.workers.documents import Given, judge_documents

    # A fault that the program met has nothing to do with lines.
    texts = [d for d in report.documents if d.readable and not d.anchors and changes.before(d.path)]
    old = [Given(changes.before(document.path), content_before(changes, document.path)) for document in texts]
    before = dict(zip((d.path for d in texts), judge_documents(old, session, jobs), strict=True))
    reason = f"--changed-since {changes.ref}"
    documents = tuple(_narrowed(document, before, reason) for document in report.documents)
    return replace(report, documents=documents, since=Since(changes.ref, changes.base, unchanged))


def _narrowed(document: DocumentReport, before: dict[str, DocumentReport], reason: str) -> DocumentReport:
    from standards_lint.triage.changed import only_changed

    return only_changed(document, before[document.path], reason) if document.path in before else document
