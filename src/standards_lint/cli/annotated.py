"""``standards-lint check --format docx``: which documents get an annotated copy, and where it goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from standards_lint.cli.console import write_error, write_file, write_output
from standards_lint.errors import AnnotateError, ReadError, UsageError

if TYPE_CHECKING:
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session
    from standards_lint.workers.documents import Given

COPY = "-catatan"
"""What the name of a copy has behind that of its document."""

_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_CAN = "catatan hanya dapat ditulis ke dalam dokumen Word (.docx)"
_WAYS = {
    "doc": "buka dengan Word dan simpan sebagai .docx",
    "rtf": "buka dengan Word dan simpan sebagai .docx",
    "odt": "buka dengan LibreOffice atau Word dan simpan sebagai .docx",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """How the findings are told."""

    lang: str
    checklist: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Copies:
    """What became of the documents."""

    report: Report
    """On the Word documents."""
    refused: bool
    """There were others, or copies that could not be written."""


def place_of_copies(output: Path | None, *, statistics: bool) -> Path:
    """Where the copies go.

    Raises:
        UsageError: where the command line does not say it, or asks for what no copy can hold.
    """
    if statistics:
        raise UsageError("--statistics menghasilkan tabel, bukan salinan dokumen; pakai tanpa --format docx")
    if output is None:
        raise UsageError("--format docx memerlukan --output BERKAS.docx, atau --output FOLDER untuk beberapa dokumen")
    return output


def annotate_documents(
    documents: Sequence[Given], output: Path, session: Session, jobs: int, wording: Wording, *, together: bool = False
) -> Copies:
    """Judges documents and writes an annotated copy of each; those that cannot have one are told on standard error.

    Args:
        documents: What the command line names.
        output: A file for the copy of a single document, or a folder.
        session: What they are judged by.
        jobs: Documents at once.
        wording: How the findings are told.
        together: All of them, those without a copy too, are compared with each other.

    Raises:
        UsageError: where no document can have a copy, or copies cannot be told apart or written.
    """
    from standards_lint.workers.judging import report_on

    word, sentences = _word_documents(_without_copies(documents, output), session)
    if not word:
        *others, last = sentences
        for sentence in others:
            write_error(sentence)
        raise UsageError(last)
    places = _places(word, output, alone=len(documents) == 1)
    for sentence in sentences:
        write_error(sentence)
    judged = documents if together else word
    report = report_on(judged, session, jobs, together=together)
    own = zip(judged, report.documents, strict=True)
    report = replace(report, documents=tuple(document for given, document in own if given in word))
    refused = bool(sentences)
    for given, document, place in zip(word, report.documents, places, strict=True):
        try:
            _write_copy(given, document, place, report, session, wording)
        except (AnnotateError, ReadError) as error:
            write_error(f"{given.path}: catatan tidak dapat ditulis: {error}")
            # what could not be read at all is told by the report, and by its exit code
            refused = refused or not document.failed
    return Copies(report, refused)


def _without_copies(documents: Sequence[Given], output: Path) -> list[Given]:
    """The documents less the copies that an earlier run wrote into the folder of the results."""
    if not output.is_dir():
        return list(documents)
    folder = output.resolve()
    kept = [
        given
        for given in documents
        if given.data is not None
        or Path(given.path).resolve().parent != folder
        or not PurePath(given.path).stem.endswith(COPY)
    ]
    return kept or list(documents)


def _word_documents(documents: Sequence[Given], session: Session) -> tuple[list[Given], list[str]]:
    """Those that are Word documents, or are meant to be and damaged, and a sentence on each of the others."""
    word: list[Given] = []
    sentences: list[str] = []
    for given in documents:
        form = _format(given, session)
        if form == "docx":
            word.append(given)
        else:
            way = _WAYS.get(form, "periksa dengan --format text, atau simpan isinya sebagai .docx")
            sentences.append(f"{given.path}: {_CAN}; {way}")
    return word, sentences


def _format(given: Given, session: Session) -> str:
    from standards_lint.readers.detect import binary_format
    from standards_lint.readers.discover import read_bytes

    limits = session.reading.limits
    try:
        data = given.data if given.data is not None else read_bytes(Path(given.path), limits.file_bytes)
        return binary_format(data, given.path, limits)
    except (OSError, ReadError):
        # its finding tells what is wrong with it
        return "docx" if PurePath(given.path).suffix.lower() in _WORD else ""


def _places(word: Sequence[Given], output: Path, *, alone: bool) -> list[Path]:
    """Where the copy of each document goes.

    Raises:
        UsageError: where two would share a place, one would lie over its document, or the name is none of Word's.
    """
    if alone and not output.is_dir() and output.suffix:
        suffix = _suffix(word[0].path)
        if output.suffix.lower() != suffix:  # Word opens no file whose name and content differ in this
            raise UsageError(f"{output}: salinan dokumen ini harus bernama {suffix}; ganti nama pada --output")
        return [output]
    if output.exists() and not output.is_dir():
        raise UsageError("beberapa dokumen memerlukan folder hasil; sebutkan dengan --output FOLDER")
    places = [output / _copy_name(given.path) for given in word]
    twice = next((place for i, place in enumerate(places) if place in places[:i]), None)
    if twice is not None:
        raise UsageError(f"dua dokumen akan ditulis ke {twice}; periksa satu per satu dengan --output BERKAS")
    return places


def _copy_name(path: str) -> str:
    name = PurePath(path)
    stem = name.stem.removesuffix(COPY) or "dokumen"
    return f"{stem}{COPY}{_suffix(path)}"


def _suffix(path: str) -> str:
    suffix = PurePath(path).suffix.lower()
    return suffix if suffix in _WORD else ".docx"


def _write_copy(
    given: Given, document: DocumentReport, place: Path, report: Report, session: Session, wording: Wording
) -> None:
    from standards_lint.annotate.word import Telling, annotate_word

    data = _bytes(given, session)
    whys = {rule.code: rule.why for pack in session.packs for rule in pack.rules}
    telling = Telling(report, whys, wording.lang, wording.checklist)
    limits = session.reading.limits
    copy = annotate_word(data, document, telling, limits)
    _spare_comments(place, data, session)
    write_file(copy, place)
    if not wording.quiet:
        write_output(f"{place}: {'; '.join(_counts(document, report, wording.lang))}\n")


def _bytes(given: Given, session: Session) -> bytes:
    from standards_lint.readers.discover import read_bytes

    if given.data is not None:
        return given.data
    try:
        return read_bytes(Path(given.path), session.reading.limits.file_bytes)
    except OSError as error:
        raise AnnotateError(f"berkas tidak dapat dibuka ({error.strerror})") from None


def _spare_comments(place: Path, data: bytes, session: Session) -> None:
    """Refuses to write over a copy in which people have answered since.

    Raises:
        AnnotateError: where the file has comments of people that the document lacks.
    """
    from standards_lint.annotate.own_comments import comments_of_people
    from standards_lint.readers.discover import read_bytes

    limits = session.reading.limits
    try:
        there = comments_of_people(read_bytes(place, limits.file_bytes), limits)
    except (OSError, ReadError):
        return  # nothing is there yet, or no document
    if there - comments_of_people(data, limits):
        raise AnnotateError(
            f"{place} sudah memuat komentar orang; periksa salinan itu sendiri, atau pilih nama lain untuk --output"
        )


def _counts(document: DocumentReport, report: Report, lang: str) -> Iterator[str]:
    from standards_lint.reporters.summary import count_words

    yield from count_words(replace(report, documents=(document,)), lang)
