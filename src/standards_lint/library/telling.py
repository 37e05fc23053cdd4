"""The report on a document as the program has it, to the one that callers of the library read."""

from __future__ import annotations

from standards_lint.knowledge.components import Components
from standards_lint.library.report import (
    Article,
    Component,
    Finding,
    JudgedBy,
    NotJudged,
    Place,
    Report,
    Service,
    SetAside,
    Verdict,
)
from standards_lint.model import finding as model
from standards_lint.model.report import DocumentReport
from standards_lint.model.report import Report as RunReport
from standards_lint.model.standard import Kind
from standards_lint.reporters import words
from standards_lint.reporters.html.matrix import is_counted, state_of
from standards_lint.run_report import report_of
from standards_lint.session import Session
from standards_lint.triage.mask import masked

_FAULTS = "DOK1"
"""Beginning of the codes of what could not be read or judged."""


def told(run: RunReport, components: Components, lang: str) -> Report:
    """The report of a run over one document.

    Args:
        run: With one document.
        components: Those that the law demands.
        lang: ``id`` or ``en``.
    """
    (document,) = run.documents
    verdict = verdict_on(document)
    return Report(
        path=document.path,
        verdict=verdict,
        why=_why(document, verdict, lang),
        kind=document.kind,
        form=document.form,
        issuer=document.issuer,
        findings=tuple(_finding(one, lang) for one in document.findings),
        set_aside=tuple(SetAside(_finding(one.finding, lang), one.reason, one.by) for one in document.suppressed),
        not_judged=tuple(NotJudged(one.code, one.reason.in_(lang), one.service) for one in document.not_judged),
        notes=tuple(note.message for note in document.notes),
        services=_services(document, components),
        judged_by=JudgedBy(run.version, run.engine, run.packs, run.as_of, run.register_date),
        _document=document,
        _lang=lang,
    )


def reported(document: DocumentReport, session: Session, lang: str, *, redact: bool) -> Report:
    """The report on a document that was judged by a session, with persons masked where that is asked for."""
    run = report_of([document], session)
    if redact:
        run = masked(run, session.knowledge.masking_words)
    return told(run, session.knowledge.components, lang)


def verdict_on(document: DocumentReport) -> Verdict:
    """Whether a document was judged."""
    if not document.readable:
        return Verdict.NOT_JUDGED
    if document.failed:
        return Verdict.PARTLY
    return Verdict.NO_STANDARD if document.kind == Kind.BUKAN_STANDAR else Verdict.JUDGED


def _why(document: DocumentReport, verdict: Verdict, lang: str) -> str:
    if verdict is Verdict.JUDGED:
        return ""
    if verdict is Verdict.NO_STANDARD:
        return words.NO_STANDARD.in_(lang)
    said = [finding.message.in_(lang) for finding in document.findings if finding.code.startswith(_FAULTS)]
    said += [note.message for note in document.notes] if not said else []
    without = words.UNREADABLE if verdict is Verdict.NOT_JUDGED else words.PART_FAILED
    return "; ".join(dict.fromkeys(said)) or without.in_(lang)


def _finding(finding: model.Finding, lang: str) -> Finding:
    span = finding.span
    return Finding(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=finding.message.in_(lang),
        advice=finding.advice.in_(lang),
        quote=finding.quote,
        service=finding.service,
        component=finding.component,
        place=Place(span.line, span.column, span.end_line, span.page, span.cell),
        law=tuple(Article(basis.regulation, basis.article, basis.verified) for basis in finding.basis),
        fingerprint=finding.fingerprint,
    )


def _services(document: DocumentReport, components: Components) -> tuple[Service, ...]:
    counted = is_counted(document)
    found = []
    for row in document.services:
        held = {component.id: component for component in row.components}
        states = (Component(kind.id, state_of(held.get(kind.id))) for kind in components.all) if counted else ()
        found.append(Service(row.name, row.line, tuple(states)))
    return tuple(found)
