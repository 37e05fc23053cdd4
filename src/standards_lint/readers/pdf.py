"""PDF to lines and blocks: text by its geometry, tables by their rulings, what pages repeat left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pypdfium2 as pdfium

from standards_lint.errors import ReadError
from standards_lint.readers.assemble import assemble
from standards_lint.readers.content import Content
from standards_lint.readers.options import ReadOptions
from standards_lint.readers.pdf_beside import Frames, with_labels_beside
from standards_lint.readers.pdf_borderless import with_borderless
from standards_lint.readers.pdf_bullets import with_drawn_bullets
from standards_lint.readers.pdf_chars import Characters
from standards_lint.readers.pdf_colons import with_colon_columns
from standards_lint.readers.pdf_file import opened, page_of, title_of
from standards_lint.readers.pdf_flow import Flow
from standards_lint.readers.pdf_frame import Box, Frame
from standards_lint.readers.pdf_furniture import repeated_in, without_furniture
from standards_lint.readers.pdf_grid import Grid, grids_of
from standards_lint.readers.pdf_items import Item, Picture, Stretch
from standards_lint.readers.pdf_layout import BOLD_WEIGHT, is_bold_name, lay_out
from standards_lint.readers.pdf_legible import WHOLE_PICTURE, Layer, judge
from standards_lint.readers.pdf_lines import PrintedLine
from standards_lint.readers.pdf_notes import Trouble, notes_of
from standards_lint.readers.pdf_objects import Drawing, drawing_of
from standards_lint.readers.pdf_recognise import PageRecognizer
from standards_lint.readers.pdf_row_rules import with_columns
from standards_lint.readers.pdf_runs import Words
from standards_lint.readers.pdf_tables import in_one_piece
from standards_lint.readers.pdf_tagged import with_tagged
from standards_lint.readers.pdf_tags import is_tagged
from standards_lint.readers.pdf_words import words_of
from standards_lint.readers.view import View

_MOST_CHARACTERS = 6_000_000
"""Characters read of one document; a page has some 3,000."""


def read_pdf(data: bytes, options: ReadOptions) -> Content:
    """Read a PDF.

    Args:
        data: The file.
        options: Bounds, and whether pages that are pictures are recognised.

    Raises:
        ReadError: DOK107 where it asks for a password, DOK102 where it is damaged.
    """
    flow, title, trouble = lines_of_pdf(data, options)
    view = flow.view
    notes = notes_of(trouble, view.anchors)
    return Content(assemble(flow.lines), title, notes, view.lines, view.anchors, repeated=flow.repeated)


def lines_of_pdf(data: bytes, options: ReadOptions) -> tuple[Flow, str, Trouble]:
    """The lines of a PDF, the title in its metadata, and the pages that gave trouble; see `read_pdf`."""
    reader = _Reader(options)
    with opened(data) as document:
        title = title_of(document)
        reader.read(document)
    if len(reader.trouble.damaged) == len(reader.items):
        raise ReadError(
            "Berkas PDF ini rusak: tidak satu halaman pun dapat dibuka. Simpan kembali dengan program asalnya.",
            code="DOK102",
        )
    kept = without_furniture(reader.items, reader.sizes)
    flow = Flow(View())
    flow.repeated = tuple(repeated_in(reader.items, kept))
    flow.add(with_borderless(with_colon_columns(in_one_piece(kept))))
    return flow, title, reader.trouble


class _Reader:
    """Reads the pages of a document one after another."""

    def __init__(self, options: ReadOptions) -> None:
        self.items: list[list[Item]] = []
        self.sizes: list[tuple[float, float]] = []
        self.trouble = Trouble()
        self._pages = options.limits.pages
        self._characters = 0
        self._is_tagged = False
        self._framed: Frames = {}
        self._ocr = PageRecognizer(options.limits.program_seconds) if options.ocr else None

    def read(self, document: pdfium.PdfDocument) -> None:
        """Read the pages up to the bounds."""
        self._is_tagged = is_tagged(document)
        for index in range(len(document)):
            if index == self._pages or self._characters > _MOST_CHARACTERS:
                self.trouble.too_long_from = index + 1
                return
            try:
                with page_of(document, index) as page:
                    self._page(page, index + 1)
            except pdfium.PdfiumError:  # what pdfium says of a page that it cannot load or whose content is broken
                self.trouble.damaged.append(index + 1)
                self._add([Stretch([], [Picture(index + 1, (0.0, 0.0, 0.0, 0.0), is_page=True)])], (0.0, 0.0))

    def _add(self, items: list[Item], size: tuple[float, float]) -> None:
        self.items.append(items)
        self.sizes.append(size)

    def _page(self, page: pdfium.PdfPage, number: int) -> None:
        textpage = page.get_textpage()
        try:
            characters = Characters(textpage)
            self._characters += len(characters.text)
            if characters.is_cut:
                self.trouble.overfull.append(number)
            words, frame = words_of(characters, Frame.of(page))
            drawing = drawing_of(page, frame)
            grids = with_labels_beside(self._grids(page, frame, drawing, words), words, self._framed)
            size = frame.size
            layer = judge(characters, words, drawing.pictures, size, drawing.segments)
            if drawing.is_cut:
                self.trouble.drawings.append(number)
            recognised = self._recognised(page, layer, number)
            if recognised is not None:
                self._add(lay_out(number, recognised, grids, [], size, _unknown), size)
                return
            self.trouble.add(layer, number)
            words = Words.of(()) if layer is Layer.UNREADABLE else with_drawn_bullets(words, drawing.dots)
            pictures = _told(drawing.pictures, layer, size, number)
            self._add(lay_out(number, words, grids, pictures, size, _look_in(characters)), size)
        finally:
            textpage.close()

    def _grids(self, page: pdfium.PdfPage, frame: Frame, drawing: Drawing, words: Words) -> list[Grid]:
        """The tables of a page: by its rulings, else by its tags, else by the rulings between its rows alone."""
        if self._is_tagged:
            ruled = grids_of(drawing)
            grids = with_tagged(page, frame, ruled)
            if len(grids) > len(ruled):
                return grids
        return grids_of(with_columns(drawing, words))

    def _recognised(self, page: pdfium.PdfPage, layer: Layer, number: int) -> Words | None:
        """What the recogniser makes of a page without a good text layer; None where it is not asked or says nothing."""
        if self._ocr is None or layer in (Layer.GOOD, Layer.EMPTY):
            return None
        return self._ocr.words_of(page, number, self.trouble)


def _told(boxes: Sequence[Box], layer: Layer, size: tuple[float, float], number: int) -> list[Picture]:
    """The pictures of a page that are told: all of the page where it is one, else those that are no background."""
    if layer in (Layer.PICTURE, Layer.UNREADABLE):
        return [Picture(number, (0.0, 0.0, *size), is_page=True)]
    whole = WHOLE_PICTURE * size[0] * size[1]
    return [Picture(number, box) for box in boxes if (box[2] - box[0]) * (box[3] - box[1]) < whole]


def _unknown(_lines: Sequence[PrintedLine]) -> None:
    """Of recognised text neither is known."""


def _look_in(characters: Characters) -> Callable[[Sequence[PrintedLine]], None]:
    """Tells lines whether their first and last words are set in bold type, and in which size the last ones are."""

    def look(lines: Sequence[PrintedLine]) -> None:
        starts = [line.starts for line in lines]
        sizes = characters.sizes([last for _, last in starts])
        for line, (first, last), size in zip(lines, starts, sizes, strict=True):
            line.size = size
            line.bold = is_bold(first) and (first == last or is_bold(last))

    def is_bold(at: int) -> bool:
        return is_bold_name(characters.font(at)) or characters.weight(at) >= BOLD_WEIGHT

    return look
