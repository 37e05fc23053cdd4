"""What is drawn on a page besides text: rulings (lines, thin rectangles, edges of boxes) and pictures."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import field
from itertools import compress, islice, repeat

import pypdfium2 as pdfium
import pypdfium2.raw as api

from standards_lint.readers.pdf_calls import (
    Argument,
    argument,
    argument_of,
    bounds_of,
    closes,
    draw_mode,
    end_of_segment,
    form_object,
    kind_of,
    kind_of_segment,
    matrix_of,
    objects_of_form,
    page_object,
    places_in,
    segment_of,
    segments_of,
)
from standards_lint.readers.pdf_frame import Box, Frame
from standards_lint.records import dataclass

THIN = 3.0
"""A path thinner than this is a ruling (points)."""
MAX_OBJECTS = 200_000
"""Objects of a page that are looked at; a page printed letter by letter has some thousands."""
MAX_SEGMENTS = 20_000
"""Segments of all paths of a page; a page that has more shows a drawing or a map, whose lines are not followed."""
_MOST_OF_ONE = 2_000
_IS_DRAWN = int(api.FPDF_PAGEOBJ_TEXT).__ne__
_CHUNK = 4_096
"""Objects asked for their kind at a time."""
_DEPTH = 3
"""Nesting of drawings inside drawings that is followed."""
_SMALLEST_PICTURE = 36.0
_SMALLEST_DOT, _LARGEST_DOT, _ROUND = 2.0, 7.0, 0.25
"""Points that a drawn bullet is wide, and how much its height may differ from that."""
_NO_STEP = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_FLOATS = 6
"""Numbers of a matrix; those of a box are fewer."""
_RECTANGLE = 5
"""Segments of a closed rectangle."""

Matrix = tuple[float, float, float, float, float, float]


@dataclass(slots=True)
class Drawing:
    """The rulings and pictures of a page as shown."""

    across: list[tuple[float, float, float]] = field(default_factory=list)
    """Height, left and right of each horizontal ruling."""
    upright: list[tuple[float, float, float]] = field(default_factory=list)
    """Place, bottom and top of each vertical ruling."""
    frames: list[Box] = field(default_factory=list)
    """Rectangles drawn as an outline: cells of a table, or boxes of a flow chart."""
    pictures: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    """Small filled shapes as wide as high: bullets that are drawn."""
    segments: int = 0
    is_cut: bool = False
    """There is more than is looked at; what is known of the rulings is not to be trusted."""


def drawing_of(page: pdfium.PdfPage, frame: Frame) -> Drawing:
    """The rulings and pictures of a page.

    Args:
        page: An open page.
        frame: How it is shown.
    """
    drawing = Drawing()
    reader = _Reader(drawing, frame)
    reader.read(
        map(page_object, repeat(argument_of(page.raw)), range(api.FPDFPage_CountObjects(page.raw))), _NO_STEP, 0
    )
    if drawing.is_cut:
        drawing.across, drawing.upright, drawing.frames = [], [], []
    return drawing


class _Reader:
    """Walks the objects of a page."""

    def __init__(self, drawing: Drawing, frame: Frame) -> None:
        self._drawing = drawing
        self._frame = frame
        self._left = MAX_OBJECTS
        self._numbers = array("f", bytes(4 * _FLOATS))
        self._places = places_in(self._numbers)
        self._sides_at = self._places[:4]
        self._modes = array("i", bytes(4 * 2))
        self._modes_at = places_in(self._modes)

    def read(self, objects: Iterator[int], step: Matrix, depth: int) -> None:
        """Read objects, the most of them letters that are passed over: they are asked for their kind in one go."""
        while chunk := list(islice(objects, _CHUNK)):
            self._left -= len(chunk)
            kinds = list(map(kind_of, chunk))
            for item, kind in compress(zip(chunk, kinds, strict=True), map(_IS_DRAWN, kinds)):
                if self._drawing.is_cut:
                    return
                self._object(argument(item), kind, step, depth)
            if self._left < 0:
                self._drawing.is_cut = True
                return

    def _object(self, item: Argument, kind: int, step: Matrix, depth: int) -> None:
        if kind == api.FPDF_PAGEOBJ_PATH:
            self._path(item, step)
        elif kind == api.FPDF_PAGEOBJ_IMAGE:
            self._picture(item, step)
        elif kind == api.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            inner = map(form_object, repeat(item), range(max(objects_of_form(item), 0)))
            self.read(inner, _times(self._matrix(item), step), depth + 1)

    def _bounds(self, item: Argument, step: Matrix) -> Box | None:
        if not bounds_of(item, *self._sides_at):
            return None
        left, bottom, right, top, _, _ = self._numbers
        box = left, bottom, right, top
        return self._frame.shown(box if step is _NO_STEP else _moved(box, step))

    def _picture(self, item: Argument, step: Matrix) -> None:
        box = self._bounds(item, step)
        if box and min(box[2] - box[0], box[3] - box[1]) >= _SMALLEST_PICTURE:
            self._drawing.pictures.append(box)

    def _path(self, item: Argument, step: Matrix) -> None:
        box = self._bounds(item, step)
        if box is None:
            return
        if self._ruling(*box):
            self._drawing.segments += 1
            self._check()
            return
        if _is_dot(*box):
            self._drawing.dots.append(box)
            return
        if box[2] - box[0] <= THIN:
            return
        count = segments_of(item)
        self._drawing.segments += count
        self._check()
        draw_mode(item, *self._modes_at)
        fill, stroke = self._modes
        if count <= _RECTANGLE:
            if stroke and not fill:  # else a background, or a filled box of a flow chart
                self._outline(item, count, box, step)
            return
        if count > _MOST_OF_ONE:
            return
        self._lines(item, count, step)

    def _outline(self, item: Argument, count: int, box: Box, step: Matrix) -> None:
        """A path of few segments: a rectangle, or lines in one stroke."""
        if count == _RECTANGLE:
            self._drawing.frames.append(box)
        else:
            self._lines(item, count, step)

    def _lines(self, item: Argument, count: int, step: Matrix) -> None:
        step = _times(self._matrix(item), step)
        for (x0, y0), (x1, y1) in self._sides(item, count):
            ends = (*_on(x0, y0, step), *_on(x1, y1, step))
            side = min(ends[0], ends[2]), min(ends[1], ends[3]), max(ends[0], ends[2]), max(ends[1], ends[3])
            self._ruling(*self._frame.shown(side))

    def _ruling(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Keep a thin box as a ruling; says whether it is one."""
        if top - bottom <= THIN < right - left:
            self._drawing.across.append(((bottom + top) / 2, left, right))
        elif right - left <= THIN < top - bottom:
            self._drawing.upright.append(((left + right) / 2, bottom, top))
        else:
            return False
        return True

    def _check(self) -> None:
        if self._drawing.segments > MAX_SEGMENTS:
            self._drawing.is_cut = True

    def _sides(self, item: Argument, count: int) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
        """The straight sides of a path."""
        x, y = self._places[:2]
        start = at = (0.0, 0.0)
        for index in range(count):
            segment = argument(segment_of(item, index))
            end_of_segment(segment, x, y)
            to = (self._numbers[0], self._numbers[1])
            kind = kind_of_segment(segment)
            if kind == api.FPDF_SEGMENT_MOVETO:
                start = to
            elif kind == api.FPDF_SEGMENT_LINETO:
                yield at, to
            at = to
            if closes(segment) and at != start:
                yield at, start
                at = start

    def _matrix(self, item: Argument) -> Matrix:
        if not matrix_of(item, self._places[0]):
            return _NO_STEP
        a, b, c, d, e, f = self._numbers
        return a, b, c, d, e, f


def _is_dot(left: float, bottom: float, right: float, top: float) -> bool:
    wide, high = right - left, top - bottom
    return _SMALLEST_DOT <= wide <= _LARGEST_DOT and abs(wide - high) <= _ROUND * wide


def _times(first: Matrix, second: Matrix) -> Matrix:
    """The step that does the first and then the second."""
    if second is _NO_STEP:
        return first
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _on(x: float, y: float, step: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = step
    return a * x + c * y + e, b * x + d * y + f


def _moved(box: Box, step: Matrix) -> Box:
    corners = [_on(x, y, step) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)
