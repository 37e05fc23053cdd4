"""Documents judged, those that could hold up or end the run in a process of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import compress
from pathlib import Path
from typing import Any, Generic, TypeVar

from standards_lint.extensions.extensions import Choice, Extensions
from standards_lint.extensions.loading import load_extensions
from standards_lint.model.report import DocumentReport
from standards_lint.packs.spec import Pack
from standards_lint.pipeline import (
    INTERNAL_FAULT,
    OUT_OF_TIME,
    Judged,
    Session,
    fault_report,
    judge_bytes,
    judge_file,
    lint_bytes,
    lint_file,
    not_judged,
    open_session,
)
from standards_lint.readers.options import ReadOptions
from standards_lint.records import dataclass
from standards_lint.workers.given import Given as Given
from standards_lint.workers.pool import FORKS, Bounds, Lost, run_all

_SMALL = 250_000
"""Bytes of a text that is read in this process. A standard of fifty pages has some hundred kilobytes of text."""
_HEAD = 8
_CLOSED = (b"%PDF", b"PK", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
"""Beginnings of files that native libraries or other programs read, or that unpack to more than they are."""
_WORTH = 60
"""Small texts from which children are worth their start where several may run."""
_OCR = 10
"""How much longer a document may take whose pages are recognised one by one."""

_ENDED = "prosesnya dihentikan oleh sistem, barangkali karena memori yang diperlukan terlalu besar"

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Service(Generic[_Result]):
    """What is done with each document."""

    make: Callable[[], Callable[[Given], _Result]]
    """Gives what serves a document, in this process and in children that are copies of it."""
    anew: Callable[[], Callable[[Given], _Result]]
    """The same in a child that begins from nothing; it is sent there."""
    lost: Callable[[Given, Lost], _Result]
    """The result of a document that took too much."""


def judge_documents(documents: Sequence[Given], session: Session, jobs: int) -> Iterator[DocumentReport]:
    """Reports on documents in their order.

    Args:
        documents: What is judged.
        session: From `pipeline.open_session`.
        jobs: Documents at once; 0 for as many as there are processors.
    """
    return _asked(documents, _REPORT, session, jobs)


def judge_with_standards(documents: Sequence[Given], session: Session, jobs: int) -> Iterator[Judged]:
    """Reports on documents with what these say; the arguments are those of `judge_documents`."""
    return _asked(documents, _JUDGE, session, jobs)


@dataclass(frozen=True, slots=True)
class _What(Generic[_Result]):
    """What is asked about documents that are judged."""

    of_given: Callable[[Given, Session], _Result]
    lost: Callable[[str, str, str, Session], _Result]
    """Of a document that could not be judged; see `pipeline.fault_report`."""


def _report(given: Given, session: Session) -> DocumentReport:
    if given.data is not None:
        return lint_bytes(given.data, given.path, session)
    return lint_file(Path(given.path), session)


def _judge(given: Given, session: Session) -> Judged:
    if given.data is not None:
        return judge_bytes(given.data, given.path, session)
    return judge_file(Path(given.path), session)


_REPORT = _What(_report, fault_report)
_JUDGE = _What(_judge, not_judged)


def _asked(documents: Sequence[Given], what: _What[_Result], session: Session, jobs: int) -> Iterator[_Result]:
    bounded = guarded(session.packs, session.extensions)
    return serve_documents(documents, _serving(what, session), session.reading, jobs, guarded=bounded)


def reporting(session: Session) -> Service[DocumentReport]:
    """What gives reports on documents, here and in children."""
    return _serving(_REPORT, session)


def bounds_of(reading: ReadOptions, jobs: int) -> Bounds:
    """What children that read documents may cost.

    Args:
        reading: With the limits of one document.
        jobs: Documents at once; 0 for as many as there are processors.
    """
    return Bounds(jobs or _processors(), _seconds(reading), reading.limits.memory_bytes)


def _serving(what: _What[_Result], session: Session) -> Service[_Result]:
    def lost(given: Given, why: Lost) -> _Result:
        if why is Lost.LATE:
            return what.lost(given.path, OUT_OF_TIME, str(_seconds(session.reading)), session)
        return what.lost(given.path, INTERNAL_FAULT, _ENDED, session)

    return Service(partial(_judge_with, what, session), partial(_judge_anew, what, opening_of(session)), lost)


def guarded(packs: Sequence[Pack], extensions: Extensions) -> bool:
    """Whether every document is read in a process that can be ended: what users add could take time without end."""
    return extensions.read_documents or any(pack.extends and (pack.patterns or pack.additions) for pack in packs)


def serve_documents(
    documents: Sequence[Given],
    service: Service[_Result],
    reading: ReadOptions,
    jobs: int,
    *,
    guarded: bool = False,
) -> Iterator[_Result]:
    """What comes of documents, in their order: small texts are served here, where nothing needs to be started.

    Args:
        documents: What is served.
        service: What is done with each.
        reading: The limits that children are held to.
        jobs: Documents at once; 0 for as many as there are processors.
        guarded: Small texts are read in a child too.
    """
    make = service.make if FORKS else service.anew
    bounds = bounds_of(reading, jobs)
    if bounds.jobs > 1 and len(documents) >= _WORTH:
        yield from run_all(documents, make, service.lost, bounds)
        return
    here = service.make()
    apart = [guarded or needs_bounds(given) for given in documents]
    theirs = run_all(list(compress(documents, apart)), make, service.lost, bounds)
    try:
        for given, is_apart in zip(documents, apart, strict=True):
            yield next(theirs) if is_apart else here(given)
    finally:
        theirs.close()


def words_for(why: Lost, reading: ReadOptions) -> str:
    """Why a document has no result, for people."""
    return f"tidak selesai dalam {_seconds(reading)} detik" if why is Lost.LATE else _ENDED


def needs_bounds(given: Given) -> bool:
    """Whether a document could cost more time or memory than the run can bear."""
    if given.data is not None:
        return len(given.data) > _SMALL or given.data.startswith(_CLOSED)
    path = Path(given.path)
    try:
        if not path.is_file():  # a pipe would keep who opens it waiting
            return True
        if path.stat().st_size > _SMALL:
            return True
        with path.open("rb") as file:
            return file.read(_HEAD).startswith(_CLOSED)
    except OSError:
        return False  # the reader says why it cannot be opened


def _seconds(reading: ReadOptions) -> int:
    """Longest time of one document."""
    return reading.limits.document_seconds * (_OCR if reading.ocr else 1)


def _processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _judge_with(what: _What[_Result], session: Session) -> Callable[[Given], _Result]:
    return partial(_answer, what=what, session=session)


def _answer(given: Given, what: _What[_Result], session: Session) -> _Result:
    return what.of_given(given, session)


def _judge_anew(what: _What[_Result], opening: Callable[[], Session]) -> Callable[[Given], _Result]:
    return _judge_with(what, opening())


def opening_of(session: Session) -> Callable[[], Session]:
    """What opens the same session in a child that begins from nothing: an engine cannot be sent to it."""
    return partial(
        _open_anew,
        session.extensions.choice,
        as_of=session.as_of,
        packs=session.packs,
        engine=session.engine.name,
        selection=session.policies.selection,
        reading=replace(session.reading, readers=()),  # plugins are loaded anew there: code cannot be sent
        with_text=session.with_text,
        tables=session.tables[sum(len(pack.tables) for pack in session.packs) :],
        weakened=session.weakened,
        with_levels=session.levels is not None,
        exemptions=session.exemptions,
        timed=session.timed,
    )


def _open_anew(choice: Choice, **options: Any) -> Session:  # noqa: ANN401 (those of `open_session`)
    return open_session(extensions=load_extensions(choice), **options)
