"""What the rules said of real documents, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport
from standards_lint.packs.spec import Rule

NO_STANDARD = "bukan_standar"
MISSING_COMPONENT = "KOM001-komponen-wajib.yaml"
"""The file of the rules on components that are not there, one for each component."""

_ACCUSING = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule was broken."""

    rule: Rule
    documents: int
    severities: Mapping[Severity, int]


@dataclass(frozen=True, slots=True)
class NoStandards:
    """Documents that are no standard, and what was said of them."""

    labelled: int
    """Those of which a reader says so."""
    recognised: int
    """Those of them that the program takes for none, or could not read."""
    accused: int
    """Errors and warnings on the labelled ones."""
    missing_components: int
    """Those of them that demand a component; there must be none."""
    wrongly_passed_over: int
    """Documents of another kind by their labels that the program takes for none."""
    taken: int
    """All documents, with and without labels, that the program takes for none."""
    codes: Mapping[str, int]
    """Findings on those by rule."""


def count_rules(rules: Sequence[Rule], reports: Sequence[DocumentReport]) -> tuple[RuleCount, ...]:
    """A count for each rule, in their order."""
    severities: dict[str, Counter[Severity]] = {rule.code: Counter() for rule in rules}
    documents: Counter[str] = Counter()
    for report in reports:
        documents.update({finding.code for finding in report.findings})
        for finding in report.findings:
            severities[finding.code][finding.severity] += 1
    return tuple(RuleCount(rule, documents[rule.code], severities[rule.code]) for rule in rules)


def count_no_standards(
    labelled: Sequence[tuple[list[str], DocumentReport]],
    reports: Sequence[DocumentReport],
    missing: frozenset[str],
) -> NoStandards:
    """How documents that are no standard were treated.

    Args:
        labelled: The kinds that a reader accepts, the main one first (none if nobody could read it), and the report.
        reports: On all documents.
        missing: Codes of the rules that demand a component.
    """
    none = [report for kinds, report in labelled if kinds[:1] == [NO_STANDARD]]
    accused = [finding for report in none for finding in report.findings if finding.severity in _ACCUSING]
    taken = [report for report in reports if report.kind == NO_STANDARD]
    return NoStandards(
        labelled=len(none),
        recognised=sum(report.kind in ("", NO_STANDARD) for report in none),
        accused=len(accused),
        missing_components=sum(finding.code in missing for finding in accused),
        wrongly_passed_over=sum(report.kind == NO_STANDARD and NO_STANDARD not in kinds for kinds, report in labelled),
        taken=len(taken),
        codes=Counter(finding.code for report in taken for finding in report.findings),
    )


def missing_component_codes(rules: Sequence[Rule]) -> frozenset[str]:
    """Codes of the rules that demand a component."""
    return frozenset(rule.code for rule in rules if rule.file.endswith(MISSING_COMPONENT))
