"""Findings to those that are reported and those that are set aside, with who or what did it: the one road of all.

In this order: rules that a pack has switched off, what the run was told to ignore, directives in the document, waivers,
the baseline. Nothing is lost: every finding is either reported or told as suppressed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.model.finding import Finding, NotJudged
from standards_lint.model.report import Suppressed
from standards_lint.records import dataclass
from standards_lint.triage.directives import NO_DIRECTIVES, Directives, left_out_by, unused
from standards_lint.triage.off import switched_off
from standards_lint.triage.old_findings import already_there, old_of, set_aside
from standards_lint.triage.policy import apply_ignore
from standards_lint.triage.terms import Terms
from standards_lint.triage.told import recognisable
from standards_lint.triage.waivers import about_document, on_time, set_aside_by


@dataclass(frozen=True, slots=True)
class Paper:
    """What has to be known of a document."""

    path: str
    """As the report names it."""
    directives: Directives = NO_DIRECTIVES
    whole: bool = True
    """All of it could be read and judged."""


@dataclass(frozen=True, slots=True)
class Triaged:
    """What the report tells."""

    findings: tuple[Finding, ...]
    told: tuple[Finding, ...]
    """About what was set aside, and about what could not be."""
    suppressed: tuple[Suppressed, ...]
    not_judged: tuple[NotJudged, ...]
    people: tuple[str, ...] = ()
    """Who approved of waivers about the document or wrote a directive, for reports that mask persons."""


def triage(
    found: Sequence[Finding], not_judged: Iterable[NotJudged], paper: Paper, terms: Terms, *, again: bool = False
) -> Triaged:
    """Sorts out the findings of a document.

    Args:
        found: All of them.
        not_judged: What could not be judged in it.
        paper: The document.
        terms: What decides.
        again: Its findings were sorted out before, and these are more of them: what was told of the document's
            directives is not told twice.

    Returns:
        ``findings`` and ``suppressed`` together are `found`.
    """
    asked = tuple(not_judged)
    kept, off = switched_off(found, terms.rules)
    kept, suppressed, open_questions = apply_ignore(kept, asked, terms.policy)
    kept, left_out = _split(kept, [left_out_by(f, paper.directives.counting, paper.path) for f in kept])
    waivers = about_document(terms.exemptions.waivers, paper.path)
    kept, waived = _split(kept, [set_aside_by(f, waivers, terms.as_of) for f in kept])
    kept, old = _before(kept, paper, terms)
    told = list(on_time(kept, waived, waivers, terms))
    if not again:
        told += paper.directives.faults
    if paper.whole and not again:
        told += unused(paper.directives.counting, found, asked, terms)
    reported, ignored, _ = apply_ignore(recognisable(told), (), terms.policy)
    people = dict.fromkeys([*(w.approver for w in waivers), *(entry.approver for entry in left_out)])
    entries = (*off, *suppressed, *left_out, *waived, *old, *ignored)
    return Triaged(kept, reported, entries, open_questions, tuple(name for name in people if name))


def _before(
    kept: tuple[Finding, ...], paper: Paper, terms: Terms
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    baseline = terms.exemptions.baseline
    covered = already_there(kept, old_of(baseline, paper.path)) if baseline else frozenset()
    if baseline is None or not covered:
        return kept, ()
    return _split(kept, [set_aside(f, baseline) if i in covered else None for i, f in enumerate(kept)])


def _split(
    findings: Sequence[Finding], verdicts: Sequence[Suppressed | None]
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    kept = tuple(finding for finding, entry in zip(findings, verdicts, strict=True) if entry is None)
    return kept, tuple(entry for entry in verdicts if entry is not None)
