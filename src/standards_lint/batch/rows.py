"""A report to the rows of three tables: documents, findings, components."""

from __future__ import annotations

from dataclasses import asdict

from standards_lint.library.report import Finding, Report, Verdict
from standards_lint.model.finding import Severity
from standards_lint.records import dataclass

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Rows:
    """What is written of one document. The number and the source of the document are put in by who writes."""

    document: Row
    findings: tuple[Row, ...]
    components: tuple[Row, ...]
    reaches: bool
    """A finding weighs as much as is asked for a failure (``--fail-on``)."""

    @property
    def verdict(self) -> Verdict:
        """Whether it was judged."""
        return Verdict(str(self.document["verdict"]))


def rows_of(report: Report, *, reaches: bool) -> Rows:
    """The rows of a report."""
    document: Row = {
        "document": report.path,
        "verdict": report.verdict.value,
        "why": report.why,
        "kind": report.kind,
        "form": report.form,
        "issuer": report.issuer,
        "services": len(report.services),
        **{severity.value: report.count(severity) for severity in Severity},
        "set_aside": len(report.set_aside),
        "not_judged": len(report.not_judged),
    }
    findings = tuple(_finding(finding, report.path) for finding in report.findings)
    components: list[Row] = [
        {
            "document": report.path,
            "verdict": report.verdict.value,
            "service_number": number,
            "service": service.name,
            "line": service.line,
            "component": component.id,
            "state": component.state,
        }
        for number, service in enumerate(report.services)
        for component in service.components
    ]
    return Rows(document, findings, tuple(components), reaches)


def _finding(finding: Finding, document: str) -> Row:
    return {
        "document": document,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "advice": finding.advice,
        "quote": finding.quote,
        "service": finding.service,
        "component": finding.component,
        **asdict(finding.place),
        "law": [asdict(article) for article in finding.law],
        "fingerprint": finding.fingerprint,
    }
