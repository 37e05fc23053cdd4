"""What of a document was not checked, in a sentence: a report without findings must not be taken for praise."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.finding import NotJudged, Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters import ci_words
from standards_lint.reporters.document_words import service_words
from standards_lint.reporters.printable import one_line


def unchecked(document: DocumentReport, lang: str) -> str:
    """Why the document was not checked in full; empty where it was.

    The sentence is there whatever rules were selected: the finding that tells the same may have been left out.
    """
    if not document.failed:
        return ""
    head = (ci_words.PART_UNREAD if document.readable else ci_words.UNREAD).in_(lang)
    reasons = dict.fromkeys(one_line(note.message) for note in document.notes)
    return f"{head}: {' '.join(reasons)}" if reasons else head


def told_elsewhere(document: DocumentReport) -> bool:
    """One of the document's findings is about the reading of it, so nobody needs a second sentence."""
    told = {finding.message.id for finding in document.findings}
    return any(note.message in told for note in document.notes) or (not document.readable and bool(document.findings))


def not_judged_words(entry: NotJudged, lang: str) -> str:
    """``Tidak dinilai: … (layanan “…”)``."""
    said = ci_words.NOT_JUDGED.in_(lang).format(reason=one_line(entry.reason.in_(lang)))
    if not entry.service:
        return said
    return f"{said} ({ci_words.ON_SERVICE.in_(lang).format(name=service_words(entry.service, lang))})"


def verdict(report: Report, lang: str) -> str:
    """How the run stands, in one sentence."""
    return ci_words.VERDICT[next(_verdicts(report))].in_(lang)


def _verdicts(report: Report) -> Iterator[str]:
    """All that hold, the gravest first."""
    if any(document.failed for document in report.documents):
        yield "unchecked"
    if report.count(Severity.ERROR):
        yield "error"
    if report.count(Severity.WARNING):
        yield "warning"
    if any(document.findings for document in report.documents):
        yield "other"
    if any(document.suppressed for document in report.documents):
        yield "hidden"
    yield "nothing" if report.documents else "empty"
