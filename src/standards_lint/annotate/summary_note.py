"""The comment at the beginning of a document: how it stands, how much was found, and what was not checked."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.annotate import note_words
from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport, Report
from standards_lint.reporters import words
from standards_lint.reporters.asked import asked_words, sentence
from standards_lint.reporters.checklist import question_lines
from standards_lint.reporters.document_words import not_judged_lines, taken_for, untold_notes
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reasons_in_short
from standards_lint.reporters.standing import NOT_PRAISE, standing


def summary_paragraphs(document: DocumentReport, report: Report, lang: str, *, checklist: bool) -> tuple[str, ...]:
    """What the comment says, a paragraph each, its head apart.

    Args:
        document: What was found in this document.
        report: The run.
        lang: ``id`` or ``en``.
        checklist: The questions for the reviewer are told whole; else their number.
    """
    told = [*_verdict(document, lang), *_unchecked(document, lang)]
    asked = [question for question in report.questions if question.id in document.checklist]
    if asked and checklist:
        told += (words.CHECKLIST_HEADING.in_(lang), *(line.strip() for line in question_lines(asked, lang)))
    elif asked:
        told.append(note_words.QUESTIONS.in_(lang).format(n=len(asked)))
    if report.weakened:
        told += (words.WEAKENED.in_(lang), *(one_line(text.in_(lang)) for text in report.weakened))
    told.append(
        note_words.TOOL.in_(lang).format(
            version=report.version,
            packs=", ".join(report.packs),
            as_of=report.as_of,
            register=report.register,
        )
    )
    told.append(note_words.REPLACED.in_(lang))
    return tuple(told)


def _verdict(document: DocumentReport, lang: str) -> Iterator[str]:
    yield standing(document, lang)
    if document.readable:
        yield note_words.TAKEN_FOR.in_(lang).format(kind=taken_for(document, lang))
    numbers = {severity: sum(f.severity is severity for f in document.findings) for severity in Severity}
    if document.findings:
        found = ", ".join(words.counted(words.COUNTED[severity], n, lang) for severity, n in numbers.items() if n)
        yield note_words.COUNTS.in_(lang).format(counts=found)
    if not numbers[Severity.ERROR] and document.readable:
        yield NOT_PRAISE.in_(lang)


def _unchecked(document: DocumentReport, lang: str) -> Iterator[str]:
    if document.failed and document.readable:
        yield note_words.IN_PART.in_(lang)
    lines = list(not_judged_lines(document, lang))
    if lines:
        yield words.NOT_JUDGED.in_(lang)
        yield from lines
    notes = untold_notes(document)
    if notes:
        yield words.NOTES.in_(lang)
        yield from (one_line(note.message) for note in notes)
    if document.suppressed:
        reasons = reasons_in_short(document.suppressed, lang)
        yield note_words.SUPPRESSED.in_(lang).format(n=len(document.suppressed), reasons=reasons)
    yield from map(sentence, asked_words([document], lang))
