"""A Word document and its findings to an annotated copy: the same file with a comment on the words of each finding.

Only the comments are new, the marks around the words in the main part, and, in a file that had no comments, their entry
in the table of contents. All other parts are copied as they lie in the file. Comments of an earlier run are taken out
first, so that a copy is annotated as the draft is.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.annotate import note_words
from standards_lint.annotate.change_marks import Change
from standards_lint.annotate.changes import Plan, planned
from standards_lint.annotate.comment_marks import Comment, mark_comments
from standards_lint.annotate.comments_part import CommentText, first_free_number, with_comments
from standards_lint.annotate.markup import Markup
from standards_lint.annotate.notes import Note, notes_of
from standards_lint.annotate.own_comments import without_own
from standards_lint.annotate.places import Finder, Reach
from standards_lint.annotate.summary_note import summary_paragraphs
from standards_lint.annotate.telling import Telling
from standards_lint.annotate.zip_copy import copy_with
from standards_lint.errors import AnnotateError, StandardsLintError, fault_words
from standards_lint.model.report import DocumentReport
from standards_lint.readers.docx_package import Package
from standards_lint.readers.docx_places import docx_places
from standards_lint.readers.limits import DEFAULT_LIMITS, Limits


def annotate_word(data: bytes, document: DocumentReport, telling: Telling, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The document with its findings as comments.

    Args:
        data: A Word document (``.docx``), annotated before or not.
        document: What was found in it.
        telling: How it is told.
        limits: Bounds of reading.

    Raises:
        ReadError: where the file cannot be read.
        AnnotateError: where no comments can be written into it.
    """
    try:
        return _annotated(data, document, telling, limits)
    except StandardsLintError:
        raise
    except Exception as error:  # whatever one document breaks must not keep the others from their copies
        raise AnnotateError(f"gangguan di dalam program: {fault_words(error)}") from error


def _annotated(data: bytes, document: DocumentReport, telling: Telling, limits: Limits) -> bytes:
    if not (document.lines or document.notes):  # it took too long, or made the program fail
        why = next((finding.message.in_(telling.lang) for finding in document.findings), "isinya tidak terbaca")
        raise AnnotateError(why)
    clean = without_own(data, limits)
    places = docx_places(clean, limits)
    if places.lines != document.lines:
        raise AnnotateError("berkas ini berubah sejak diperiksa; ulangi pemeriksaannya")
    package = Package(clean, limits)
    main = package.content(package.main)
    finder = Finder(places)
    beginning = finder.beginning
    if main is None or beginning is None:
        raise AnnotateError("tidak ada paragraf di badan dokumen ini yang dapat diberi catatan")
    markup = Markup(main)
    plan = Plan()
    if telling.track_changes:
        refused = {fingerprint for path, fingerprint in telling.refused if path == document.path}
        plan = planned(document.findings, places, markup, refused, unsafe=telling.unsafe_fixes)
    told = summary_paragraphs(document, telling.report, telling.lang, checklist=telling.checklist)
    notes = notes_of(document, finder.reach, telling.whys, telling.lang, plan.of)
    notes.sort(key=lambda note: (note.reach.start, note.reach.end))
    notes.insert(0, Note(beginning, note_words.SUMMARY_HEAD.in_(telling.lang), told))
    return copy_with(clean, _parts(package, markup, notes, plan.changes, telling))


def _parts(
    package: Package, markup: Markup, notes: Sequence[Note[Reach]], changes: Sequence[Change], telling: Telling
) -> dict[str, bytes]:
    first = first_free_number(package, markup)
    texts = [CommentText(number, note.head, note.paragraphs) for number, note in enumerate(notes, first)]
    marks = [Comment(number, note.reach.start, note.reach.end) for number, note in enumerate(notes, first)]
    parts = with_comments(package, markup, texts, telling.report.as_of, telling.lang)
    return {**parts, package.main: mark_comments(markup, marks, changes, telling.report.as_of)}
