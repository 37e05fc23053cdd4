"""Documents converted, those that could hold up or end the run in a process of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from standards_lint.convert.conversion import Conversion, Target, convert
from standards_lint.errors import system_words
from standards_lint.pipeline import Session
from standards_lint.readers.discover import read_bytes
from standards_lint.understand import contained
from standards_lint.workers.documents import Given, Service, opening_of, serve_documents, words_for
from standards_lint.workers.pool import Lost

_LATE = (
    "{}. Simpan kembali berkasnya dari program asalnya atau bagi menjadi beberapa berkas; "
    "batas waktunya dapat dinaikkan dengan document_seconds pada standards-lint.toml."
)


def convert_documents(documents: Sequence[Given], target: Target, session: Session, jobs: int) -> Iterator[Conversion]:
    """Documents in another format, in their order.

    Args:
        documents: What is converted.
        target: Format to write.
        session: What each document and its result are judged by.
        jobs: Documents at once; 0 for as many as there are processors.

    Yields:
        A conversion of each; one that could not be read, or took too much time or memory, says why and has no text.
    """

    def lost(_given: Given, why: Lost) -> Conversion:
        told = words_for(why, session.reading)
        return _nothing(_LATE.format(told) if why is Lost.LATE else told)

    service = Service(
        partial(_convert_with, session, target), partial(_convert_anew, opening_of(session), target), lost
    )
    return serve_documents(documents, service, session.reading, jobs)


def _convert_with(session: Session, target: Target) -> Callable[[Given], Conversion]:
    return partial(_converted, target=target, session=session)


def _convert_anew(opening: Callable[[], Session], target: Target) -> Callable[[Given], Conversion]:
    return _convert_with(opening(), target)


def _converted(given: Given, target: Target, session: Session) -> Conversion:
    data = given.data
    if data is None:
        try:
            data = read_bytes(Path(given.path), session.reading.limits.file_bytes)
        except OSError as error:
            return _nothing(f"berkas tidak dapat dibuka ({system_words(error)})")
    content = data
    return contained(lambda: convert(content, given.path, target, session), _nothing)


def _nothing(told: str) -> Conversion:
    """A document of which nothing could be converted."""
    return Conversion("", "", (told,), readable=False)
