"""A report as GitLab shows it in a merge request: the list of issues of its code quality widget."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters.gaps import unchecked
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.paths import relative_path
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import printable

_SEVERITY = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
    Severity.REVIEW: "info",
}

_UNCHECKED = "tidak-diperiksa"


def render_gitlab(report: Report, manner: Manner) -> str:
    """An array with an issue for each finding and each document that was not checked; empty where there is none.

    GitLab compares two runs by the fingerprint alone, so it holds the path too.
    """
    return json_text([issue for document in report.documents for issue in _issues(document, manner)])


def _issues(document: DocumentReport, manner: Manner) -> Iterator[dict[str, object]]:
    path = relative_path(document.path, manner.root)
    for finding in document.findings:
        where = ", ".join(place_words(finding.span, document.anchors, manner.lang)) if document.anchors else ""
        message = f"{finding.message.in_(manner.lang)}{f' ({where})' if where else ''}"
        line = 1 if document.anchors else finding.span.line
        about = finding.fingerprint or finding.code
        yield _issue(path, finding.code, f"{finding.code}: {message}", _SEVERITY[finding.severity], line, about)
    # A finding tells it too, but only as something to look at, which may go under among the others.
    if gap := unchecked(document, manner.lang):
        yield _issue(path, _UNCHECKED, gap, "critical", 1, _UNCHECKED)


def _issue(path: str, check: str, description: str, severity: str, line: int, about: str) -> dict[str, object]:
    return {
        "type": "issue",
        "check_name": check,
        "description": printable(description),
        "severity": severity,
        "fingerprint": blake2b(f"{path}\x1f{about}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
        "location": {"path": path, "lines": {"begin": line}},
    }
