"""A report as JSON for programs. The contract is ``schema/report.schema.json``: its fields stay, more may come.

Findings are never folded here; messages are in the language of the run.
"""

from __future__ import annotations

from collections.abc import Mapping

from standards_lint.model.block import ReadNote
from standards_lint.model.finding import Basis, Finding, NotJudged, Severity
from standards_lint.model.report import DocumentReport, Report, Suppressed
from standards_lint.reporters.asked import asked_fields
from standards_lint.reporters.checklist import question_fields
from standards_lint.reporters.compared import compared_fields
from standards_lint.reporters.fixes import fix_fields
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.levels import level_fields
from standards_lint.reporters.place import anchored, place
from standards_lint.reporters.since import since_fields
from standards_lint.reporters.statistics import count_findings

SCHEMA_VERSION = 1
"""Version of the contract."""


def render_json(report: Report, *, lang: str = "id", statistics: bool = False) -> str:
    """The report as JSON.

    Args:
        report: What was found.
        lang: Language of the messages, ``id`` or ``en``.
        statistics: With the number of findings of each rule.
    """
    tree: dict[str, object] = {
        "schema_version": SCHEMA_VERSION,
        "tool": tool_fields(report),
        "documents": [document_fields(document, lang) for document in report.documents],
        "checklist": [question_fields(question, lang) for question in report.asked],
        "summary": {severity.value: report.count(severity) for severity in Severity},
    }
    if report.compared is not None:
        tree["compared"] = [compared_fields(compared) for compared in report.compared]
    if report.since is not None:
        tree["changed_since"] = since_fields(report.since)
    if statistics:
        tree["statistics"] = statistics_fields(report)
    return json_text(tree)


def statistics_fields(report: Report) -> list[Mapping[str, object]]:
    """How often each rule spoke, the most frequent first."""
    return [{"code": c, "name": m, "severity": s.value, "count": n} for n, c, m, s in count_findings(report)]


def tool_fields(report: Report) -> Mapping[str, object]:
    """What judged, by what, by the law of which day."""
    weakened = [{"id": text.id, "en": text.en} for text in report.weakened]
    return {
        "name": "standards-lint",
        "version": report.version,
        "engine": report.engine,
        "packs": list(report.packs),
        "as_of": report.as_of,
        "register_date": report.register_date,
        "regulation_tables": list(report.tables),
        **({"plugins": list(report.plugins)} if report.plugins else {}),
        **({"weakened": weakened} if weakened else {}),
    }


def document_fields(document: DocumentReport, lang: str) -> Mapping[str, object]:
    """A document with everything that was found in it."""
    fields: dict[str, object] = {
        "path": document.path,
        "kind": document.kind,
        "form": document.form,
        "readable": document.readable,
        "failed": document.failed,
        "n_services": document.n_services,
        "findings": [finding_fields(finding, document, lang) for finding in document.findings],
        "suppressed": [_suppressed(entry, document, lang) for entry in document.suppressed],
        "not_judged": [not_judged_fields(entry, lang) for entry in document.not_judged],
        "notes": [note_fields(note) for note in document.notes],
        "checklist": list(document.checklist),
    }
    if document.asked is not None:
        fields["asked"] = asked_fields(document.asked)
    if document.levels is not None:
        fields["levels"] = level_fields(document.levels, lang)
    return fields


def finding_fields(finding: Finding, document: DocumentReport, lang: str) -> dict[str, object]:
    """A finding with its place in its document, and with the reviewer's decision where there is one."""
    mark = finding.mark
    mended = {"fix": fix_fields(finding.fix, lang)} if finding.fix else {}
    decided = {"review": {"decision": mark.decision.value, "reason": mark.reason}} if mark else {}
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message.in_(lang),
        "advice": finding.advice.in_(lang),
        "quote": finding.quote,
        "service": finding.service,
        "component": finding.component,
        "location": anchored(finding.span, document.anchors),
        "basis": [basis_fields(basis) for basis in finding.basis],
        "pack": finding.pack,
        "fingerprint": finding.fingerprint,
        **({"source": finding.source.in_(lang)} if finding.source else {}),
        **mended,
        **decided,
    }


def basis_fields(basis: Basis) -> dict[str, str]:
    """An article of law."""
    return {"regulation": basis.regulation, "article": basis.article, "verified": basis.verified}


def _suppressed(entry: Suppressed, document: DocumentReport, lang: str) -> dict[str, object]:
    """A finding that was set aside; where nobody approved and no day was set these fields are empty."""
    return {
        **finding_fields(entry.finding, document, lang),
        "reason": entry.reason,
        "by": entry.by,
        "where": entry.where,
        "approver": entry.approver,
        "until": entry.until,
    }


def not_judged_fields(entry: NotJudged, lang: str) -> dict[str, str]:
    """What could not be judged, and why."""
    return {"code": entry.code, "reason": entry.reason.in_(lang), "service": entry.service}


def note_fields(note: ReadNote) -> dict[str, object]:
    """What a reader could not read or had to guess."""
    return {"code": note.code, "message": note.message, "location": place(note.span)}
