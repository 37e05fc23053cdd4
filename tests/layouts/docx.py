"""Pages to Word documents, made as people do: heading styles, automatic lists, merged cells, soft line breaks."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Sequence

from docx import Document
from docx.document import Document as Made
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Line

from layouts.page import Cell, Element, Head, Page, Section, Table
from layouts.standard import Body, Paragraph, Points

_BROKEN = 72
_PORTRAIT = 4  # columns that fit on a page held upright
_FORMATS = {"1": "decimal", "a": "lowerLetter", "-": "bullet"}

_Add = Callable[[], Line]


def render_docx(page: Page, broken: bool = False) -> bytes:
    """The page as a Word file; broken lines are soft line breaks."""
    draw = _Drawer(broken)
    if page.title:
        draw.document.add_heading(page.title, 1)
        draw.document.add_paragraph(page.agency)
    for element in page.elements:
        draw.element(element)
    file = io.BytesIO()
    draw.document.save(file)
    return file.getvalue()


class _Drawer:
    def __init__(self, broken: bool) -> None:
        self.document: Made = Document()
        self._width = _BROKEN if broken else 10_000

    def element(self, element: Element) -> None:
        match element:
            case Head():
                self._head(element)
            case Section():
                self._section(element)
            case Paragraph() | Points():
                self._body((element,), self.document.add_paragraph)
            case Table():
                self._table(element)
            case _:
                raise TypeError(f"{type(element).__name__} is not drawn in Word")

    def _head(self, head: Head) -> Line:
        text = f"{head.number} {head.text}".strip()
        if head.look == "heading":
            return self.document.add_heading(text, head.level)
        line = self.document.add_paragraph()
        line.add_run(f"{text}:" if head.look == "label" else text).bold = head.look == "label"
        return line

    def _section(self, section: Section) -> None:
        if not section.glued:
            self._head(section.head)
            self._body(section.body, self.document.add_paragraph)
            return
        (value,) = section.body
        assert isinstance(value, Paragraph)
        line = self.document.add_paragraph()
        line.add_run(f"{section.head.number} {section.head.text} : ".lstrip()).bold = section.head.look != "line"
        self._write(line, value.text)

    def _write(self, line: Line, text: str) -> None:
        parts = textwrap.wrap(text, self._width, break_long_words=False, break_on_hyphens=False)
        for index, part in enumerate(parts):
            run = line.add_run(part)
            if index + 1 < len(parts):
                run.add_break()

    def _body(self, body: Body, add: _Add) -> None:
        for block in body:
            if isinstance(block, Paragraph):
                self._write(add(), block.text)
            else:
                self._points(block, add, self._numbering(block), 0)

    def _points(self, points: Points, add: _Add, number: int, level: int) -> None:
        for item in points.items:
            line = add()
            _number(line, number, level)
            self._write(line, item.text)
            if item.below is not None:
                self._points(item.below, add, number, level + 1)

    def _numbering(self, points: Points) -> int:
        """A new numbering definition for a list, with the style of each level."""
        styles = [points.style]
        below = next((item.below for item in points.items if item.below is not None), None)
        if below is not None:
            styles.append(below.style)
        return _define(self.document, styles, points.start + 1)

    def _table(self, table: Table) -> None:
        width = max(sum(c.columns for c in row) for row in table.rows)
        if width > _PORTRAIT:
            section = self.document.sections[0]
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
            section.left_margin = section.right_margin = Cm(1.5)
            self.document.styles["Normal"].font.size = Pt(8)
        drawn = self.document.add_table(rows=len(table.rows), cols=width)
        drawn.style = "Table Grid"
        places = drawn._cells
        covered: set[int] = set()
        for number, row in enumerate(table.rows):
            at = number * width
            for cell in row:
                while at in covered:
                    at += 1
                place = places[at]
                if cell.columns > 1 or cell.rows > 1:
                    covered |= {at + r * width + c for r in range(cell.rows) for c in range(cell.columns)}
                    place = place.merge(places[at + (cell.rows - 1) * width + cell.columns - 1])
                self._cell(place, cell)
                at += cell.columns

    def _cell(self, place: _Cell, cell: Cell) -> None:
        first = [place.paragraphs[0]]
        self._body(cell.body, lambda: first.pop() if first else place.add_paragraph())
        if cell.header:
            for line in place.paragraphs:
                for run in line.runs:
                    run.bold = True


def _define(document: Made, styles: Sequence[str], start: int) -> int:
    """Adds a list definition and an instance of it to the document."""
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    taken = [int(e.get(qn("w:abstractNumId"))) for e in root.findall(qn("w:abstractNum"))]
    key = str(max(taken, default=-1) + 1)
    abstract.set(qn("w:abstractNumId"), key)
    for depth, style in enumerate(styles):
        level = _child(abstract, "w:lvl", **{"w:ilvl": str(depth)})
        _child(level, "w:start", **{"w:val": str(start if depth == 0 else 1)})
        _child(level, "w:numFmt", **{"w:val": _FORMATS[style[0]]})
        _child(level, "w:lvlText", **{"w:val": style if style[0] == "-" else f"%{depth + 1}{style[1:]}"})
        indent = _child(level, "w:pPr")
        _child(indent, "w:ind", **{"w:left": str(Pt(18 * (depth + 1)).twips), "w:hanging": "360"})
    root.insert(len(taken), abstract)
    number = root.add_num(int(key))
    return int(number.numId)


def _child(parent: object, name: str, **attributes: str) -> object:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    parent.append(element)
    return element


def _number(line: Line, number: int, level: int) -> None:
    properties = line._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number
