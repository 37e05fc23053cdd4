"""A form of the report: one row for each finding, for spreadsheets and pivot tables."""

import csv
import io

from standards_lint.plugins import Manner, Report, ReportForm

_COLUMNS = ("berkas", "baris", "kode", "bobot", "temuan", "saran", "dasar_hukum")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render_csv(report: Report, manner: Manner) -> str:
    """The findings, and a row for each document that could not be checked: an empty table must not look clean."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    for document in report.documents:
        for finding in document.findings:
            basis = "; ".join(f"{one.regulation} {one.article}" for one in finding.basis)
            message, advice = finding.message.in_(manner.lang), finding.advice.in_(manner.lang)
            told = (document.path, finding.span.line, finding.code, finding.severity.value, message, advice, basis)
            rows.writerow(map(plain, told))
        if document.failed:
            rows.writerow((plain(document.path), "", "", "", "tidak dapat diperiksa seluruhnya", "", ""))
    return out.getvalue()


def plain(value: object) -> str:
    """A cell that a spreadsheet takes for text, whatever the document holds (``=HYPERLINK(…)``)."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


CSV = ReportForm("csv", ".csv", render_csv, suppressed=False, for_programs=True)
