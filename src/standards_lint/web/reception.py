"""Takes in what people send, has it judged, and lays the results on their desks."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import BinaryIO

from standards_lint.model.report import Compared, DocumentReport
from standards_lint.pipeline import INTERNAL_FAULT, Session, not_judged
from standards_lint.records import dataclass
from standards_lint.web.bench import Bench
from standards_lint.web.desk import Desk, Held, State
from standards_lint.web.names import shown_name, stored_name
from standards_lint.web.tasks import Outcome, compare_offices, judge_one

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it came."""

    name: str
    file: BinaryIO


@dataclass(frozen=True, slots=True)
class Reception:
    """Between the desks and the bench."""

    session: Session
    bench: Bench

    def take(self, desk: Desk, sent: Sequence[Sent], *, together: bool) -> tuple[Held, ...]:
        """Lays files on the desk and has them judged.

        Args:
            desk: Whose they are.
            sent: The files; of one larger than any document may be only as much is kept as shows that.
            together: They are compared with each other too.
        """
        numbers = desk.numbers(len(sent))
        desk.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        taken = [held.name for held in desk.documents]
        documents: list[Held] = []
        for number, one in zip(numbers, sent, strict=True):
            name = shown_name(one.name, taken)
            taken.append(name)
            place = desk.folder / stored_name(number, name)
            _store(one.file, place, self.session.reading.limits.file_bytes + 1)
            documents.append(Held(number, name, place, numbers[0]))
        desk.put(documents)
        for held in documents:
            begun = partial(_begun, desk, held.number)
            answer = self.bench.submit(desk.key, begun, judge_one, held.name, held.place)
            answer.add_done_callback(partial(self._judged, desk, held, together))
        return tuple(documents)

    def _judged(self, desk: Desk, held: Held, together: bool, answer: Future[Outcome]) -> None:
        """A document came back; the last of those that are to be compared has all of them compared."""
        if answer.cancelled():
            return
        error = answer.exception()
        if error is None:
            outcome = answer.result()
        else:
            outcome = Outcome(not_judged(held.name, INTERNAL_FAULT, str(error), self.session), "")
        own = outcome.judged.report
        state = State.COMPARING if together else State.DONE
        desk.change(held.number, judged=outcome.judged, form=outcome.form, report=own, state=state)
        if together:
            self._compare(desk, held.batch)

    def _compare(self, desk: Desk, batch: int) -> None:
        documents = desk.of_batch(batch)
        judged = [held.judged for held in documents if held.judged]
        if len(judged) < len(documents):
            return
        answer = self.bench.submit(desk.key, _nothing, compare_offices, judged)
        answer.add_done_callback(partial(_compared, desk, documents))


def _begun(desk: Desk, number: int) -> None:
    desk.change(number, state=State.JUDGING, begun=time.monotonic())


def _nothing() -> None:
    """A comparison has no state of its own to tell."""


def _compared(desk: Desk, documents: Sequence[Held], answer: Future[tuple[list[DocumentReport], Compared]]) -> None:
    """Where the comparison failed, what was found in each document on its own stays, and it is told so."""
    if answer.cancelled():
        return
    if answer.exception() is not None:
        for held in documents:
            desk.change(held.number, state=State.DONE, not_compared=True)
        return
    reports, compared = answer.result()
    for held, report in zip(documents, reports, strict=True):
        desk.change(held.number, state=State.DONE, report=report, compared=compared)


def _store(source: BinaryIO, place: Path, most: int) -> None:
    left = most
    with place.open("xb") as file:
        while left > 0 and (chunk := source.read(min(_CHUNK, left))):
            file.write(chunk)
            left -= len(chunk)
