"""A second round as JSON for programs.

The contract is ``schema/compare.schema.json``: its fields stay, more may come. Findings are never folded here.
"""

from __future__ import annotations

from standards_lint.model.finding import Finding
from standards_lint.model.report import DocumentReport, Report, ServiceRow
from standards_lint.model.rounds import Followed, FollowedService, Outcome, Rounds
from standards_lint.reporters.asked import asked_fields
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.report_json import finding_fields, not_judged_fields, note_fields, tool_fields

SCHEMA_VERSION = 1
"""Version of the contract."""


def render_rounds_json(rounds: Rounds, report: Report, *, lang: str = "id") -> str:
    """The second round as JSON.

    Args:
        rounds: What became of the findings.
        report: On both versions, with what they were judged by.
        lang: Language of the messages, ``id`` or ``en``.
    """
    tree: dict[str, object] = {
        "schema_version": SCHEMA_VERSION,
        "tool": tool_fields(report),
        "old": _version(rounds.old, lang),
        "new": _version(rounds.new, lang),
        "cautions": [caution.in_(lang) for caution in rounds.cautions],
        "services": [_service(service) for service in rounds.services],
        "findings": [_followed(followed, rounds, lang) for followed in rounds.followed],
        "summary": {outcome.value: rounds.count(outcome) for outcome in Outcome},
    }
    return json_text(tree)


def _version(document: DocumentReport, lang: str) -> dict[str, object]:
    return {
        "path": document.path,
        "kind": document.kind,
        "form": document.form,
        "readable": document.readable,
        "failed": document.failed,
        "n_services": document.n_services,
        "n_suppressed": len(document.suppressed),
        "asked": asked_fields(document.asked) if document.asked is not None else None,
        "not_judged": [not_judged_fields(entry, lang) for entry in document.not_judged],
        "notes": [note_fields(note) for note in document.notes],
    }


def _service(service: FollowedService) -> dict[str, object]:
    return {
        "old": _row(service.old),
        "new": _row(service.new),
        "renamed": service.renamed,
        "components": [
            {
                "id": component.id,
                "change": component.change.value,
                "old_line": component.old_line or None,
                "new_line": component.new_line or None,
            }
            for component in service.components
        ],
    }


def _row(row: ServiceRow | None) -> dict[str, object] | None:
    return {"name": row.name, "line": row.line} if row else None


def _followed(followed: Followed, rounds: Rounds, lang: str) -> dict[str, object]:
    return {
        "outcome": followed.outcome.value,
        "service": followed.service,
        "moved_from": followed.moved_from,
        "reason": followed.reason.in_(lang) if followed.reason else "",
        "old": _finding(followed.old, rounds.old, lang),
        "new": _finding(followed.new, rounds.new, lang),
    }


def _finding(finding: Finding | None, document: DocumentReport, lang: str) -> dict[str, object] | None:
    return finding_fields(finding, document, lang) if finding else None
