"""What the judging processes are asked to do: each a function of the session and of what can be sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from standards_lint.annotate.copying import Task, copies_of
from standards_lint.annotate.telling import Telling
from standards_lint.disputes.case_file import case_file
from standards_lint.disputes.dispute import Asked, dispute
from standards_lint.errors import ReadError, system_words
from standards_lint.model.finding import Finding
from standards_lint.model.report import Compared, DocumentReport
from standards_lint.pipeline import NOT_OPENED, Judged, Session, not_judged
from standards_lint.readers.detect import binary_format
from standards_lint.readers.discover import read_bytes
from standards_lint.records import dataclass
from standards_lint.together import judge_together
from standards_lint.workers.documents import Given, judge_with_standards


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a document."""

    judged: Judged
    form: str
    """``docx``, ``pdf`` … as its bytes say; empty for text and for what is damaged."""


def judge_one(session: Session, name: str, place: Path) -> Outcome:
    """Judges a document within the bounds of time and memory that every document is held to.

    Args:
        session: What it is judged by.
        name: What it is called; `place` tells nothing of it.
        place: Where its bytes lie.
    """
    limits = session.reading.limits
    try:
        data = read_bytes(place, limits.file_bytes)
    except OSError as error:
        return Outcome(not_judged(name, NOT_OPENED, system_words(error), session), "")
    (judged,) = judge_with_standards([Given(name, data)], session, 1)
    try:
        return Outcome(judged, binary_format(data, name, limits))
    except ReadError:
        return Outcome(judged, "")  # its finding tells what is wrong with it


def compare_offices(session: Session, judged: Sequence[Judged]) -> tuple[list[DocumentReport], Compared]:
    """Documents of one office beside each other."""
    return judge_together(judged, "", session)


def disputed_case(session: Session, judged: Judged, finding: Finding, because: str) -> str:
    """A finding that is said to be wrong as a masked case of its rule; see ``standards-lint report``.

    Args:
        session: What the document was judged by.
        judged: The document on its own.
        finding: One of its findings.
        because: Why it is wrong; may be empty.
    """
    pack = next(pack for pack in session.packs if pack.id == finding.pack)
    rule = next(rule for rule in pack.rules if rule.code == finding.code)
    return case_file(dispute(finding, rule, judged, pack, session, Asked(because)))


def annotated_copy(session: Session, place: Path, document: DocumentReport, form: str, telling: Telling) -> bytes | str:
    """The copy of a document with its findings, or a sentence why there is none."""
    limits = session.reading.limits
    try:
        task = Task(document.path, read_bytes(place, limits.file_bytes), document)
    except OSError as error:
        return system_words(error)
    (copy,) = copies_of([task], form, telling, limits)
    return copy
