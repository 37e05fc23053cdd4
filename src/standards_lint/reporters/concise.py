"""A report with one line for each finding: ``path:line:column: CODE weight message``."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.finding import Finding
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters import words
from standards_lint.reporters.gaps import told_elsewhere, unchecked
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.paint import Paint
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.since import since_words
from standards_lint.reporters.statistics import render_statistics
from standards_lint.reporters.summary import count_words, weakened_words
from standards_lint.reporters.suppressed import suppressed_lines


def render_concise(report: Report, manner: Manner) -> str:
    """The findings, a line each, never folded; then what was not checked, and the counts unless `Manner.quiet`.

    Of files without lines of their own (Word, PDF, workbooks) line and column count in the text as it was read, and
    page, table or cell stand behind the message.
    """
    if manner.statistics:
        return render_statistics(report, lang=manner.lang)
    lines: list[str] = []
    for document in report.documents:
        lines += _document_lines(document, manner)
    if manner.suppressed:
        lines += suppressed_lines(report, manner.lang)
    if not manner.quiet:
        lines.append(f"{'; '.join(count_words(report, manner.lang))}.")
        lines += weakened_words(report, manner.lang)
        if report.since:
            lines.append(since_words(report.since, manner.lang))
    return "".join(f"{line}\n" for line in lines)


def _document_lines(document: DocumentReport, manner: Manner) -> Iterator[str]:
    path = one_line(document.path)
    for finding in document.findings:
        yield f"{path}:{finding.span.line}:{finding.span.column}: {_told(finding, document, manner)}"
    gap = unchecked(document, manner.lang)
    if gap and not told_elsewhere(document):
        yield f"{path}: {gap}"


def _told(finding: Finding, document: DocumentReport, manner: Manner) -> str:
    head = Paint(manner.color).severity(
        f"{finding.code} {words.SEVERITY[finding.severity].in_(manner.lang)}", finding.severity
    )
    where = ", ".join(place_words(finding.span, document.anchors, manner.lang)) if document.anchors else ""
    return f"{head} {one_line(finding.message.in_(manner.lang))}{f' ({where})' if where else ''}"
