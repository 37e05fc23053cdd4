"""A desk to what its list shows, ready for the template."""

from __future__ import annotations

from itertools import groupby

from standards_lint.model.finding import Decision, Severity
from standards_lint.model.report import DocumentReport
from standards_lint.records import dataclass
from standards_lint.reporters import words as report_words
from standards_lint.reporters.document_words import taken_for
from standards_lint.reporters.printable import one_line
from standards_lint.reporters.standing import standing
from standards_lint.web.desk import Desk, Held, State
from standards_lint.web.downloads import forms_for
from standards_lint.web.words import words_in


@dataclass(frozen=True, slots=True)
class Row:
    """A document of the list."""

    number: int
    name: str
    done: bool
    state: str
    tone: str
    """Gravest severity, ``clean`` where there is none, ``failed`` where it could not be read."""
    counts: tuple[tuple[str, str], ...]
    """(severity, ``3 kesalahan``) of those that there are."""
    accepted: int
    waived: int
    standing: str
    taken_for: str
    faults: tuple[str, ...]
    """Why it could not be read, and what to do."""
    downloads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents that came together."""

    number: int
    documents: tuple[Row, ...]
    done: bool
    compared: bool
    """As documents of one office."""
    not_compared: bool

    @property
    def several(self) -> bool:
        """More than one."""
        return len(self.documents) > 1


def list_values(desk: Desk) -> dict[str, object]:
    """What the template of the list is filled with."""
    documents = desk.documents
    done = sum(held.state is State.DONE for held in documents)
    batches = [_batch(number, tuple(group), desk.lang) for number, group in groupby(documents, lambda h: h.batch)]
    return {"batches": batches, "total": len(documents), "done": done, "busy": done < len(documents)}


def _batch(number: int, documents: tuple[Held, ...], lang: str) -> Batch:
    return Batch(
        number,
        tuple(_row(held, lang) for held in documents),
        all(held.state is State.DONE for held in documents),
        any(held.compared is not None for held in documents),
        any(held.not_compared for held in documents),
    )


def _row(held: Held, lang: str) -> Row:
    report = held.told if held.state is State.DONE else None
    if report is None:
        return Row(held.number, held.name, False, _state(held, lang), "waiting", (), 0, 0, "", "", (), ())
    counts = tuple(
        (severity.value, report_words.counted(report_words.COUNTED[severity], n, lang))
        for severity in Severity
        if (n := sum(finding.severity is severity for finding in report.findings))
    )
    accepted, waived = decided(held)
    return Row(
        number=held.number,
        name=held.name,
        done=True,
        state="",
        tone=_tone(report, counts),
        counts=counts,
        accepted=accepted,
        waived=waived,
        standing=standing(report, lang),
        taken_for=taken_for(report, lang),
        faults=() if report.readable else tuple(_faults(report, lang)),
        downloads=forms_for(held),
    )


def decided(held: Held) -> tuple[int, int]:
    """How many findings were accepted, and how many waived."""
    accepted = sum(mark.decision is Decision.ACCEPTED for mark in held.marks.values())
    return accepted, len(held.marks) - accepted


def _tone(report: DocumentReport, counts: tuple[tuple[str, str], ...]) -> str:
    if not report.readable:
        return "failed"
    return counts[0][0] if counts else "clean"


def _faults(report: DocumentReport, lang: str) -> list[str]:
    told = (
        (finding.code, finding.message.in_(lang).rstrip("."), finding.advice.in_(lang)) for finding in report.findings
    )
    return [one_line(f"{code}: {message}. {advice}") for code, message, advice in told]


def _state(held: Held, lang: str) -> str:
    t = words_in(lang)
    seconds = f" ({t['seconds'].format(n=held.seconds)})" if held.state is State.JUDGING and held.seconds else ""
    return t[held.state.value] + seconds
