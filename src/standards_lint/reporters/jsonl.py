"""A report as JSON lines: one for each finding, a last one that sums up.

The contract is ``schema/report-line.schema.json``; findings have the fields that they have in the JSON report.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.report_json import (
    SCHEMA_VERSION,
    finding_fields,
    not_judged_fields,
    note_fields,
    statistics_fields,
    tool_fields,
)
from standards_lint.reporters.since import since_fields

Fields = dict[str, object]


def render_jsonl(report: Report, manner: Manner) -> str:
    """The report as lines of JSON.

    Each line has a ``type``: ``finding``, ``suppressed``, ``not_judged``, ``note``, the last one ``summary``.
    """
    lines = [line for document in report.documents for line in _document_lines(document, manner.lang)]
    return "".join(_line(fields) for fields in (*lines, _summary(report, manner)))


def _line(fields: Fields) -> str:
    text = json.dumps(fields, ensure_ascii=False, separators=(", ", ": "))
    # These two end a line for some readers of lines; lone surrogates cannot be written as UTF-8 at all.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _document_lines(document: DocumentReport, lang: str) -> Iterator[Fields]:
    path = document.path
    for finding in document.findings:
        yield {"type": "finding", "path": path, **finding_fields(finding, document, lang)}
    for entry in document.suppressed:
        fields = finding_fields(entry.finding, document, lang)
        yield {"type": "suppressed", "path": path, **fields, "reason": entry.reason, "by": entry.by}
    for unjudged in document.not_judged:
        yield {"type": "not_judged", "path": path, **not_judged_fields(unjudged, lang)}
    for note in document.notes:
        yield {"type": "note", "path": path, **note_fields(note)}


def _summary(report: Report, manner: Manner) -> Fields:
    fields: Fields = {
        "type": "summary",
        "schema_version": SCHEMA_VERSION,
        "tool": tool_fields(report),
        "summary": {severity.value: report.count(severity) for severity in Severity},
        "documents": [_document(document) for document in report.documents],
    }
    if report.since is not None:
        fields["changed_since"] = since_fields(report.since)
    if manner.statistics:
        fields["statistics"] = statistics_fields(report)
    return fields


def _document(document: DocumentReport) -> Fields:
    numbers = Counter(finding.severity for finding in document.findings)
    return {
        "path": document.path,
        "kind": document.kind,
        "readable": document.readable,
        "failed": document.failed,
        "summary": {severity.value: numbers[severity] for severity in Severity},
        "suppressed": len(document.suppressed),
        "not_judged": len(document.not_judged),
    }
