"""A baseline put into the report: findings that an office had before are set aside, as many as there were.

What became graver is reported, and what is gone is told, so that the baseline can only shrink.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from standards_lint.model.exemption import Baseline, OldFinding
from standards_lint.model.finding import Finding, Severity
from standards_lint.model.likeness import likeness
from standards_lint.model.report import Suppressed
from standards_lint.triage.places import path_from

_Left = defaultdict[tuple[str, str], Counter[Severity]]

BY = "baseline"
"""`Suppressed.by` of what was there before."""

SHOWN = 60
"""Characters of a quote that the file of a baseline shows."""


def already_there(findings: Sequence[Finding], old: Iterable[OldFinding]) -> frozenset[int]:
    """Indices of the findings that a document had before.

    Args:
        findings: Those of the document.
        old: What it had.
    """
    return frozenset(_matched(findings, old)[0])


def unmet(old: Iterable[OldFinding], met: Sequence[Finding]) -> tuple[OldFinding, ...]:
    """What is left of old findings when those that are still there are taken away, with how many of each."""
    entries = tuple(old)
    left = _matched(met, entries)[1]
    gone = []
    for entry in entries:
        n = left[entry.code, entry.likeness][entry.severity]
        if n > 0:
            gone.append(replace(entry, count=min(n, entry.count)))
    return tuple(gone)


def _matched(findings: Sequence[Finding], old: Iterable[OldFinding]) -> tuple[set[int], _Left]:
    """Indices of the findings that were there before, and how many of the old ones are left over."""
    left: _Left = defaultdict(Counter)
    for entry in old:
        left[entry.code, entry.likeness][entry.severity] += entry.count
    covered = set()
    # The gravest ones choose first, each the entry that fits it most closely: so as many as can be are covered.
    for index, finding in sorted(enumerate(findings), key=lambda pair: -pair[1].severity.rank):
        known = left.get((finding.code, likeness(finding))) if finding.fingerprint else None
        fitting = [s for s, n in (known or {}).items() if n and s.rank >= finding.severity.rank]
        if known is not None and fitting:
            known[min(fitting, key=lambda severity: severity.rank)] -= 1
            covered.add(index)
    return covered, left


def set_aside(finding: Finding, baseline: Baseline) -> Suppressed:
    """A finding that was there before, as suppressed."""
    note = f"{baseline.made_on}: {baseline.note}" if baseline.note else baseline.made_on
    return Suppressed(finding, note, BY, baseline.file)


def old_of(baseline: Baseline | None, path: str) -> tuple[OldFinding, ...]:
    """What a document had, by its path as the report names it."""
    return baseline.of(path_from(baseline.folder, path)) if baseline else ()


def old_findings(findings: Iterable[Finding]) -> tuple[OldFinding, ...]:
    """Findings of a document as a baseline keeps them; what the program raised itself is never old."""
    groups: dict[tuple[str, str, Severity], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.code, likeness(finding), finding.severity), []).append(finding)
    return tuple(
        OldFinding(code, severity, known_by, len(alike), alike[0].service, " ".join(alike[0].quote.split())[:SHOWN])
        for (code, known_by, severity), alike in groups.items()
    )
