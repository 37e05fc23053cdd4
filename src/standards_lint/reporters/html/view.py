"""A report to what the page shows, ready for the template: no logic is left there but loops."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from standards_lint.knowledge.components import Components
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import Compared, DocumentReport, Report, Suppressed
from standards_lint.records import dataclass
from standards_lint.reporters import words
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.checklist import question_fields
from standards_lint.reporters.disputed import report_commands
from standards_lint.reporters.document_words import not_judged_lines, service_words, taken_for, untold_notes
from standards_lint.reporters.entries import Entry, entries
from standards_lint.reporters.fixes import fix_lines
from standards_lint.reporters.html.beside import Line, beside
from standards_lint.reporters.html.matrix import Matrix, matrix_of
from standards_lint.reporters.html.page_words import PAGE
from standards_lint.reporters.levels import LevelsTold, levels_told
from standards_lint.reporters.place import place_words
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reason_words
from standards_lint.reporters.standing import NOT_PRAISE, standing
from standards_lint.reporters.summary import judged_words

_FIRST = 7
"""Entries that the summary names."""


@dataclass(frozen=True, slots=True)
class Card:
    """One entry as the page tells it."""

    id: str
    codes: str
    severity: str
    severity_words: str
    message: str
    why: str
    basis: str
    source: str
    advice: str
    fixes: tuple[str, ...]
    """What mends it without asking anybody."""
    quote: str
    where: str
    also: str
    services: tuple[str, ...]
    laws: tuple[str, ...]
    disputes: tuple[str, ...]
    """Command lines that write it down as wrong."""
    decided: str
    """What the reviewer decided about it; empty as long as nobody has."""
    findings: tuple[Finding, ...]
    """What it tells, for programs that ask about it."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A finding that is not among the cards."""

    told: str
    reason: str
    entry: Suppressed


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document of the page."""

    id: str
    path: str
    taken_for: str
    standing: str
    tone: str
    """Gravest severity; without any ``clean``, ``review`` where findings were set aside."""
    caution: str
    counts: tuple[tuple[str, str, int], ...]
    """(severity, words, number) of those that there are."""
    first: tuple[Card, ...]
    more: int
    """Errors and warnings that `first` leaves out."""
    matrix: Matrix | None
    loose: tuple[Card, ...]
    """Those about the document that no line of its text shows."""
    lines: tuple[Line, ...]
    cards: Mapping[str, Card]
    not_judged: tuple[str, ...]
    notes: tuple[str, ...]
    suppressed: tuple[Withheld, ...]
    questions: tuple[Mapping[str, object], ...]
    levels: LevelsTold | None
    """What it supports of evaluations, where it was asked for."""


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page."""

    documents: tuple[DocumentView, ...]
    services: tuple[str, ...]
    laws: tuple[str, ...]
    compared: tuple[Compared, ...]
    total: int
    about: str
    weakened: tuple[str, ...]
    """What packs make weaker than those that they extend."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the page knows of the rules beside their findings."""

    whys: Mapping[str, Text]
    """Code → why the rule is there."""
    across: Collection[str] = ()
    """Codes of those about several documents together."""


def page_view(report: Report, components: Components, rules: Rules, lang: str) -> PageView:
    """What the page shows.

    Args:
        report: What was found, with the text of the documents.
        components: The 14 components in their usual order.
        rules: What else is told of the rules.
        lang: ``id`` or ``en``.
    """
    documents = tuple(
        _document(document, number, report, components, rules, lang)
        for number, document in enumerate(report.documents, 1)
    )
    cards = [card for document in documents for card in document.cards.values()]
    return PageView(
        documents=documents,
        services=tuple(dict.fromkeys(name for card in cards for name in card.services)),
        laws=tuple(sorted({law for card in cards for law in card.laws})),
        compared=report.compared or (),
        total=len(cards),
        about=judged_words(report, lang),
        weakened=tuple(one_line(text.in_(lang)) for text in report.weakened),
    )


def _document(
    document: DocumentReport, number: int, report: Report, components: Components, rules: Rules, lang: str
) -> DocumentView:
    id_ = f"d{number}"
    told = entries(document.findings, lang)
    cards = {
        f"{id_}-{n}": _card(f"{id_}-{n}", entry, document, report.as_of, rules, lang) for n, entry in enumerate(told, 1)
    }
    lines, placed = beside(document, dict(zip(cards, told, strict=True)))
    grave = [card for card, entry in zip(cards.values(), told, strict=True) if entry.severity.rank >= 2]
    grave.sort(key=lambda card: -Severity(card.severity).rank)
    counts = _counts(document, lang)
    return DocumentView(
        id=id_,
        path=one_line(document.path),
        taken_for=taken_for(document, lang),
        standing=standing(document, lang),
        tone=counts[0][0] if counts else "review" if document.suppressed else "clean",
        caution=NOT_PRAISE.in_(lang) if document.readable and not any(c.severity == "error" for c in grave) else "",
        counts=counts,
        first=tuple(grave[:_FIRST]),
        more=max(0, len(grave) - _FIRST),
        matrix=matrix_of(document, components, lang),
        loose=tuple(card for name, card in cards.items() if name not in placed),
        lines=lines,
        cards=cards,
        not_judged=tuple(not_judged_lines(document, lang)),
        notes=tuple(one_line(note.message) for note in untold_notes(document)),
        suppressed=tuple(
            Withheld(
                f"{entry.finding.code} {one_line(entry.finding.message.in_(lang))}", reason_words(entry, lang), entry
            )
            for entry in document.suppressed
        ),
        questions=tuple(
            {**question_fields(question, lang), "law": basis_words(question.basis, lang)}
            for question in report.questions
            if question.id in document.checklist
        ),
        levels=levels_told(document.levels, lang) if document.levels else None,
    )


def _counts(document: DocumentReport, lang: str) -> tuple[tuple[str, str, int], ...]:
    """Findings, as every report counts them; a card may tell several."""
    numbers = ((severity, sum(f.severity is severity for f in document.findings)) for severity in Severity)
    return tuple((severity.value, words.SEVERITY[severity].in_(lang), n) for severity, n in numbers if n)


def _card(id_: str, entry: Entry, document: DocumentReport, as_of: str, rules: Rules, lang: str) -> Card:
    where = [words.LINE.in_(lang).format(line=entry.span.line), *place_words(entry.span, document.anchors, lang)]
    named = tuple(dict.fromkeys(service_words(name, lang) for name, _ in entry.services))
    reasons = dict.fromkeys(rules.whys[code].in_(lang) for code in entry.codes if code in rules.whys)
    return Card(
        id=id_,
        codes=", ".join(entry.codes),
        severity=entry.severity.value,
        severity_words=words.SEVERITY[entry.severity].in_(lang),
        message=one_line(entry.message),
        # of a folded entry each code has a reason of its own: `explain` tells them
        why=next(iter(reasons)) if len(reasons) == 1 else "",
        basis=basis_words(entry.basis, lang),
        source=one_line(entry.source),
        advice=one_line(entry.advice),
        fixes=tuple(fix_lines(entry, document, lang)),
        quote=one_line(entry.quote),
        where=", ".join(where),
        also="" if len(named) < 2 else ", ".join(named),
        services=named or (PAGE["whole"].in_(lang),),
        laws=tuple(dict.fromkeys(basis.regulation for basis in entry.basis)),
        disputes=report_commands(entry.findings, document.path, as_of, rules.across),
        decided=_decided(entry, lang),
        findings=entry.findings,
    )


def _decided(entry: Entry, lang: str) -> str:
    """Only what all findings of the card were decided on is told of it."""
    marks = [finding.mark for finding in entry.findings]
    if None in marks:
        return ""
    reasons = "; ".join(dict.fromkeys(one_line(mark.reason) for mark in marks if mark and mark.reason))
    return PAGE["accepted_with"].in_(lang).format(reason=reasons) if reasons else PAGE["accepted"].in_(lang)
