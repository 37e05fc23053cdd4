"""Exit codes; where several apply the one of higher rank wins: 2, then 3, then 1, then 0."""

from __future__ import annotations

from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.rounds import Followed, Rounds

CLEAN = 0
"""Nothing at or above the severity of ``--fail-on``."""

FINDINGS = 1
"""Findings at or above the severity of ``--fail-on``, or examples of rules that do not hold."""

USAGE = 2
"""A path, option, rule pack or engine that cannot be served."""

NOT_CHECKED = 3
"""A document, or a part of one, that was asked for could not be checked."""

INTERRUPTED = 130
"""Stopped from the keyboard, as shells count it."""

NEVER = "never"
"""``--fail-on never``: findings do not count."""


def exit_code(report: Report, fail_on: str) -> int:
    """The exit code for a report.

    Args:
        report: What was found.
        fail_on: ``error``, ``warning``, ``info`` or ``never``; findings to be reviewed never count. A document that
            has one of its own goes by that.
    """
    if any(document.failed for document in report.documents):
        return NOT_CHECKED
    found = any(_reaches(document, document.fail_on or fail_on) for document in report.documents)
    return FINDINGS if found else CLEAN


def _reaches(document: DocumentReport, fail_on: str) -> bool:
    if fail_on == NEVER:
        return False
    threshold = Severity(fail_on).rank
    return any(finding.severity.rank >= threshold for finding in document.findings)


def exit_code_of_rounds(rounds: Rounds, fail_on: str) -> int:
    """The exit code for two versions: what was there before does not count, unless it weighs more now.

    Args:
        rounds: What became of the findings.
        fail_on: ``error``, ``warning``, ``info`` or ``never``; findings to be reviewed never count.
    """
    if rounds.old.failed or rounds.new.failed:
        return NOT_CHECKED
    fail_on = rounds.new.fail_on or fail_on
    if fail_on == NEVER:
        return CLEAN
    threshold = Severity(fail_on).rank
    return FINDINGS if any(_came(followed, threshold) for followed in rounds.followed) else CLEAN


def _came(followed: Followed, threshold: int) -> bool:
    """The new version has the finding with this weight, and the old one did not."""
    before = followed.old.severity.rank if followed.old else -1
    return followed.new is not None and followed.new.severity.rank >= threshold > before
