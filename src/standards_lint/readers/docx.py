"""Word documents (.docx): blocks as a person sees them, tracked changes accepted and told."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from standards_lint.errors import ReadError
from standards_lint.model.block import ReadNote, Region
from standards_lint.model.span import Span
from standards_lint.readers.assemble import assemble
from standards_lint.readers.content import Content
from standards_lint.readers.docx_body import DocxLines
from standards_lint.readers.docx_boxes import place_in_rows
from standards_lint.readers.docx_package import Package, W
from standards_lint.readers.docx_remarks import word_remarks
from standards_lint.readers.faults import tracked_changes
from standards_lint.readers.options import ReadOptions

_BEHIND = (("footnotes", Region.ASIDE), ("endnotes", Region.ASIDE))
_AROUND = (("header", Region.FOOTER), ("footer", Region.FOOTER))


def read_docx(data: bytes, options: ReadOptions) -> Content:
    """Read a Word document.

    The body comes first; footnotes, headers and footers stand behind it, in regions of their own. Comments are no text;
    those that call the program are given beside it.

    Args:
        data: The file.
        options: Bounds.

    Raises:
        ReadError: where the file is damaged, too large when unpacked, or encrypted.
    """
    package = Package(data, options.limits)
    document = package.document()
    lines = docx_lines(package, document)
    return Content(
        blocks=assemble(lines.lines),
        notes=tuple(_notes(lines)),
        lines=lines.view.lines,
        anchors=lines.view.anchors,
        flattened=lines.flattened,
        remarks=word_remarks(package, document, lines),
    )


def docx_lines(package: Package, document: Element) -> DocxLines:
    """The lines of a Word document.

    Args:
        package: Its parts.
        document: The main one.

    Raises:
        ReadError: DOK102 where it has no body.
    """
    body = document.find(W + "body")
    if body is None:
        raise ReadError("Berkas ini rusak: dokumen Word di dalamnya tidak berisi badan dokumen.", code="DOK102")
    paged = next(document.iter(W + "lastRenderedPageBreak"), None) is not None
    lines = DocxLines(package, paged=paged)
    lines.read(body, "body")
    for kind, region in _BEHIND:
        part = package.related(kind)
        if part is not None:
            lines.read(part, kind, region)
    for kind, region in _AROUND:
        for number, part in enumerate(package.all_related(kind), 1):
            lines.read(part, f"{kind}[{number}]", region)
    place_in_rows(lines.lines, lines.boxes)
    return lines


def _notes(lines: DocxLines) -> list[ReadNote]:
    notes = []
    if lines.changes:
        notes.append(tracked_changes(lines.changes))
    if lines.left_out:
        words = (
            "Berkas lain yang disisipkan ke dalam dokumen (altChunk) tidak dibaca; buka dengan Word dan simpan kembali."
        )
        notes.append(ReadNote("batas", words, Span(min(lines.left_out[0], max(len(lines.view.lines), 1)))))
    return notes
