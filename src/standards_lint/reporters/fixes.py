"""How a report tells of what can be mended without asking: beside the finding, in the summary, and in JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from standards_lint.model.finding import Fix, Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters.entries import Entry
from standards_lint.reporters.printable import one_line

_LINE = Text("Perbaikan: {fixes} ({way})", "Fix: {fixes} ({way})")
_MORE = Text("dan {n} lagi", "and {n} more")
_SAFE, _UNSAFE = Text("--fix", "--fix"), Text("--fix --unsafe-fixes", "--fix --unsafe-fixes")
_SAFE_IN_WORD = Text("--track-changes", "--track-changes")
_UNSAFE_IN_WORD = Text("--track-changes --unsafe-fixes", "--track-changes --unsafe-fixes")
_BY_HAND = Text("dengan program asalnya", "with the program it comes from")
_SHOWN = 3
"""Fixes told of one entry; the rest is counted."""

_FIXABLE = Text("{n} temuan dapat diperbaiki dengan --fix.", "Findings that --fix mends: {n}.")
_FIXABLE_UNSAFE = Text(
    "{n} temuan dapat diperbaiki dengan --fix --unsafe-fixes; baca hasilnya sesudahnya.",
    "Findings that --fix --unsafe-fixes mends besides: {n}; read the result afterwards.",
)
_FIXABLE_IN_WORD = Text(
    "{n} temuan dalam dokumen Word dapat diperbaiki dengan --format docx --track-changes.",
    "Findings in Word documents that --format docx --track-changes mends: {n}.",
)
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})


def fix_lines(entry: Entry, document: DocumentReport, lang: str) -> Iterator[str]:
    """What mends an entry, and by which option; nothing where a person has to write."""
    fixes = [finding.fix for finding in entry.findings if finding.fix]
    for safe in (True, False):
        titles = list(dict.fromkeys(fix.title.in_(lang) for fix in fixes if fix.safe is safe))
        if titles:
            way = _way(document, safe=safe).in_(lang)
            yield _LINE.in_(lang).format(fixes=one_line(_listed(titles, lang)), way=way)


def _listed(titles: Sequence[str], lang: str) -> str:
    told = "; ".join(titles[:_SHOWN])
    rest = len(titles) - _SHOWN
    return f"{told}; {_MORE.in_(lang).format(n=rest)}" if rest > 0 else told


def _way(document: DocumentReport, *, safe: bool) -> Text:
    if _is_word(document):
        return _SAFE_IN_WORD if safe else _UNSAFE_IN_WORD
    if document.anchors:
        return _BY_HAND
    return _SAFE if safe else _UNSAFE


def fixable_lines(report: Report, lang: str) -> Iterator[str]:
    """How many findings can be mended, and how; nothing where none can."""
    texts = [document for document in report.documents if not document.anchors]
    word = [document for document in report.documents if _is_word(document)]
    for template, n in (
        (_FIXABLE, _count(texts, safe=True)),
        (_FIXABLE_UNSAFE, _count(texts, safe=False)),
        (_FIXABLE_IN_WORD, _count(word, safe=True)),
    ):
        if n:
            yield template.in_(lang).format(n=n)


def _is_word(document: DocumentReport) -> bool:
    return bool(document.anchors) and PurePath(document.path).suffix.lower() in _WORD


def _count(documents: Sequence[DocumentReport], *, safe: bool) -> int:
    return sum(f.fix is not None and f.fix.safe is safe for document in documents for f in document.findings)


def fix_fields(fix: Fix, lang: str) -> dict[str, object]:
    """How a finding is mended; places are those of the text view, which is the file where it has lines of its own."""
    return {
        "safe": fix.safe,
        "title": fix.title.in_(lang),
        "edits": [
            {
                "line": edit.line,
                "column": edit.column,
                "end_line": edit.end_line,
                "end_column": edit.end_column,
                "old": edit.old,
                "new": edit.new,
            }
            for edit in fix.edits
        ],
    }
