"""What one person has on the desk: documents, what was found in them, and what was decided about it."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterable
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path

from standards_lint.model.finding import Mark
from standards_lint.model.report import Compared, DocumentReport
from standards_lint.pipeline import Judged
from standards_lint.records import dataclass
from standards_lint.triage.marks import with_marks


class State(StrEnum):
    """How far a document has come."""

    WAITING = "waiting"
    JUDGING = "judging"
    COMPARING = "comparing"
    """Judged on its own; the others of its office are not yet."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Held:
    """A document on the desk."""

    number: int
    name: str
    """As it is shown; `place` is where it lies."""
    place: Path
    batch: int
    """Of the documents that came together."""
    state: State = State.WAITING
    begun: float = 0.0
    """`time.monotonic` when its judging began."""
    form: str = ""
    judged: Judged | None = None
    """On its own."""
    report: DocumentReport | None = None
    """With what others of its office say otherwise, where they were compared; without the marks."""
    compared: Compared | None = None
    not_compared: bool = False
    """The comparison that was asked for failed."""
    marks: dict[str, Mark] = field(default_factory=dict)

    @property
    def told(self) -> DocumentReport | None:
        """The report with the decisions in it; None as long as there is none."""
        return with_marks(self.report, self.marks) if self.report else None

    @property
    def seconds(self) -> int:
        """How long it has been judged."""
        return round(time.monotonic() - self.begun) if self.begun else 0


class Desk:
    """One person's documents. Threads of the server and of the bench use it, so each change is one step.

    Args:
        key: The secret that the person's browser keeps.
        folder: For the files of this desk alone; made when the first one comes.
        keep: The folder stays when the desk is cleared.
    """

    def __init__(self, key: str, folder: Path, *, keep: bool = False) -> None:
        self.key = key
        self.folder = folder
        self.lang = "id"
        self.seen = time.monotonic()
        self._keep = keep
        self._held: dict[int, Held] = {}
        self._numbers = 0
        self._lock = threading.RLock()
        self.cleared = False

    @property
    def documents(self) -> tuple[Held, ...]:
        """All documents, the latest first, those that came together in their order."""
        with self._lock:
            return tuple(sorted(self._held.values(), key=lambda held: (-held.batch, held.number)))

    @property
    def busy(self) -> bool:
        """Something is still to come."""
        return any(held.state is not State.DONE for held in self.documents)

    def numbers(self, n: int) -> range:
        """Numbers for documents to come; the first is that of their batch too."""
        with self._lock:
            self._numbers += n
            return range(self._numbers - n + 1, self._numbers + 1)

    def put(self, documents: Iterable[Held]) -> None:
        """Lays documents on the desk."""
        with self._lock:
            self._held.update((held.number, held) for held in documents)

    def find(self, number: int) -> Held | None:
        """The document of a number, None where it is not there (any more)."""
        with self._lock:
            return self._held.get(number)

    def of_batch(self, batch: int) -> tuple[Held, ...]:
        """The documents that came together, in their order."""
        with self._lock:
            return tuple(held for held in self._held.values() if held.batch == batch)

    def change(self, number: int, **fields: object) -> None:
        """Changes fields of a document; one that was taken away stays away."""
        with self._lock:
            if number in self._held:
                self._held[number] = replace(self._held[number], **fields)  # type: ignore[arg-type]  # of `Held`

    def decide(self, number: int, keys: Iterable[str], mark: Mark | None) -> None:
        """Notes the decision on findings of a document; None takes it back."""
        with self._lock:
            held = self._held.get(number)
            if held is None:
                return
            wanted = tuple(keys)
            marks = {key: told for key, told in held.marks.items() if key not in wanted}
            if mark is not None:
                marks |= dict.fromkeys(wanted, mark)
            self.change(number, marks=marks)

    def remove(self, number: int) -> None:
        """Takes a document away, and its file with it."""
        with self._lock:
            held = self._held.pop(number, None)
        if held is not None and not self._keep:
            held.place.unlink(missing_ok=True)

    def clear(self) -> None:
        """Takes everything away."""
        with self._lock:
            self._held.clear()
            self.cleared = True
        if not self._keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def bytes_held(self) -> int:
        """Bytes of all its files."""
        return sum(held.place.stat().st_size for held in self.documents if held.place.exists())
