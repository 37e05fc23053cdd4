"""A baseline put into the report: findings that an office had before are set aside, as many as there were.

What became graver is reported, and what is gone is told, so that the baseline can only shrink.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from standards_lint.model.exemption import Baseline, OldFinding
from standards_lint.model.finding import Finding, Severity
from standards_lint.model.likeness import likeness
from standards_lint.model.report import Suppressed
from standards_lint.triage.places import path_from

BY = "baseline"
"""`Suppressed.by` of what was there before."""


def already_there(findings: Sequence[Finding], old: Iterable[OldFinding]) -> frozenset[int]:
    """Indices of the findings that a document had before.

    Args:
        findings: Those of the document.
        old: What it had.
    """
    left: dict[tuple[str, str], Counter[Severity]] = defaultdict(Counter)
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
    return frozenset(covered)


def set_aside(finding: Finding, baseline: Baseline) -> Suppressed:
    """A finding that was there before, as suppressed."""
    note = f"{baseline.made_on}: {baseline.note}" if baseline.note else baseline.made_on
    return Suppressed(finding, note, BY, baseline.file)


def old_of(baseline: Baseline | None, path: str) -> tuple[OldFinding, ...]:
    """What a document had, by its path as the report names it."""
    return baseline.of(path_from(baseline.folder, path)) if baseline else ()
