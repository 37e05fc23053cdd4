"""A document to its rows: the same function in every process of every engine, made ready once in each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from standards_lint.batch.documents import Task
from standards_lint.batch.rows import Rows, rows_of
from standards_lint.library.telling import reported
from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport
from standards_lint.opening.opened import Opened
from standards_lint.pipeline import NOT_OPENED, Session, fault_report
from standards_lint.records import dataclass
from standards_lint.workers.documents import bounds_of, opening_of, reporting
from standards_lint.workers.given import Given
from standards_lint.workers.pool import Bounds, Lost

NEVER = "never"


@dataclass(frozen=True, slots=True)
class Manner:
    """How results are told."""

    lang: str = "id"
    redact: bool = False
    fail_on: str = "error"
    """Severity from which a finding counts as a failure, or ``never``."""


@dataclass(frozen=True, slots=True)
class Judging:
    """What judges, for whichever process does it."""

    session: Session
    manner: Manner

    @classmethod
    def by(cls, opened: Opened, fail_on: str) -> Judging:
        """By what a config asks for."""
        return cls(opened.session, Manner(opened.lang, opened.redact, fail_on))

    @property
    def anew(self) -> Callable[[], Callable[[Task], Rows]]:
        """Opens what judges in a process that begins from nothing; it can be sent there."""
        return partial(_judge_anew, opening_of(self.session), self.manner)

    def lost(self, task: Task, why: Lost) -> Rows:
        """The rows of a document that took too much, or ended its process."""
        report = reporting(self.session).lost(Given(task.path), why)
        return _rows(report, self.session, self.manner)

    def bounds(self, jobs: int) -> Bounds:
        """What a document may cost; jobs as for `workers.documents.bounds_of`."""
        return bounds_of(self.session.reading, jobs)


def _judge_anew(opening: Callable[[], Session], manner: Manner) -> Callable[[Task], Rows]:
    return _judge_with(opening(), manner)


def _judge_with(session: Session, manner: Manner) -> Callable[[Task], Rows]:
    return partial(_judged, session=session, manner=manner, report_on=reporting(session).make())


def _judged(task: Task, session: Session, manner: Manner, report_on: Callable[[Given], DocumentReport]) -> Rows:
    if task.fault:
        report = fault_report(task.path, NOT_OPENED, task.fault, session)
    else:
        report = report_on(Given(task.path, task.data))
    return _rows(report, session, manner)


def _rows(report: DocumentReport, session: Session, manner: Manner) -> Rows:
    fail_on = report.fail_on or manner.fail_on
    told = reported(report, session, manner.lang, redact=manner.redact)
    least = None if fail_on == NEVER else Severity(fail_on).rank
    reaches = least is not None and any(finding.severity.rank >= least for finding in told.findings)
    return rows_of(told, reaches=reaches)
