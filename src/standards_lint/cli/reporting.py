"""How the documents of a run are judged: with a line of progress, from memory, or only what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from standards_lint.cli.kept_results import tell_damaged
from standards_lint.cli.progress import progress
from standards_lint.cli.remembered import remembered_report

if TYPE_CHECKING:
    from standards_lint.cli.git_changes import Changes
    from standards_lint.model.report import Report
    from standards_lint.pipeline import Session
    from standards_lint.results.database import Database
    from standards_lint.workers.documents import Given


def reporting(changes: Changes | None, *, shown: bool, kept: Database | None = None) -> Callable[..., Report]:
    """What judges documents; it takes what `workers.judging.report_on` takes.

    Args:
        changes: Only these are looked at; None for everything.
        shown: With a line of progress on a terminal.
        kept: Results of earlier runs; None to judge everything.
    """
    return partial(_report_on, changes, shown, kept)


def _report_on(
    changes: Changes | None,
    shown: bool,
    kept: Database | None,
    documents: Sequence[Given],
    session: Session,
    jobs: int,
    *,
    together: bool = False,
) -> Report:
    judged = documents
    if changes is not None:
        from standards_lint.cli.changed import changed_documents, narrowed

        judged = changed_documents(documents, changes)
    with progress(len(judged), wanted=shown) as done:
        report = remembered_report(judged, session, jobs, together=together, done=done, kept=kept)
    if kept is not None:
        tell_damaged(kept)
    return report if changes is None else narrowed(report, changes, len(documents) - len(judged), session, jobs)
