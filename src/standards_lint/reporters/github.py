"""A report as workflow commands of GitHub Actions: annotations at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from standards_lint.model.finding import Finding, Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters import words
from standards_lint.reporters.excerpt import quote_end
from standards_lint.reporters.gaps import not_judged_words, unchecked
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.paths import relative_path
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import printable
from standards_lint.reporters.since import since_words
from standards_lint.reporters.summary import count_words, weakened_words

_Command = tuple[str, Mapping[str, object], str]
"""Name, properties, message."""

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.REVIEW: "notice",
}


def render_github(report: Report, manner: Manner) -> str:
    """A command for each finding and each document that was not checked, then the counts as a plain line.

    GitHub shows ten annotations of each kind for a step, so the gravest of all documents come first.
    """
    told = [entry for document in report.documents for entry in _document(document, manner)]
    told.sort(key=lambda entry: list(_COMMANDS.values()).index(entry[0]))
    lines = [_command(*entry) for entry in told]
    if not manner.quiet:
        lines.append(f"{'; '.join(count_words(report, manner.lang))}.")
        lines += weakened_words(report, manner.lang)
        if report.since:
            lines.append(since_words(report.since, manner.lang))
    return "".join(f"{line}\n" for line in lines)


def _document(document: DocumentReport, manner: Manner) -> Iterator[_Command]:
    file = {"file": relative_path(document.path, manner.root)}
    for finding in document.findings:
        title = f"{finding.code} {words.SEVERITY[finding.severity].in_(manner.lang)}"
        place = {**file, **_lines(finding, document), "title": title}
        yield _COMMANDS[finding.severity], place, _message(finding, document, manner.lang)
    # A finding tells it too, but only as something to look at, which may go under among the others.
    if gap := unchecked(document, manner.lang):
        yield "error", file, gap
    for entry in document.not_judged:
        yield "notice", {**file, "title": entry.code}, not_judged_words(entry, manner.lang)


def _lines(finding: Finding, document: DocumentReport) -> dict[str, object]:
    """Where it stands; nothing for a file without lines of its own, which GitHub shows as a whole."""
    span = finding.span
    if document.anchors:
        return {}
    fields: dict[str, object] = {"line": span.line, "endLine": max(span.line, span.end_line)}
    if fields["endLine"] == span.line:  # columns count only within one line
        end = quote_end(document.lines, span, finding.quote)
        fields |= {"col": span.column, "endColumn": end} if end else {"col": span.column}
    return fields


def _message(finding: Finding, document: DocumentReport, lang: str) -> str:
    where = ", ".join(place_words(finding.span, document.anchors, lang)) if document.anchors else ""
    lines = [f"{finding.message.in_(lang)}{f' ({where})' if where else ''}"]
    if finding.advice.in_(lang):
        lines.append(words.ADVICE.in_(lang).format(advice=finding.advice.in_(lang)))
    return "\n".join(lines)


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    """What GitHub takes apart again: a line break would begin a new command."""
    return printable(text.replace("\r", "")).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
