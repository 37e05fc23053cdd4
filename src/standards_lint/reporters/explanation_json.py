"""One rule told in full, for programs."""

from __future__ import annotations

from standards_lint.model.finding import Basis
from standards_lint.packs.examples import Example
from standards_lint.packs.spec import FixSpec, Rule
from standards_lint.reporters import explanation_words as words
from standards_lint.reporters.explanation import Beside
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.report_json import basis_fields
from standards_lint.reporters.rule_precision import precision_fields


def explanation_json(rule: Rule, beside: Beside, lang: str) -> str:
    """The rule as JSON; texts with placeholders (``{c.name}``) as the rule file has them."""
    return json_text(
        {
            "schema_version": 1,
            "code": rule.code,
            "name": rule.name,
            "category": rule.category,
            "status": rule.status,
            "since": rule.since,
            "severity": rule.severity.value,
            "applies_to": list(rule.applies_to),
            "summary": rule.summary.in_(lang),
            "profiles": [p.id for p in beside.profiles if not rule.raised and p.asks(rule, beside.pack.rules)],
            "replaced_by": rule.replaced_by,
            "why": rule.why.in_(lang),
            "message": rule.message.in_(lang),
            "advice": rule.advice.in_(lang),
            "fixes": [_fix(spec) for spec in rule.fixes],
            "basis": [_basis(basis, beside, lang) for basis in rule.basis],
            "legal_review": beside.pack.legal_review,
            "examples": [_example(example) for example in (*rule.examples, *rule.cases)],
            "known_limits": rule.known_limits.in_(lang) if rule.known_limits else None,
            "precision": precision_fields(beside.precision, rule.code, lang) if beside.precision else None,
            "history": [{"edition": entry.edition, "change": entry.change.in_(lang)} for entry in rule.history],
            "pack": rule.pack,
            "file": rule.file,
        }
    )


def _basis(basis: Basis, beside: Beside, lang: str) -> dict[str, str]:
    checked = words.CHECKED[basis.verified].in_(lang)
    return {**basis_fields(basis), "title": beside.title(basis.regulation), "checked": checked}


def _fix(spec: FixSpec) -> dict[str, object]:
    """How it is mended; texts with placeholders as the rule file has them."""
    return {"safe": spec.safe, "insert": spec.insert} if spec.insert else {"safe": spec.safe, "replace": spec.replace}


def _example(example: Example) -> dict[str, object]:
    fields: dict[str, object] = {"name": example.name, "expect": list(example.expect), "format": example.format}
    if example.beside:
        fields["beside"] = [_example(other) for other in example.beside]
    if example.document is not None:
        return {**fields, "document": example.document}
    return {**fields, "scaffold": example.scaffold, "at": example.at, "text": example.text}
