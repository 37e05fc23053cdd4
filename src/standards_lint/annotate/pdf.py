"""A PDF and its findings to an annotated copy: the bytes of the file with highlights and notes added at their end.

PDF lets a program add to a file without touching what is there (an *incremental update*), so the copy begins with the
document byte for byte. What an earlier run has added is cut off again first.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
import re
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as api

from standards_lint.annotate import note_words
from standards_lint.annotate.notes import Note, notes_of
from standards_lint.annotate.pdf_places import Marked, PdfFinder
from standards_lint.annotate.summary_note import summary_paragraphs
from standards_lint.annotate.telling import Telling
from standards_lint.errors import AnnotateError, StandardsLintError, fault_words
from standards_lint.model.report import DocumentReport
from standards_lint.readers.pdf_file import opened, page_of
from standards_lint.readers.pdf_frame import Box
from standards_lint.reporters.printable import printable

AUTHOR = "standards-lint"
_END = b"\n%%standards-lint: %d bytes without notes\n"
_ADDED = re.compile(rb"\n%standards-lint: (\d{1,12}) bytes without notes\n\Z")
_IDENTIFIER = re.compile(rb"/ID\s*\[\s*<[0-9A-Fa-f]*>\s*<([0-9A-Fa-f]+)>\s*\]")
_YELLOW = (255, 222, 89)


def annotate_pdf(data: bytes, document: DocumentReport, telling: Telling) -> bytes:
    """The document with its findings as highlights with notes.

    Args:
        data: A PDF, annotated before or not.
        document: What was found in it.
        telling: How it is told.

    Raises:
        ReadError: where the file cannot be read.
        AnnotateError: where no notes can be written into it.
    """
    try:
        return _annotated(without_added(data), document, telling)
    except StandardsLintError:
        raise
    except Exception as error:  # whatever one document breaks must not keep the others from their copies
        raise AnnotateError(f"gangguan di dalam program: {fault_words(error)}") from error


def without_added(data: bytes) -> bytes:
    """The file without what an earlier run has added; the very bytes where it has not, or somebody wrote behind it."""
    match = _ADDED.search(data[-100:])
    return data[: int(match[1])] if match and int(match[1]) < len(data) else data


def is_untouched(data: bytes) -> bool:
    """Whether a copy is as the program wrote it."""
    return _ADDED.search(data[-100:]) is not None


def _annotated(data: bytes, document: DocumentReport, telling: Telling) -> bytes:
    if not (document.lines or document.notes):  # it took too long, or made the program fail
        why = next((finding.message.in_(telling.lang) for finding in document.findings), "isinya tidak terbaca")
        raise AnnotateError(why)
    with opened(data) as file:
        finder = PdfFinder(file, document.lines, document.anchors)
        told = summary_paragraphs(document, telling.report, telling.lang, checklist=telling.checklist)
        by_page: dict[int, dict[Marked, list[Note[Marked]]]] = {}
        for note in notes_of(document, finder.reach, telling.whys, telling.lang):
            by_page.setdefault(note.reach.page, {}).setdefault(note.reach, []).append(note)
        summary = Note(finder.beginning, note_words.SUMMARY_HEAD.in_(telling.lang), told)
        for number in sorted({1, *by_page}):
            with page_of(file, number - 1) as page:
                _drop_own(page)
                if number == 1:
                    _add(page, api.FPDF_ANNOT_TEXT, [summary], telling.report.as_of)
                for notes in by_page.get(number, {}).values():
                    _add(page, api.FPDF_ANNOT_HIGHLIGHT, notes, telling.report.as_of)
        out = io.BytesIO()
        file.save(out, flags=api.FPDF_INCREMENTAL)
    added = out.getvalue()
    if not added.startswith(data):
        raise AnnotateError("berkas ini perlu diperbaiki dahulu: buka dengan program pembaca PDF dan simpan kembali")
    return _named(added, len(data)) + _END % len(data)


def _named(copy: bytes, old: int) -> bytes:
    """The copy with an identifier made of its content, where pdfium has drawn one by lot."""
    found = None
    for match in _IDENTIFIER.finditer(copy, old):
        found = match
    if found is None:
        return copy
    start, end = found.span(1)
    digest = hashlib.sha256(copy[:start] + copy[end:]).hexdigest().upper().encode()
    return copy[:start] + digest[: end - start].ljust(end - start, b"0") + copy[end:]


def _drop_own(page: pdfium.PdfPage) -> None:
    """Take out notes of an earlier run, which another program has saved since."""
    for index in reversed(range(api.FPDFPage_GetAnnotCount(page))):
        annotation = api.FPDFPage_GetAnnot(page, index)
        if annotation:
            own = _text_of(annotation, b"T") == AUTHOR
            api.FPDFPage_CloseAnnot(annotation)
            if own:
                api.FPDFPage_RemoveAnnot(page, index)


def _add(page: pdfium.PdfPage, kind: int, notes: Sequence[Note[Marked]], day: str) -> None:
    """Add one annotation with what several notes on the same words say: of two on one place only one can be reached."""
    annotation = api.FPDFPage_CreateAnnot(page, kind)
    if not annotation:
        raise AnnotateError("salah satu halaman berkas ini tidak menerima catatan")
    boxes = notes[0].reach.boxes
    said = "\n\n".join("\n".join((note.head, *note.paragraphs)) for note in notes)
    texts = {b"T": AUTHOR, b"Contents": printable(said), b"M": f"D:{day.replace('-', '')}000000Z"}
    try:
        if kind == api.FPDF_ANNOT_HIGHLIGHT:
            for left, bottom, right, top in boxes:
                corners = api.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
                api.FPDFAnnot_AppendAttachmentPoints(annotation, corners)
        left, bottom, right, top = _around(boxes)
        api.FPDFAnnot_SetRect(annotation, api.FS_RECTF(left, top, right, bottom))
        api.FPDFAnnot_SetColor(annotation, api.FPDFANNOT_COLORTYPE_Color, *_YELLOW, 255)
        api.FPDFAnnot_SetFlags(annotation, api.FPDF_ANNOT_FLAG_PRINT)
        for key, text in texts.items():
            api.FPDFAnnot_SetStringValue(annotation, key, _wide(text))
    finally:
        api.FPDFPage_CloseAnnot(annotation)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _wide(text: str) -> object:
    """A text as pdfium takes it: UTF-16, ended by a zero."""
    buffer = ctypes.create_string_buffer(text.encode("utf-16-le", "replace") + b"\0\0")
    return ctypes.cast(buffer, ctypes.POINTER(api.FPDF_WCHAR))


def _text_of(annotation: object, key: bytes) -> str:
    length = api.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length)
    api.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(api.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
