"""A report as JUnit XML: a suite for each document, a case for each finding.

Errors and warnings are failures, what could not be read is an error, what a person must look at or what was suppressed
or not judged is skipped with its reason; information passes and tells itself in the output of its case.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from standards_lint.model.finding import Finding, Severity
from standards_lint.model.report import DocumentReport, Report, Since
from standards_lint.records import dataclass
from standards_lint.reporters import ci_words, words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.gaps import not_judged_words, unchecked
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.paths import relative_path
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import printable
from standards_lint.reporters.since import since_words
from standards_lint.reporters.summary import weakened_words
from standards_lint.reporters.suppressed import suppressed_words
from standards_lint.storage.ready import ready_pattern

_NO_XML = ready_pattern("[\ufffe\uffff]")

_OUTCOMES = {
    Severity.ERROR: "failure",
    Severity.WARNING: "failure",
    Severity.INFO: "system-out",
    Severity.REVIEW: "skipped",
}


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case of the report."""

    name: str
    outcome: str = ""
    """Element that tells it; empty where the case passed without a word."""
    type: str = ""
    message: str = ""
    details: str = ""


def render_junit(report: Report, manner: Manner) -> str:
    """The report as XML; without times, so that the same findings give the same bytes."""
    suites = [(document.path, list(_cases(document, manner.lang))) for document in report.documents]
    if report.since:
        suites.append((f"--changed-since {report.since.ref}", [_since_case(report.since, manner.lang)]))
    weakened = list(weakened_words(report, manner.lang))
    if weakened:
        suites.append(
            ("--pack", [_Case(ci_words.WEAKENED.in_(manner.lang), "system-out", "", told, told) for told in weakened])
        )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="standards-lint" {_numbers([case for _, cases in suites for case in cases])}>')
    for path, cases in suites:
        told = relative_path(path, manner.root)
        lines.append(f"  <testsuite name={_attribute(told)} {_numbers(cases)}>")
        lines += (_xml(case, told) for case in cases)
        lines.append("  </testsuite>")
    lines.append("</testsuites>")
    return "".join(f"{line}\n" for line in lines)


def _cases(document: DocumentReport, lang: str) -> Iterator[_Case]:
    gap = unchecked(document, lang)
    checked = ci_words.CHECKED.in_(lang)
    yield _Case(checked, "error", "unchecked", gap) if gap else _Case(checked)
    for finding in document.findings:
        yield _finding_case(finding, document, lang)
    for entry in document.suppressed:
        name = _name(entry.finding, document, lang)
        yield _Case(name, "skipped", "", f"{entry.finding.message.in_(lang)} -- {suppressed_words(entry, lang)}")
    for unjudged in document.not_judged:
        yield _Case(unjudged.code, "skipped", "", not_judged_words(unjudged, lang))


def _since_case(since: Since, lang: str) -> _Case:
    """What a run that looked only at changes left out."""
    told = since_words(since, lang)
    return _Case(ci_words.UNCHANGED.in_(lang), "skipped" if since.unchanged else "system-out", "", told, told)


def _finding_case(finding: Finding, document: DocumentReport, lang: str) -> _Case:
    message = finding.message.in_(lang)
    details = [message, f"{document.path}:{finding.span.line}:{finding.span.column}"]
    if finding.quote:
        details.append(f"“{finding.quote}”")
    if finding.basis:
        details.append(words.BASIS.in_(lang).format(basis=basis_words(finding.basis, lang)))
    if finding.source:
        details.append(finding.source.in_(lang))
    if finding.advice.in_(lang):
        details.append(words.ADVICE.in_(lang).format(advice=finding.advice.in_(lang)))
    name = _name(finding, document, lang)
    return _Case(name, _OUTCOMES[finding.severity], finding.severity.value, message, "\n".join(details))


def _name(finding: Finding, document: DocumentReport, lang: str) -> str:
    """``PGD006 nama-aturan (baris 3, tabel 1, baris 2, kolom 1)``."""
    line = words.LINE.in_(lang).format(line=finding.span.line)
    where = ", ".join((line, *place_words(finding.span, document.anchors, lang)))
    return f"{finding.code} {finding.name} ({where})"


def _numbers(cases: list[_Case]) -> str:
    counted = {"tests": len(cases)}
    for name, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        counted[name] = sum(case.outcome == outcome for case in cases)
    return " ".join(f'{name}="{n}"' for name, n in counted.items())


def _xml(case: _Case, path: str) -> str:
    head = f"    <testcase classname={_attribute(path)} name={_attribute(case.name)}"
    if not case.outcome:
        return f"{head}/>"
    if case.outcome == "system-out":
        return f"{head}><system-out>{_text(case.details)}</system-out></testcase>"
    kind = f" type={_attribute(case.type)}" if case.type else ""
    return (
        f"{head}><{case.outcome} message={_attribute(case.message)}{kind}>{_text(case.details)}</{case.outcome}>"
        "</testcase>"
    )


def _text(text: str) -> str:
    return escape(_characters(text))


def _attribute(text: str) -> str:
    return quoteattr(_characters(text).replace("\n", " "))


def _characters(text: str) -> str:
    """Only what XML can hold."""
    return _NO_XML.sub("\ufffd", printable(text.replace("\r", "")))
