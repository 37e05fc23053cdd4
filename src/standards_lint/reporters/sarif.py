"""A report as SARIF 2.1.0, the exchange format of programs that check files (GitHub code scanning, Azure, editors).

A weight becomes a level, *periksa* the kind ``review``. What could not be read or judged stands among the notifications
of the invocation, which was not successful where a document could not be checked in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.block import LEFT_OUT
from standards_lint.model.finding import Finding, NotJudged, Severity
from standards_lint.model.report import DocumentReport, Report, Suppressed
from standards_lint.reporters import words
from standards_lint.reporters.gaps import not_judged_words, unchecked
from standards_lint.reporters.json_text import json_text
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.paths import uri
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import printable
from standards_lint.reporters.sarif_places import Fields, fixes, location, whole_file
from standards_lint.reporters.sarif_rules import LEVELS, descriptor
from standards_lint.reporters.since import since_fields
from standards_lint.reporters.summary import weakened_words

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "standardsLint/v1"
_IN_SOURCE = frozenset({"directive"})
"""`Suppressed.by` of what stands in the document itself."""


def render_sarif(report: Report, manner: Manner) -> str:
    """The report as a SARIF log of one run; the same findings give the same bytes."""
    codes = sorted({entry.code for document in report.documents for entry in _all(document)})
    run: Fields = {
        "tool": {"driver": _driver(report, manner, codes)},
        "language": manner.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Folder in which the program was run"}}},
        "artifacts": [_artifact(document, manner) for document in report.documents],
        "invocations": [_invocation(report, manner, codes)],
        "results": [
            result
            for index, document in enumerate(report.documents)
            for result in _results(document, index, manner, codes)
        ],
        "properties": {
            "asOf": report.as_of,
            "engine": report.engine,
            "packs": list(report.packs),
            "registerDate": report.register_date,
            **({"changedSince": since_fields(report.since)} if report.since else {}),
        },
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _all(document: DocumentReport) -> Iterator[Finding | NotJudged]:
    yield from document.findings
    yield from _hidden(document)
    yield from document.not_judged


def _driver(report: Report, manner: Manner, codes: list[str]) -> Fields:
    names = {f.code: f for document in report.documents for f in (*document.findings, *_hidden(document))}
    return {
        "name": "standards-lint",
        "version": report.version,
        "rules": [descriptor(code, manner.rule(code), names.get(code), manner.lang) for code in codes],
    }


def _hidden(document: DocumentReport) -> Iterator[Finding]:
    return (entry.finding for entry in document.suppressed)


def _artifact(document: DocumentReport, manner: Manner) -> Fields:
    fields: Fields = {"location": _address(document, manner), "roles": ["analysisTarget"]}
    if document.kind:
        fields["properties"] = {"kind": document.kind, "services": document.n_services}
    return fields


def _address(document: DocumentReport, manner: Manner) -> Fields:
    address = uri(document.path, manner.root)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}


def _results(document: DocumentReport, index: int, manner: Manner, codes: list[str]) -> Iterator[Fields]:
    for finding in document.findings:
        yield _result(finding, document, index, manner, codes)
    for entry in document.suppressed:
        result = _result(entry.finding, document, index, manner, codes)
        yield {**result, "suppressions": [_suppression(entry)]}


def _result(finding: Finding, document: DocumentReport, index: int, manner: Manner, codes: list[str]) -> Fields:
    review = finding.severity is Severity.REVIEW
    address = {**_address(document, manner), "index": index}
    fields: Fields = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "kind": "review" if review else "fail",
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, document, manner.lang)},
        "locations": [location(finding, document, address)],
    }
    if finding.fingerprint:
        fields["partialFingerprints"] = {_FINGERPRINT: finding.fingerprint}
    if finding.fix is not None and not document.anchors:
        fields["fixes"] = fixes(finding.fix, address, manner.lang)
    fields["properties"] = {"service": finding.service, "component": finding.component, "name": finding.name}
    return fields


def _message(finding: Finding, document: DocumentReport, lang: str) -> str:
    """The message, where it stands in a file without lines, and what to write instead: viewers show nothing else."""
    where = ", ".join(place_words(finding.span, document.anchors, lang)) if document.anchors else ""
    told = f"{finding.message.in_(lang)}{f' ({where})' if where else ''}"
    advice = finding.advice.in_(lang)
    return printable(f"{told}. {words.ADVICE.in_(lang).format(advice=advice)}" if advice else told)


def _suppression(entry: Suppressed) -> Fields:
    kind = "inSource" if entry.by in _IN_SOURCE else "external"
    return {
        "kind": kind,
        "status": "accepted",
        "justification": printable(entry.reason),
        "properties": {"by": entry.by},
    }


def _invocation(report: Report, manner: Manner, codes: list[str]) -> Fields:
    whole = not any(document.failed for document in report.documents)
    told = [
        note
        for index, document in enumerate(report.documents)
        for note in _notifications(document, index, manner, codes)
    ]
    told += [{"level": "warning", "message": {"text": text}} for text in weakened_words(report, manner.lang)]
    fields: Fields = {"executionSuccessful": whole}
    if told:
        fields["toolExecutionNotifications"] = told
    return fields


def _notifications(document: DocumentReport, index: int, manner: Manner, codes: list[str]) -> Iterator[Fields]:
    place = [whole_file({**_address(document, manner), "index": index})]
    if document.failed:
        yield {"level": "error", "message": {"text": unchecked(document, manner.lang)}, "locations": place}
    for note in document.notes:
        level = "warning" if note.code in LEFT_OUT or not document.readable else "note"
        text = {"text": printable(note.message)}
        yield {"level": level, "message": text, "locations": place, "properties": {"code": note.code}}
    for entry in document.not_judged:
        rule = {"id": entry.code, "index": codes.index(entry.code)}
        text = {"text": not_judged_words(entry, manner.lang)}
        yield {"level": "note", "message": text, "locations": place, "associatedRule": rule}
