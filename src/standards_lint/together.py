"""Documents of one office judged together: what they say of the same service, of complaints, of their decision.

Each document has been judged on its own; here findings are added about what it says otherwise than another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.engine.judge import judge
from standards_lint.engine.listing import in_order
from standards_lint.facts.across import Comparison, compare
from standards_lint.facts.build import document_fact, service_facts
from standards_lint.model.fact import Fact
from standards_lint.model.report import Compared, DocumentReport, Matched
from standards_lint.packs.spec import Rule
from standards_lint.pipeline import Judged, Session
from standards_lint.triage.suppress import Paper, triage


def is_across(rule: Rule) -> bool:
    """The rule judges documents beside each other."""
    return rule.across


def judge_together(judged: Sequence[Judged], folder: str, session: Session) -> tuple[list[DocumentReport], Compared]:
    """Adds to the reports on documents of one office what does not agree between them.

    Args:
        judged: The documents, in the order in which they were given.
        folder: What the report calls them by: the folder that was named, or ``""``.
        session: The one they were judged by.
    """
    standards = [document.standard for document in judged]
    comparison = compare(standards, session.knowledge)
    reports = [
        _with_findings(document, facts, session) for document, facts in zip(judged, comparison.facts, strict=True)
    ]
    return reports, _compared(comparison, [standard.path for standard in standards], folder)


def _with_findings(document: Judged, facts: Sequence[Fact], session: Session) -> DocumentReport:
    policy = session.policies.on(document.report.path)
    rules = [rule for rule in policy.rules if is_across(rule)]
    if not facts or not rules:
        return document.report
    standard, report = document.standard, document.report
    known = [
        document_fact(standard, session.knowledge, session.as_of),
        *service_facts(standard, session.knowledge),
        *facts,
    ]
    found, open_questions = judge(known, rules, session.engine, [str(kind) for kind in standard.kinds])
    paper = Paper(report.path, document.directives)
    triaged = triage(found, open_questions, paper, session.terms_on(report.path), again=True)
    return replace(
        report,
        findings=in_order((*report.findings, *triaged.findings, *triaged.told)),
        suppressed=(*report.suppressed, *triaged.suppressed),
        not_judged=(*report.not_judged, *triaged.not_judged),
    )


def _compared(comparison: Comparison, paths: Sequence[str], folder: str) -> Compared:
    matched = tuple(
        Matched(group[0].service.name, tuple((m.paper.standard.path, m.service.place.line) for m in group))
        for group in comparison.matched
    )
    return Compared(folder, matched, tuple(paths[index] for index in comparison.alone))
