"""A report on one document to what its letter says; nothing of Word is known here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePath

from standards_lint.knowledge.components import Components
from standards_lint.knowledge.register import Register
from standards_lint.letter import letter_words as w
from standards_lint.letter.remarks import Remark, Remarks, remarks_on
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.records import dataclass
from standards_lint.reporters import words
from standards_lint.reporters.asked import asked_words, sentence
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.compared import compared_lines
from standards_lint.reporters.document_words import not_judged_lines, taken_for, untold_notes
from standards_lint.reporters.html.matrix import Matrix, matrix_of
from standards_lint.reporters.law_text import day
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.set_aside import reason_words
from standards_lint.reporters.standing import NOT_PRAISE, standing
from standards_lint.reporters.summary import register_is_old

_FIRST = 5
"""Remarks that the verdict names."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the reviewer."""

    question: str
    why: str
    law: str


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says."""

    lang: str
    fields: Mapping[str, str]
    """Placeholder of a template → its words."""
    verdict: tuple[str, ...]
    first: tuple[str, ...]
    more: str
    remarks: Remarks
    readable: bool
    matrix: Matrix | None
    unchecked: tuple[tuple[str, tuple[str, ...]], ...]
    """(head, lines) of what was not judged, as far as there is any."""
    judged_by: tuple[str, ...]
    questions: tuple[Asked, ...]
    as_of: date

    def say(self, text: Text, **values: object) -> str:
        """A sentence in the language of the letter."""
        return text.in_(self.lang).format(**values)


def letter_of(
    document: DocumentReport, report: Report, components: Components, register: Register, lang: str
) -> Letter:
    """What the letter on a document says.

    Args:
        document: What was found in it.
        report: The run.
        components: The 14 components in their usual order.
        register: Where the titles of regulations are looked up.
        lang: ``id`` or ``en``.
    """
    remarks = remarks_on(document, components, lang)
    as_of = date.fromisoformat(report.as_of)
    tool = w.TOOL.in_(lang).format(version=report.version, packs=", ".join(report.packs))
    counts = _counts(document, lang)
    verdict = _standing(document, lang)
    grave = remarks.grave
    return Letter(
        lang=lang,
        fields={
            "instansi": one_line(document.issuer) or w.NO_OFFICE.in_(lang),
            "dokumen": one_line(PurePath(document.path).name),
            "jenis": taken_for(document, lang),
            "tanggal": day_words(as_of, lang),
            "dasar": "; ".join(ground(document.findings, register, lang)) or w.NO_GROUND.in_(lang),
            "alat": tool,
            "kesimpulan": verdict,
            "jumlah": counts,
        },
        verdict=tuple(_verdict(document, remarks, verdict, counts, lang)),
        first=tuple(_first(remark, lang) for remark in grave[:_FIRST]),
        more=w.MORE.in_(lang).format(n=len(grave) - _FIRST) if len(grave) > _FIRST else "",
        remarks=remarks,
        readable=document.readable,
        matrix=matrix_of(document, components, lang),
        unchecked=tuple((head, lines) for head, lines in _unchecked(document, report, lang) if lines),
        judged_by=tuple(judged_by(report, as_of, tool, lang)),
        questions=tuple(
            Asked(question.question.in_(lang), question.why.in_(lang), basis_words(question.basis, lang))
            for question in report.questions
            if question.id in document.checklist
        ),
        as_of=as_of,
    )


def day_words(when: date, lang: str) -> str:
    """``22 November 2026`` in either language."""
    if lang != "en":
        return day(when)
    return f"{when.day} {_ENGLISH[when.month - 1]} {when.year}"


_ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Not `strftime`, whose words follow the settings of the machine."""


def _standing(document: DocumentReport, lang: str) -> str:
    return standing(document, lang) if document.readable else w.UNREADABLE.in_(lang)


def _counts(document: DocumentReport, lang: str) -> str:
    numbers = {severity: sum(f.severity is severity for f in document.findings) for severity in Severity}
    found = ", ".join(words.counted(words.COUNTED[severity], n, lang) for severity, n in numbers.items() if n)
    return found or words.NOTHING.in_(lang).lower()


def _verdict(document: DocumentReport, remarks: Remarks, verdict: str, counts: str, lang: str) -> Iterator[str]:
    yield verdict
    if document.findings:
        folded = len(document.findings) > remarks.total
        yield (w.COUNTS_FOLDED if folded else w.COUNTS).in_(lang).format(counts=counts, n=remarks.total)
    if document.readable and document.failed:
        yield w.IN_PART.in_(lang)
    if not any(finding.severity is Severity.ERROR for finding in document.findings):
        yield NOT_PRAISE.in_(lang)


def _first(remark: Remark, lang: str) -> str:
    named = [remark.service, remark.part if remark.part != remark.service else ""]
    where = ", ".join(name for name in named if name) or remark.where
    told = w.FIRST_ITEM.in_(lang).format(n=remark.number, where=where, message=remark.message)
    return told if told.endswith((".", "!", "?", "”", "…")) else f"{told}."


def ground(findings: Sequence[Finding], register: Register, lang: str) -> Iterator[str]:
    """The regulations that findings rest on, with their titles as far as the register has them."""
    for key in dict.fromkeys(basis.regulation for finding in findings for basis in finding.basis):
        title = register.title_of(key)
        named = register.written(key) if title else key
        yield one_line(w.ABOUT.in_(lang).format(law=named, title=title) if title else named)


def _unchecked(document: DocumentReport, report: Report, lang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield w.NOT_JUDGED.in_(lang), tuple(not_judged_lines(document, lang))
    yield w.READING.in_(lang), tuple(one_line(note.message) for note in untold_notes(document))
    suppressed = (
        w.SUPPRESSED_LINE.in_(lang).format(
            code=entry.finding.code,
            message=one_line(entry.finding.message.in_(lang)),
            reason=reason_words(entry, lang),
        )
        for entry in document.suppressed
    )
    yield w.SUPPRESSED.in_(lang), tuple(suppressed)
    # A letter goes to one office: of what was compared it is told only the folder that this document lies in.
    for compared in report.compared or ():
        paths = {path for service in compared.matched for path, _ in service.places} | set(compared.alone)
        if document.path in paths:
            head, *lines = compared_lines([compared], lang)
            yield head.rstrip(":"), tuple(line.strip() for line in lines if line.strip())


def judged_by(report: Report, as_of: date, tool: str, lang: str) -> Iterator[str]:
    """What judged, by the law of which day, and whether the register is old."""
    register = date.fromisoformat(report.register_date)
    yield w.LAW_OF.in_(lang).format(
        tool=tool, as_of=day_words(as_of, lang), register=", ".join((day_words(register, lang), *report.tables))
    )
    if report.weakened:
        yield f"{words.WEAKENED.in_(lang)} {'; '.join(one_line(text.in_(lang)) for text in report.weakened)}"
    yield from map(sentence, asked_words(report.documents, lang))
    if register_is_old(report):
        yield words.OLD_REGISTER.in_(lang)
