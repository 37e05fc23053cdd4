"""Findings as an editor shows them: where they stand, how they weigh, and what else is to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from standards_lint.lsp.opened_text import OpenedText
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span
from standards_lint.records import dataclass
from standards_lint.reporters.basis import article_words
from standards_lint.reporters.excerpt import quote_end

SOURCE = "standards-lint"

_SEVERITY = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
    Severity.REVIEW: DiagnosticSeverity.Information,
}
_REVIEW = Text("Periksa: {message}", "To review: {message}")
"""Editors have no weight for what a person must look at; the word says it."""
_BESIDE = Text("tempat lain yang dimaksud temuan ini", "the other place that this finding is about")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where an editor can be led to."""

    rule: Callable[[str], Location | None]
    """The file of a rule, by its code."""
    regulation: Callable[[str], Location | None]
    """A regulation in the register, by its key."""
    title: Callable[[str], str]
    """Of a regulation by its key; empty for one that is not known."""


def diagnostics_of(
    report: DocumentReport, opened: OpenedText, uri: str, sources: Sources, lang: str
) -> list[Diagnostic]:
    """What an editor shows of a report on one document, in the order of the report.

    Args:
        report: On the text that is open.
        opened: That text.
        uri: What the editor calls it.
        sources: What related places are from.
        lang: ``id`` or ``en``.
    """
    return [_diagnostic(finding, report, opened, uri, sources, lang) for finding in report.findings]


def message_of(finding: Finding, lang: str) -> str:
    """The words of a finding, with the word for its weight where the editor has none."""
    message = finding.message.in_(lang)
    return _REVIEW.in_(lang).format(message=message) if finding.severity is Severity.REVIEW else message


def range_of(finding: Finding, report: DocumentReport, opened: OpenedText) -> Range:
    """What is underlined: the quoted words on their first line, or the line at which something is missing."""
    return _underlined(finding.span, finding.quote, report, opened)


def told_at(line: int, message: str, *, column: int = 1, code: str | None = None) -> Diagnostic:
    """What is wrong with a line of a file that the program works with, and not with a document.

    Args:
        line: From 1.
        message: A sentence.
        column: From 1; all of the line behind it is underlined.
        code: What it is told by.
    """
    start = Position(max(line, 1) - 1, column - 1)
    return Diagnostic(
        Range(start, Position(start.line, _LAST)), message, severity=DiagnosticSeverity.Error, code=code, source=SOURCE
    )


_LAST = 10_000
"""Behind every line: editors cut a range at the end of its line."""


def _diagnostic(
    finding: Finding, report: DocumentReport, opened: OpenedText, uri: str, sources: Sources, lang: str
) -> Diagnostic:
    rule = sources.rule(finding.code)
    return Diagnostic(
        range=range_of(finding, report, opened),
        message=message_of(finding, lang),
        severity=_SEVERITY[finding.severity],
        code=finding.code,
        code_description=CodeDescription(rule.uri) if rule is not None else None,
        source=SOURCE,
        related_information=list(_related(finding, opened, uri, sources, lang)) or None,
        data={
            "fingerprint": finding.fingerprint,
            "severity": str(finding.severity),
            "line": finding.span.line,
            "column": finding.span.column,
        },
    )


def _related(
    finding: Finding, opened: OpenedText, uri: str, sources: Sources, lang: str
) -> Iterator[DiagnosticRelatedInformation]:
    for span in finding.beside:
        place = Location(uri, _point(span, opened))
        yield DiagnosticRelatedInformation(place, _BESIDE.in_(lang))
    articles: dict[str, list[str]] = {}
    named: dict[str, str] = {}
    for basis in finding.basis:
        articles.setdefault(basis.regulation, []).append(basis.article)
        named[basis.regulation] = basis.named or basis.regulation
    for regulation, found in articles.items():
        law = sources.regulation(regulation)
        if law is not None:
            title = sources.title(regulation)
            words = f"{named[regulation]} {article_words(found)}"
            yield DiagnosticRelatedInformation(law, f"{words}: {title}" if title else words)


def _point(span: Span, opened: OpenedText) -> Range:
    end = len(opened.line(span.line).rstrip()) + 1
    return opened.range(span.line, span.column, span.line, max(end, span.column))


def _underlined(span: Span, quote: str, report: DocumentReport, opened: OpenedText) -> Range:
    end = quote_end(report.lines, span, quote)
    if end > span.column:
        return opened.range(span.line, span.column, span.line, end)
    return opened.of_line(span.line)
