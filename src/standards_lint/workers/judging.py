"""Documents to the report on a run: each on its own, or those of an office beside each other too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from standards_lint.model.report import Compared, DocumentReport, Report
from standards_lint.pipeline import Judged, Session, report_of
from standards_lint.together import judge_together
from standards_lint.workers.documents import Given, judge_documents, judge_with_standards

_Result = TypeVar("_Result")


def report_on(
    documents: Sequence[Given],
    session: Session,
    jobs: int,
    *,
    together: bool = False,
    done: Callable[[str], None] | None = None,
) -> Report:
    """The report on documents, in their order.

    Args:
        documents: What is judged.
        session: From `pipeline.open_session`.
        jobs: Documents at once; 0 for as many as there are processors.
        together: Documents that were named with one folder, or one by one, are compared with each other.
        done: Called with the path of each document when it has been judged.
    """
    if not together:
        return report_of(_told(judge_documents(documents, session, jobs), done, lambda report: report.path), session)
    by_folder: dict[str, list[tuple[int, Judged]]] = defaultdict(list)
    standards = judge_with_standards(documents, session, jobs)
    for index, judged in enumerate(_told(standards, done, lambda judged: judged.report.path)):
        by_folder[documents[index].folder].append((index, judged))
    reports: dict[int, DocumentReport] = {}
    compared: list[Compared] = []
    for folder, members in by_folder.items():
        found, of_folder = judge_together([judged for _, judged in members], folder, session)
        reports |= zip((index for index, _ in members), found, strict=True)
        compared.append(of_folder)
    return report_of((reports[index] for index in range(len(documents))), session, tuple(compared))


def _told(
    results: Iterable[_Result], done: Callable[[str], None] | None, path: Callable[[_Result], str]
) -> Iterator[_Result]:
    """The results, each told when it is there."""
    for result in results:
        if done is not None:
            done(path(result))
        yield result
