"""An invented document, its findings, and what may set them aside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import pytest

from standards_lint.knowledge.data import national
from standards_lint.model.exemption import Exemptions, Waiver
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.likeness import digest
from standards_lint.model.span import Span
from standards_lint.packs.load import load_pack
from standards_lint.readers import read_document
from standards_lint.triage.directives import read_directives
from standards_lint.triage.policy import policy_for
from standards_lint.triage.select import Selection
from standards_lint.triage.suppress import Paper, triage
from standards_lint.triage.terms import Terms

DAY = date(2026, 11, 22)


@cache
def rules():
    return load_pack(national(), trusted=True).rules


@dataclass(frozen=True)
class Kit:
    """Builders with defaults."""

    day: date = DAY

    def terms(self, *, ignore=(), judging=None, **exemptions):
        policy = policy_for(rules(), Selection(ignore=ignore).layers(), {})
        if judging is not None:
            policy = replace(policy, rules=tuple(rule for rule in rules() if rule.code in judging))
        return Terms(rules(), policy, self.day, Exemptions(**exemptions))

    @staticmethod
    def finding(code="BIA001", line=1, column=1, severity=Severity.WARNING, **changes):
        name = next(rule.name for rule in rules() if rule.code == code)
        told = Text(f"Pesan {code}", f"Message {code}")
        made = Finding(code, name, severity, told, told, "", Span(line, column))
        made = replace(made, **changes)
        said = (code, made.service, made.component, made.quote, str(line), str(column))
        return replace(made, fingerprint=changes.get("fingerprint", digest(*said)))

    @staticmethod
    def waiver(**changes):
        fields = {
            "rule": "BIA001",
            "documents": "*.md",
            "reason": "diatur perda tersendiri",
            "approver": "Kepala Bagian Organisasi",
            "until": date(2027, 6, 30),
            "file": "pengecualian.yaml",
            "line": 2,
            "folder": "/kantor",
        }
        return Waiver(**{**fields, **changes})

    def sorted_out(self, text, *findings, path="draf.md", not_judged=(), whole=True, **terms):
        """What becomes of findings in a document."""
        decided = self.terms(**terms)
        raw = read_document(text.encode(), path)
        paper = Paper(path, read_directives(raw.remarks, raw.blocks, decided), whole)
        return triage(findings, not_judged, paper, decided)


@pytest.fixture
def kit():
    return Kit()
