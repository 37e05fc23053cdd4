"""How a document stands, in one sentence."""

from __future__ import annotations

from collections import Counter

from standards_lint.model.finding import Severity, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.standard import Kind
from standards_lint.reporters import words

UNREADABLE = Text(
    "Dokumen ini tidak dapat diperiksa; sebabnya disebut pada temuannya.",
    "This document could not be checked; its finding tells why.",
)
WITH_ERRORS = Text(
    "Dokumen ini belum memenuhi peraturan yang diperiksa: ada {n} kesalahan yang perlu diperbaiki.",
    "This document does not yet meet the law it was checked by: there are errors to mend ({n}).",
)
WITH_WARNINGS = Text(
    "Tidak ditemukan kesalahan, tetapi ada {n} peringatan yang perlu diperbaiki atau dijelaskan.",
    "No errors were found, but there are warnings ({n}) to mend or to explain.",
)
WITH_OTHERS = Text(
    "Tidak ditemukan kesalahan atau peringatan; ada {n} hal yang dapat diperbaiki atau perlu dilihat orang.",
    "No errors or warnings were found; there are matters ({n}) that could be better or that a person must look at.",
)
NOT_PRAISE = Text(
    "Hanya aturan dalam paket yang diterapkan; tidak adanya temuan bukan pernyataan bahwa dokumen sudah baik.",
    "Only the rules of the pack were applied; where they find nothing, that does not say that the document is good.",
)

WITHHELD = Text(
    "{n} temuan dikesampingkan dan tidak dihitung; alasannya disebut tersendiri.",
    "Findings that were set aside ({n}) are not counted; their reasons are told apart.",
)


def standing(document: DocumentReport, lang: str) -> str:
    """The verdict on a document: never praise, since only rules were applied."""
    numbers = Counter(finding.severity for finding in document.findings)
    n = numbers[Severity.ERROR] or numbers[Severity.WARNING] or len(document.findings)
    told = _standing(document, numbers).in_(lang).format(n=n)
    if not document.suppressed:
        return told
    return f"{told} {WITHHELD.in_(lang).format(n=len(document.suppressed))}"


def _standing(document: DocumentReport, numbers: Counter[Severity]) -> Text:
    if not document.readable:
        return UNREADABLE
    if document.kind == Kind.BUKAN_STANDAR:
        return words.NO_STANDARD
    if numbers[Severity.ERROR]:
        return WITH_ERRORS
    if numbers[Severity.WARNING]:
        return WITH_WARNINGS
    if document.findings:
        return WITH_OTHERS
    return words.NOTHING_SHOWN if document.suppressed else words.NO_FINDINGS
