"""Documents to their reports: those that did not change from an earlier run, the others judged and kept."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from standards_lint.model.report import DocumentReport
from standards_lint.readers.discover import read_bytes
from standards_lint.records import dataclass
from standards_lint.results.database import Database
from standards_lint.results.keys import document_key, session_key
from standards_lint.session import Session
from standards_lint.storage.values import NotOurs, packed, unpacked
from standards_lint.workers.given import Given

_MODEL = ("standards_lint.model",)
_ELSEWHERE = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""Beginnings of files that another program reads, which may be renewed without this one's knowledge."""
_TOGETHER = 25
"""Results that are written at once: a run that is ended loses no more."""
_FAST = 1

_Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Known:
    """A document whose report may be kept."""

    key: bytes
    stamp: _Stamp | None
    """Of the file when it was looked at; None for what came through standard input."""


def kept_or_judged(
    documents: Sequence[Given],
    session: Session,
    jobs: int,
    database: Database,
    *,
    done: Callable[[str], None] | None = None,
) -> Iterator[DocumentReport]:
    """Reports on documents in their order, exactly as `workers.documents.judge_documents` gives them.

    Args:
        documents: What is judged.
        session: From `pipeline.open_session`.
        jobs: Documents at once; 0 for as many as there are processors.
        database: Where reports were kept, and where new ones will be.
        done: Called with the path of each document when its report is there.
    """
    for report in _reports(documents, session, jobs, database):
        if done is not None:
            done(report.path)
        yield report


def _reports(documents: Sequence[Given], session: Session, jobs: int, database: Database) -> Iterator[DocumentReport]:
    try:
        of_session = session_key(session)
    except OSError:  # inside of an archive nothing tells whether it changed
        yield from _judged(documents, session, jobs)
        return
    known = [_known(given, of_session, session) for given in documents]
    found = database.find([one.key for one in known if one])
    fresh = [given for given, one in zip(documents, known, strict=True) if one is None or one.key not in found]
    # What is damaged is judged when its turn comes, so that nothing has to be unpacked beforehand.
    judged = _judged(fresh, session, jobs)
    new: list[tuple[bytes, bytes]] = []
    for given, one in zip(documents, known, strict=True):
        if one is not None and one.key in found:
            yield _read(found[one.key]) or next(_judged([given], session, 1))
            continue
        report = next(judged)
        if one is not None and _may_be_kept(report) and one.stamp == _stamp(given):
            new += _written(one.key, report)
            if len(new) >= _TOGETHER:
                database.keep(new)
                new = []
        yield report
    if new:
        database.keep(new)


def _judged(documents: Sequence[Given], session: Session, jobs: int) -> Iterator[DocumentReport]:
    if not documents:
        return iter(())
    # Imported here: a run in which nothing changed needs no reader, no extraction and no rule.
    from standards_lint.workers.documents import judge_documents

    return judge_documents(documents, session, jobs)


def _known(given: Given, of_session: bytes, session: Session) -> _Known | None:
    """None for what cannot be kept: what cannot be read, is no file, or another program must read."""
    if session.reading.ocr or session.timed:
        return None
    stamp = _stamp(given)
    try:
        most = session.reading.limits.file_bytes
        data = given.data if given.data is not None else read_bytes(Path(given.path), most)
    except OSError:
        return None
    if data.startswith(_ELSEWHERE) or len(data) > most:
        return None
    return _Known(document_key(of_session, given.path, data), stamp)


def _stamp(given: Given) -> _Stamp | None:
    if given.data is not None:
        return None
    try:
        found = Path(given.path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _may_be_kept(report: DocumentReport) -> bool:
    """What could not be read or judged is tried again each time: time, memory or a library may have been the cause."""
    return report.readable and not report.failed


def _written(key: bytes, report: DocumentReport) -> list[tuple[bytes, bytes]]:
    try:
        return [(key, zlib.compress(packed(replace(report, timing=None)), _FAST))]
    except NotOurs:
        return []


def _read(data: bytes) -> DocumentReport | None:
    try:
        report = unpacked(zlib.decompress(data), _MODEL)
    except (NotOurs, zlib.error):
        return None
    return report if isinstance(report, DocumentReport) else None
