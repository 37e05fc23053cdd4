"""``standards-lint check --format docx|pdf``: which documents get an annotated copy, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from standards_lint.annotate.copying import COPY, SUFFIXES, copy_name, copy_suffix
from standards_lint.cli.changed_copies import refused_fixes, without_changes
from standards_lint.cli.console import write_error, write_file, write_output
from standards_lint.errors import ReadError, UsageError
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.annotate.copying import Task
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session
    from standards_lint.workers.documents import Given

_NAMES = {"docx": "dokumen Word (.docx)", "pdf": "PDF"}
_WAYS = {
    "docx": "pakai --format docx",
    "pdf": "pakai --format pdf",
    "doc": "buka dengan Word dan simpan sebagai .docx",
    "rtf": "buka dengan Word dan simpan sebagai .docx",
    "odt": "buka dengan LibreOffice atau Word dan simpan sebagai .docx",
}
"""Format of a document → what to do where it cannot have the copy that was asked for."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How the findings are told."""

    form: str
    """``docx`` or ``pdf``."""
    lang: str
    checklist: bool
    quiet: bool
    track_changes: bool = False
    unsafe_fixes: bool = False


@dataclass(frozen=True, slots=True)
class Copies:
    """What became of the documents."""

    report: Report
    """On the documents that can have a copy."""
    refused: bool
    """There were others, or copies that could not be written."""


def place_of_copies(output: Path | None, form: str, *, statistics: bool) -> Path:
    """Where the copies go.

    Raises:
        UsageError: where the command line does not say it, or asks for what no copy can hold.
    """
    if statistics:
        raise UsageError(f"--statistics menghasilkan tabel, bukan salinan dokumen; pakai tanpa --format {form}")
    if output is None:
        raise UsageError(
            f"--format {form} memerlukan --output BERKAS.{form}, atau --output FOLDER untuk beberapa dokumen"
        )
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
    from standards_lint.annotate.copying import Task, copies_of
    from standards_lint.annotate.telling import Telling
    from standards_lint.workers.judging import report_on

    kept = _without_copies(documents, output)
    drafts = {given: without_changes(given, session.reading.limits) for given in documents}
    documents = list(drafts.values())
    fitting, sentences = _fitting([drafts[given] for given in kept], session, wording.form)
    if not fitting:
        *others, last = sentences
        for sentence in others:
            write_error(sentence)
        raise UsageError(last)
    places = _places(fitting, output, wording.form, alone=len(documents) == 1)
    for sentence in sentences:
        write_error(sentence)
    judged = documents if together else fitting
    report = report_on(judged, session, jobs, together=together)
    own = zip(judged, report.documents, strict=True)
    report = replace(report, documents=tuple(document for given, document in own if given in fitting))
    tasks = [Task(given.path, given.data, document) for given, document in zip(fitting, report.documents, strict=True)]
    whys = {rule.code: rule.why for pack in session.packs for rule in pack.rules}
    telling = Telling(report, whys, wording.lang, wording.checklist, wording.track_changes, wording.unsafe_fixes)
    refused = bool(sentences)
    if wording.track_changes:
        telling = replace(telling, refused=refused_fixes(tasks, telling, session, jobs))
    copies = copies_of(tasks, wording.form, telling, session.reading.limits)
    for task, place, copy in zip(tasks, places, copies, strict=True):
        problem = copy if isinstance(copy, str) else _problem(task, place, wording.form, session)
        if problem or isinstance(copy, str):
            write_error(f"{task.path}: catatan tidak dapat ditulis: {problem}")
            # what could not be read at all is told by the report, and by its exit code
            refused = refused or not task.document.failed
            continue
        write_file(copy, place)
        if not wording.quiet:
            write_output(f"{place}: {_counts(task.document, report, wording.lang)}\n")
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


def _fitting(documents: Sequence[Given], session: Session, form: str) -> tuple[list[Given], list[str]]:
    """Those that can have a copy of this form, or are meant to and damaged, and a sentence on each of the others."""
    fitting: list[Given] = []
    sentences: list[str] = []
    for given in documents:
        found = _format(given, session, form)
        if found == form:
            fitting.append(given)
        else:
            way = _WAYS.get(found, "pakai --format text, atau simpan isinya sebagai .docx")
            sentences.append(f"{given.path}: --format {form} hanya untuk {_NAMES[form]}; {way}")
    return fitting, sentences


def _format(given: Given, session: Session, form: str) -> str:
    from standards_lint.readers.detect import binary_format
    from standards_lint.readers.discover import read_bytes

    limits = session.reading.limits
    try:
        data = given.data if given.data is not None else read_bytes(Path(given.path), limits.file_bytes)
        return binary_format(data, given.path, limits)
    except (OSError, ReadError):
        # its finding tells what is wrong with it
        return form if PurePath(given.path).suffix.lower() in SUFFIXES[form] else ""


def _places(fitting: Sequence[Given], output: Path, form: str, *, alone: bool) -> list[Path]:
    """Where the copy of each document goes.

    Raises:
        UsageError: where two would share a place, or the copy would have a name that its program does not open.
    """
    if alone and not output.is_dir() and output.suffix:
        suffix = copy_suffix(fitting[0].path, form)
        if output.suffix.lower() != suffix:  # Word opens no file whose name and content differ in this
            raise UsageError(f"{output}: salinan dokumen ini harus bernama {suffix}; ganti nama pada --output")
        return [output]
    if output.exists() and not output.is_dir():
        raise UsageError("beberapa dokumen memerlukan folder hasil; sebutkan dengan --output FOLDER")
    places = [output / copy_name(given.path, form) for given in fitting]
    twice = next((place for i, place in enumerate(places) if place in places[:i]), None)
    if twice is not None:
        raise UsageError(f"dua dokumen akan ditulis ke {twice}; periksa satu per satu dengan --output BERKAS")
    return places


def _problem(task: Task, place: Path, form: str, session: Session) -> str:
    """Why the copy must not be written over what is there: notes of people; empty where nothing speaks against it."""
    from standards_lint.annotate.copying import has_more_comments

    if not place.exists() or not has_more_comments(place, task, form, session.reading.limits):
        return ""
    held = "sudah memuat komentar orang" if form == "docx" else "sudah ada dan diubah orang, atau bukan salinan"
    return f"{place} {held}; periksa berkas itu sendiri, atau pilih nama lain untuk --output"


def _counts(document: DocumentReport, report: Report, lang: str) -> str:
    from standards_lint.reporters.summary import count_words

    return "; ".join(count_words(replace(report, documents=(document,)), lang))
