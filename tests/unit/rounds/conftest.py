"""Reports on two versions of an invented standard."""

from __future__ import annotations

import pytest

from standards_lint.knowledge.namesake_words import NamesakeWords
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport, HeldComponent, ServiceRow
from standards_lint.model.span import Span


class Make:
    """Builders with defaults."""

    words = NamesakeWords(frozenset({"pelayanan", "standar"}))

    @staticmethod
    def finding(code="WKT003", quote="", line=1, service="Izin Warung", component="jangka_waktu", message="", **more):
        fields = {
            "code": code,
            "name": code.lower(),
            "severity": Severity.WARNING,
            "message": Text(message or f"Pesan {code}", message or f"Message {code}"),
            "advice": Text("", ""),
            "quote": quote,
            "span": Span(line),
            "service": service,
            "component": component,
        }
        return Finding(**{**fields, **more})

    @staticmethod
    def service(name="Izin Warung", **states):
        held = (HeldComponent(id_, state, True, False, n) for n, (id_, state) in enumerate(states.items(), 2))
        return ServiceRow(name, 1, tuple(held))

    @classmethod
    def report(cls, *findings, services=None, **more):
        fields = {
            "path": "draf.txt",
            "kind": "standar_pelayanan",
            "readable": True,
            "findings": findings,
            "form": "penuh",
            "services": (cls.service(jangka_waktu="isi", biaya="isi"),) if services is None else services,
        }
        return DocumentReport(**{**fields, **more})


@pytest.fixture
def make():
    return Make
