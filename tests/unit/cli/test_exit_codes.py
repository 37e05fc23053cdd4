import pytest

from standards_lint.cli.exit_codes import CLEAN, FINDINGS, NOT_CHECKED, exit_code
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.span import Span


def report(*severities, failed=False):
    text = Text("a", "b")
    findings = tuple(Finding("ABC001", "nama", severity, text, text, "", Span(1)) for severity in severities)
    return Report(
        "1", "python", (), "2026-01-01", "2026-01-01", (DocumentReport("a", "", True, findings, failed=failed),)
    )


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        (Severity.ERROR, "error", FINDINGS),
        (Severity.WARNING, "error", CLEAN),
        (Severity.WARNING, "warning", FINDINGS),
        (Severity.INFO, "warning", CLEAN),
        (Severity.INFO, "info", FINDINGS),
        (Severity.REVIEW, "info", CLEAN),
        (Severity.ERROR, "never", CLEAN),
    ],
)
def test_findings_count_from_the_severity_asked_for(severity, fail_on, code):
    assert exit_code(report(severity), fail_on) == code


def test_a_document_that_could_not_be_checked_outranks_findings():
    assert exit_code(report(Severity.ERROR, failed=True), "error") == NOT_CHECKED
    assert exit_code(report(failed=True), "never") == NOT_CHECKED


def test_nothing_found_is_clean():
    assert exit_code(report(), "info") == CLEAN
