"""Pictures of documents (scans, photographs): read only where recognition is asked for."""

from __future__ import annotations

from standards_lint.errors import ReadError
from standards_lint.model.block import Anchor, BlockKind, ReadNote
from standards_lint.model.span import Span
from standards_lint.readers.assemble import assemble
from standards_lint.readers.content import Content
from standards_lint.readers.lines import Line
from standards_lint.readers.ocr import find_recognizer
from standards_lint.readers.options import ReadOptions
from standards_lint.readers.pdf_borderless import with_borderless
from standards_lint.readers.pdf_flow import Flow
from standards_lint.readers.pdf_layout import lay_out
from standards_lint.readers.pdf_runs import Words
from standards_lint.readers.view import View

_SIGNATURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_POINTS_PER_PIXEL = 72 / 300
"""As in a scan of 300 dots per inch; a photograph does not say how large the sheet was."""
_RECOGNISED = "Teks dikenali dari gambar (OCR); baris dan huruf dapat hilang, sehingga temuan hanya untuk diperiksa."
_NO_PROGRAM = (
    "Berkas ini gambar, dan program tesseract untuk mengenali teksnya tidak terpasang; pasang tesseract beserta data "
    "bahasa Indonesia (ind), lalu periksa ulang."
)


def is_image(data: bytes) -> bool:
    """Whether a file is a picture that the recogniser takes: PNG, JPEG or TIFF."""
    return data.startswith(_SIGNATURES)


def read_image(data: bytes, options: ReadOptions) -> Content:
    """Recognise the text of a picture.

    Args:
        data: The file.
        options: How long the program may run.

    Raises:
        ReadError: DOK101 where the program is missing or fails.
    """
    recognizer = find_recognizer(options.limits.program_seconds)
    if recognizer is None:
        raise ReadError(_NO_PROGRAM, code="DOK101")
    found = recognizer.recognise(data, _POINTS_PER_PIXEL)
    if found is None:
        raise ReadError("Berkas ini gambar, dan pengenalan teksnya (OCR) gagal atau terlalu lama.", code="DOK101")
    view = View()
    if not found.words:
        place = view.add("", Anchor(page=1))
        return Content(assemble([Line(place, 0, BlockKind.IMAGE)]), "", (), view.lines, view.anchors)
    flow = Flow(view)
    flow.add(with_borderless(lay_out(1, Words.of(found.words), (), (), found.size, lambda _lines: None)))
    notes = (ReadNote("ocr", _RECOGNISED, Span(1, page=1)),)
    return Content(assemble(flow.lines), "", notes, view.lines, view.anchors)
