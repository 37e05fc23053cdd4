"""PDF to lines and blocks: text by its geometry, tables by their rulings, what pages repeat left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from standards_lint.errors import ReadError
from standards_lint.readers.assemble import assemble
from standards_lint.readers.content import Content
from standards_lint.readers.options import ReadOptions
from standards_lint.readers.pdf_borderless import with_borderless
from standards_lint.readers.pdf_chars import Characters
from standards_lint.readers.pdf_file import opened, page_of, title_of
from standards_lint.readers.pdf_flow import Flow
from standards_lint.readers.pdf_frame import Frame
from standards_lint.readers.pdf_furniture import without_furniture
from standards_lint.readers.pdf_grid import grids_of
from standards_lint.readers.pdf_layout import Item, Picture, Stretch, is_bold_font, lay_out
from standards_lint.readers.pdf_legible import WHOLE_PICTURE, Layer, judge
from standards_lint.readers.pdf_lines import PrintedLine
from standards_lint.readers.pdf_notes import Trouble, notes_of
from standards_lint.readers.pdf_objects import drawing_of
from standards_lint.readers.pdf_tables import in_one_piece
from standards_lint.readers.pdf_words import words_of
from standards_lint.readers.view import View

MAX_CHARACTERS = 20_000_000
"""Characters read of one document; a page has some 3,000."""


@dataclass(slots=True)
class _Pages:
    """What was read of the pages so far."""

    items: list[list[Item]] = field(default_factory=list)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    trouble: Trouble = field(default_factory=Trouble)
    characters: int = 0

    def add(self, items: list[Item], size: tuple[float, float]) -> None:
        self.items.append(items)
        self.sizes.append(size)


def read_pdf(data: bytes, options: ReadOptions) -> Content:
    """Read a PDF.

    Args:
        data: The file.
        options: Bounds, and whether pages that are pictures are recognised.

    Raises:
        ReadError: DOK107 where it asks for a password, DOK102 where it is damaged.
    """
    pages = _Pages()
    with opened(data) as document:
        title = title_of(document)
        count = len(document)
        for index in range(min(count, options.limits.pages)):
            if pages.characters > MAX_CHARACTERS:
                pages.trouble.too_long_from = index + 1
                break
            _add_page(document, index, pages)
    if count > options.limits.pages:
        pages.trouble.too_long_from = options.limits.pages + 1
    if len(pages.trouble.damaged) == len(pages.items):
        raise ReadError(
            "Berkas PDF ini rusak: tidak satu halaman pun dapat dibuka. Simpan kembali dengan program asalnya.",
            code="DOK102",
        )
    view = View()
    flow = Flow(view)
    flow.add(with_borderless(in_one_piece(without_furniture(pages.items, pages.sizes))))
    notes = notes_of(pages.trouble, view.anchors)
    return Content(assemble(flow.lines), title, notes, view.lines, view.anchors)


def _add_page(document: pdfium.PdfDocument, index: int, pages: _Pages) -> None:
    """Read one page."""
    try:
        with page_of(document, index) as page:
            if page is not None:
                _read_page(page, index + 1, pages)
                return
    except pdfium.PdfiumError:  # what pdfium says of a page whose content is broken
        pass
    pages.trouble.damaged.append(index + 1)
    pages.add([Stretch([], [Picture(index + 1, (0.0, 0.0, 0.0, 0.0))])], (0.0, 0.0))


def _read_page(page: pdfium.PdfPage, number: int, pages: _Pages) -> None:
    textpage = page.get_textpage()
    try:
        characters = Characters(textpage)
        pages.characters += len(characters.text)
        words, frame = words_of(characters, Frame.of(page))
        drawing = drawing_of(page, frame)
        layer = judge(characters, words, drawing.pictures, frame.size, drawing.segments)
        pages.trouble.add(layer, number)
        if drawing.is_cut:
            pages.trouble.drawings.append(number)
        if layer is Layer.UNREADABLE:
            words = []
        whole = WHOLE_PICTURE * frame.size[0] * frame.size[1]
        pictures = [Picture(number, box) for box in drawing.pictures if (box[2] - box[0]) * (box[3] - box[1]) < whole]
        if layer in (Layer.PICTURE, Layer.UNREADABLE):
            pictures = [Picture(number, (0.0, 0.0, *frame.size))]
        pages.add(
            lay_out(number, words, grids_of(drawing), pictures, frame.size, _bold_in(characters)),
            frame.size,
        )
    finally:
        textpage.close()


def _bold_in(characters: Characters) -> Callable[[PrintedLine], bool]:
    """Says of a line whether its first and its last word are set in bold type."""

    def is_bold(line: PrintedLine) -> bool:
        ends = {line.words[0].start, line.words[-1].start}
        return all(is_bold_font(characters.font(at), characters.weight(at)) for at in ends)

    return is_bold
