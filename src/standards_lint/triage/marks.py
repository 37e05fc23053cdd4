"""What the reviewer decided about findings, put into the report: accepted ones say so, waived ones are suppressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from standards_lint.model.finding import Decision, Finding, Mark
from standards_lint.model.report import DocumentReport, Suppressed

BY = "reviewer"
"""`Suppressed.by` of a finding that a person put aside."""


def mark_key(finding: Finding) -> str:
    """By what a finding is known within its document.

    What the program raises itself has no fingerprint; of each code there is one in a document.
    """
    return finding.fingerprint or finding.code


def with_marks(document: DocumentReport, marks: Mapping[str, Mark]) -> DocumentReport:
    """The report with the decisions in it.

    Args:
        document: What was found.
        marks: Decisions by `mark_key`; keys that fit no finding are passed over.
    """
    if not marks:
        return document
    kept: list[Finding] = []
    waived: list[Suppressed] = []
    for finding in document.findings:
        mark = marks.get(mark_key(finding))
        if mark is not None and mark.decision is Decision.WAIVED:
            waived.append(Suppressed(replace(finding, mark=mark), mark.reason, BY))
        else:
            kept.append(replace(finding, mark=mark) if mark else finding)
    return replace(document, findings=tuple(kept), suppressed=(*document.suppressed, *waived))
