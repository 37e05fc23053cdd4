"""Exit codes; where several apply the one of higher rank wins: 2, then 3, then 1, then 0."""

from __future__ import annotations

from standards_lint.model.finding import Severity
from standards_lint.model.report import Report

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
        fail_on: ``error``, ``warning``, ``info`` or ``never``; findings to be reviewed never count.
    """
    if any(document.failed for document in report.documents):
        return NOT_CHECKED
    if fail_on == NEVER:
        return CLEAN
    threshold = Severity(fail_on).rank
    found = any(f.severity.rank >= threshold for document in report.documents for f in document.findings)
    return FINDINGS if found else CLEAN
