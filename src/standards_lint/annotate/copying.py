"""Annotated copies made in processes of their own, each within the time and the memory that a document may cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path, PurePath

from standards_lint.annotate.telling import Telling
from standards_lint.errors import AnnotateError, ReadError, system_words
from standards_lint.model.report import DocumentReport
from standards_lint.readers.discover import read_bytes
from standards_lint.readers.limits import Limits
from standards_lint.records import dataclass
from standards_lint.workers.pool import Bounds, Lost, run_all

COPY = "-catatan"
"""What the name of a copy has behind that of its document."""

SUFFIXES = {"docx": (".docx", ".docm", ".dotx", ".dotm"), "pdf": (".pdf",)}
"""Names of the documents that can have a copy of each form; the first where a document has no name of its own."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document that is to get a copy."""

    path: str
    data: bytes | None
    """What came through standard input; None for a file."""
    document: DocumentReport
    """What was found in it."""


def copy_name(path: str, form: str) -> str:
    """The name of the copy of a document: ``draf-catatan.docx``."""
    stem = PurePath(path).stem.removesuffix(COPY) or "dokumen"
    return f"{stem}{COPY}{copy_suffix(path, form)}"


def copy_suffix(path: str, form: str) -> str:
    """How the name of the copy ends: as that of its document where this is a name of the form."""
    suffix = PurePath(path).suffix.lower()
    return suffix if suffix in SUFFIXES[form] else SUFFIXES[form][0]


def copies_of(tasks: Sequence[Task], form: str, telling: Telling, limits: Limits) -> Iterator[bytes | str]:
    """The copy of each document, or a sentence why there is none.

    Args:
        tasks: The documents.
        form: ``docx`` or ``pdf``.
        telling: How the findings are told.
        limits: Bounds of reading, of time and of memory.
    """

    def lost(_: Task, why: Lost) -> str:
        if why is Lost.LATE:
            return f"tidak selesai dalam {limits.document_seconds} detik"
        return "prosesnya dihentikan oleh sistem, barangkali karena memori yang diperlukan terlalu besar"

    make = partial(_copier, form, telling, limits)
    bounds = Bounds(1, limits.document_seconds, limits.memory_bytes)
    return run_all(tasks, make, lost, bounds)


@dataclass(frozen=True, slots=True)
class _Copier:
    form: str
    telling: Telling
    limits: Limits

    def __call__(self, task: Task) -> bytes | str:
        try:
            data = _bytes(task, self.limits)
            if self.form == "pdf":
                from standards_lint.annotate.pdf import annotate_pdf

                return annotate_pdf(data, task.document, self.telling)
            from standards_lint.annotate.word import annotate_word

            return annotate_word(data, task.document, self.telling, self.limits)
        except (AnnotateError, ReadError) as error:
            return str(error)
        except OSError as error:
            return f"berkas tidak dapat dibuka ({system_words(error)})"


def _copier(form: str, telling: Telling, limits: Limits) -> _Copier:
    return _Copier(form, telling, limits)


def has_more_comments(place: Path, task: Task, form: str, limits: Limits) -> bool:
    """Whether a file has notes of people that the document lacks, or may have.

    Args:
        place: A copy of an earlier run, or any other file.
        task: The document.
        form: ``docx`` or ``pdf``.
        limits: Bounds of reading.
    """
    try:
        there = read_bytes(place, limits.file_bytes)
        if form == "pdf":
            from standards_lint.annotate.pdf import is_untouched

            return not is_untouched(there)
        from standards_lint.annotate.own_comments import comments_of_people

        return bool(comments_of_people(there, limits) - comments_of_people(_bytes(task, limits), limits))
    except (OSError, ReadError):
        return False  # nothing that a copy could be


def _bytes(task: Task, limits: Limits) -> bytes:
    return task.data if task.data is not None else read_bytes(Path(task.path), limits.file_bytes)
