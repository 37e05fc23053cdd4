"""What is told of a document beside its findings: what it was taken for, what was not judged, what reading it met."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.block import ReadNote
from standards_lint.model.report import DocumentReport
from standards_lint.model.standard import ALL_SERVICES, Form, Kind
from standards_lint.reporters import words
from standards_lint.reporters.printable import one_line


def taken_for(document: DocumentReport, lang: str) -> str:
    """``standar pelayanan, standar penuh, 2 layanan``."""
    if not document.is_paper:
        return words.EXEMPTIONS.in_(lang)
    if not document.kind:
        return words.UNREADABLE.in_(lang)
    told = [words.KIND[Kind(document.kind)].in_(lang)]
    if document.kind == Kind.STANDAR_PELAYANAN and document.form:
        told.append(words.FORM[Form(document.form)].in_(lang))
    if document.n_services:
        told.append(words.counted(words.SERVICES, document.n_services, lang))
    if document.failed:
        told.append(words.PART_FAILED.in_(lang))
    return ", ".join(told)


def service_words(name: str, lang: str) -> str:
    """The service that a finding names; words for the whole document and for all services."""
    if not name:
        return words.WHOLE_DOCUMENT.in_(lang)
    return words.ALL_SERVICES.in_(lang) if name == ALL_SERVICES else one_line(name)


def not_judged_lines(document: DocumentReport, lang: str) -> Iterator[str]:
    """``WKT010, WKT011 (Kartu Keluarga): reason``: what could not be judged, a line for each reason."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for open_ in document.not_judged:
        services = reasons.setdefault((open_.code, open_.reason.in_(lang)), [])
        if open_.service:
            services.append(service_words(open_.service, lang))
    by_text: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (code, reason), services in reasons.items():
        by_text.setdefault((reason, tuple(dict.fromkeys(services))), []).append(code)
    for (reason, named), codes in by_text.items():
        where = f" ({', '.join(named)})" if named else ""
        yield f"{', '.join(codes)}{where}: {one_line(reason)}"


def untold_notes(document: DocumentReport) -> list[ReadNote]:
    """Notes of the reader that no finding tells already."""
    told = {finding.message.id for finding in document.findings}
    return [note for note in document.notes if note.message not in told]
