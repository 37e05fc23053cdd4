"""Findings of a document that were there before: what a change did not bring is set aside, and counted.

A finding is brought by a change where it stands on a changed line, or where the earlier version does not have it: a
section that was taken out leaves no line behind, but a finding that was not there before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from standards_lint.model.finding import Finding
from standards_lint.model.report import DocumentReport, Suppressed

BY = "unchanged"
"""`Suppressed.by` of a finding that a change did not bring."""


def only_changed(document: DocumentReport, before: DocumentReport, reason: str) -> DocumentReport:
    """The report less what was there before.

    Args:
        document: What was found, of a text file that could be read.
        before: What is found in its earlier version; where that could not be checked in full, nothing is set aside.
        reason: `Suppressed.reason` of what is set aside.
    """
    if before.failed or not before.readable:
        return document
    lines = changed_lines(before.lines, document.lines)
    known: dict[str, int] = defaultdict(lambda: -1)
    for finding in (*before.findings, *(entry.finding for entry in before.suppressed)):
        known[finding.fingerprint] = max(known[finding.fingerprint], finding.severity.rank)
    kept: list[Finding] = []
    aside: list[Suppressed] = []
    for finding in document.findings:
        if _is_brought(finding, lines) or not finding.fingerprint or known[finding.fingerprint] < finding.severity.rank:
            kept.append(finding)
        else:
            aside.append(Suppressed(finding, reason, BY))
    return replace(document, findings=tuple(kept), suppressed=(*document.suppressed, *aside))


def changed_lines(before: Sequence[str], after: Sequence[str]) -> frozenset[int]:
    """Numbers, from 1, of the lines that are new or other than before."""
    from difflib import SequenceMatcher

    changed: set[int] = set()
    for tag, _, _, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            changed.update(range(start + 1, end + 1))
    return frozenset(changed)


def _is_brought(finding: Finding, lines: frozenset[int]) -> bool:
    span = finding.span
    return any(line in lines for line in range(span.line, max(span.line, span.end_line) + 1))
