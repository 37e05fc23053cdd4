"""Findings of a document to those that are reported: no repetitions, in the order of the text, each recognisable."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from standards_lint.model.finding import Finding
from standards_lint.model.likeness import about, digest

_Place = tuple[int, int, str]


def listing(findings: Iterable[Finding], supersedes: Mapping[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    """The findings to report.

    Args:
        findings: In any order.
        supersedes: For the code of a rule, the codes that are not reported beside it at the same place.

    Returns:
        Sorted by line and column, then by code; with fingerprints.
    """
    kept = _without_superseded(_without_repetitions(findings), supersedes)
    return _with_fingerprints(sorted(kept, key=_order))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of several listings of one document in one order."""
    return tuple(sorted(findings, key=_order))


def _without_repetitions(findings: Iterable[Finding]) -> list[Finding]:
    """One of those that say the same at the same place: the gravest, since its match is the surest."""
    kept: dict[object, Finding] = {}
    for finding in findings:
        said = (finding.code, finding.span, finding.service, finding.component, finding.message)
        if said not in kept or kept[said].severity.rank < finding.severity.rank:
            kept[said] = finding
    return list(kept.values())


def _without_superseded(findings: list[Finding], supersedes: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    dropped: dict[_Place, set[str]] = defaultdict(set)
    for finding in findings:
        dropped[_place(finding)].update(supersedes.get(finding.code, ()))
    return [finding for finding in findings if finding.code not in dropped[_place(finding)]]


def _place(finding: Finding) -> _Place:
    return finding.span.line, finding.span.column, finding.service


def _order(finding: Finding) -> tuple[object, ...]:
    """By place and code; the rest only makes the order the same whatever order the findings came in."""
    return (
        finding.span.line,
        finding.span.column,
        finding.code,
        finding.service,
        finding.component,
        finding.message.id,
        finding.span.end_line,
        finding.span.cell,
        finding.quote,
    )


def _with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Fingerprints that stay when lines move: of what is said about which words, and the how-manieth it is."""
    seen: Counter[tuple[str, ...]] = Counter()
    marked: list[Finding] = []
    for finding in findings:
        said = about(finding)
        seen[said] += 1
        marked.append(replace(finding, fingerprint=digest(*said, str(seen[said]))))
    return tuple(marked)
