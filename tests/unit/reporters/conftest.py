"""Findings and reports of an invented document."""

from __future__ import annotations

import pytest

from standards_lint.model.finding import Basis, Finding, Fold, Severity, Text
from standards_lint.model.question import Question
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.span import Span

LINES = (
    "STANDAR PELAYANAN IZIN WARUNG",
    "",
    "Jangka waktu",
    "3 (tiga) hari kerja   jika tidak ada kendala teknis",
    "Biaya: gratis",
)


class Make:
    """Builders with defaults."""

    @staticmethod
    def finding(code="WKT003", severity=Severity.WARNING, quote="", line=1, column=1, service="", item="", **changes):
        fields = {
            "code": code,
            "name": f"aturan-{code.lower()}",
            "severity": severity,
            "message": Text(f"Pesan {code}", f"Message {code}"),
            "advice": Text("Perbaiki", "Mend it"),
            "quote": quote,
            "span": Span(line, column),
            "service": service,
            "basis": (Basis("UU 25/2009", "Pasal 21 huruf d", "text"),),
            "pack": "contoh",
            "fingerprint": "f00d",
        }
        if item:
            fields["fold"] = Fold("lipat", Text("Tidak ada: {items}", "Missing: {items}"), Text(item, f"{item} (en)"))
        return Finding(**{**fields, **changes})

    @staticmethod
    def question(name="PNL001", **changes):
        fields = {
            "id": name,
            "question": Text(f"Tanya {name}?", f"Question {name}?"),
            "why": Text("Tidak terbaca", "It cannot be read"),
            "applies_to": ("standar_pelayanan",),
            "basis": (Basis("UU 25/2009", "Pasal 21 huruf g", "text"),),
            "pack": "contoh",
        }
        return Question(**{**fields, **changes})

    @staticmethod
    def document(*findings, **changes):
        fields = {
            "path": "draf.txt",
            "kind": "standar_pelayanan",
            "readable": True,
            "findings": findings,
            "lines": LINES,
            "form": "publikasi",
            "n_services": 1,
        }
        return DocumentReport(**{**fields, **changes})

    @staticmethod
    def report(*documents, **changes):
        fields = {
            "version": "9.9",
            "engine": "python",
            "packs": ("contoh 1",),
            "as_of": "2026-11-21",
            "register_date": "2026-10-01",
            "documents": documents,
        }
        return Report(**{**fields, **changes})


@pytest.fixture
def make():
    return Make
