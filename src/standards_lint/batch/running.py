"""Documents of all inputs to a folder of results, part by part; what an earlier run has finished is passed over."""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator

from standards_lint.batch.documents import Document
from standards_lint.batch.parts import CONTINUE, Results
from standards_lint.batch.rows import Rows
from standards_lint.batch.totals import Totals
from standards_lint.errors import UsageError
from standards_lint.records import dataclass

Judge = Callable[[Iterable[Document]], Iterator[Rows]]
"""Gives the rows of documents in their order (`local.judged_here`, `cluster.judged_by_cluster`)."""


@dataclass(slots=True)
class Run:
    """What a run did."""

    totals: Totals
    """Over all parts, those of earlier runs too."""
    judged: int = 0
    """Documents that this run has judged."""


def run_batch(
    documents: Iterable[Document], judge: Judge, results: Results, part_size: int, done: Callable[[Run], None]
) -> Run:
    """Judges what is not judged yet and writes it.

    Args:
        documents: Those of all inputs, in an order that never changes.
        judge: What judges them.
        results: Where results are written.
        part_size: Documents of a part.
        done: Called after each document and each part.

    Raises:
        UsageError: if documents of parts that are done are not the same any more.
    """
    results.begin()
    run = Run(Totals())
    for part in results.parts.values():
        run.totals.add_all(part.totals)
    counting = _Counting(documents, results, part_size)
    rows: list[tuple[int, str, Rows]] = []
    for of_document in judge(counting.pending()):
        document = counting.given.popleft()
        rows.append((document.number, document.source, of_document))
        run.judged += 1
        if len(rows) == part_size:
            _write(rows, counting, results, run)
            rows = []
        done(run)
    if rows:
        _write(rows, counting, results, run)
        done(run)
    counting.refuse_shorter()
    results.finish(run.totals)
    return run


def _write(rows: list[tuple[int, str, Rows]], counting: _Counting, results: Results, run: Run) -> None:
    part = rows[0][0] // counting.part_size
    run.totals.add_all(results.write(part, counting.names_of(part), rows))


@dataclass(frozen=True, slots=True)
class _Known:
    """A document as long as its rows are waited for; nothing of its content is kept."""

    number: int
    source: str


class _Counting:
    """Which documents are to be judged, and what those of each part are called."""

    def __init__(self, documents: Iterable[Document], results: Results, part_size: int) -> None:
        self._documents, self._results, self.part_size = documents, results, part_size
        self._names: defaultdict[int, hashlib.blake2b] = defaultdict(lambda: hashlib.blake2b(digest_size=16))
        self._parts = 0
        self.given: deque[_Known] = deque()
        """Those that were given out, in their order."""

    def pending(self) -> Iterator[Document]:
        """The documents of parts that are not done."""
        before = -1
        for document in self._documents:
            part = document.number // self.part_size
            if part != before:
                self._compare(before)
                before, self._parts = part, part + 1
            self._names[part].update(document.name.encode(errors="backslashreplace") + b"\0")
            if part not in self._results.parts:
                self.given.append(_Known(document.number, document.source))
                yield document
        self._compare(before)

    def names_of(self, part: int) -> str:
        """The hash of the names of a part, all of which were given out."""
        return self._names.pop(part).hexdigest()

    def _compare(self, part: int) -> None:
        done = self._results.parts.get(part)
        if done is not None and part in self._names and self.names_of(part) != done.names:
            raise UsageError(f"{self._results.folder}: {_OTHER} (bagian {part}); {_OTHER_ADVICE}")

    def refuse_shorter(self) -> None:
        """Refuses inputs that have fewer documents than were judged before.

        Raises:
            UsageError: if there are parts of documents that are gone.
        """
        gone = [part for part in self._results.parts if part >= self._parts]
        if gone:
            raise UsageError(f"{self._results.folder}: {_OTHER} (bagian {min(gone)} tidak ada lagi); {_OTHER_ADVICE}")


_OTHER = "dokumen masukan lain dari yang sudah dinilai"
_OTHER_ADVICE = f"kembalikan masukan semula lalu {CONTINUE}, atau pilih folder lain untuk --out"
