"""Rules and what became of them on a document to how many of them it satisfies."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from standards_lint.engine.indicators import Judgement
from standards_lint.engine.judge import applies
from standards_lint.model.finding import Finding, Severity
from standards_lint.model.levels import Checkable
from standards_lint.packs.spec import Rule

_NO_LAW = "practice"


def checkable(judgement: Judgement, questions: int) -> Checkable:
    """Counts the rules that rest on law and apply to a document; those about several documents together are left out.

    Args:
        judgement: What became of the document under the rules.
        questions: Number of questions that the reviewer has to answer.
    """
    alone = (rule for rule in judgement.rules if not rule.across and _rests_on_law(rule))
    asked = {rule.code for rule in alone if applies(rule, judgement.kinds)}
    found, review = _found(judgement.findings, asked)
    open_ = {entry.code for entry in judgement.not_judged} & asked - found - review
    return Checkable(len(asked - found - review - open_), len(found), len(review), len(open_), questions)


def _found(findings: Iterable[Finding], asked: Collection[str]) -> tuple[set[str], set[str]]:
    """Codes with findings, and codes with nothing but some to be looked at."""
    told = [(finding.code, finding.severity) for finding in findings if finding.code in asked]
    sure = {code for code, severity in told if severity is not Severity.REVIEW}
    return sure, {code for code, _ in told} - sure


def _rests_on_law(rule: Rule) -> bool:
    return any(basis.verified != _NO_LAW for basis in rule.basis)
