"""Tables, fields and boxes as Word has them, for the tables of a letter."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from standards_lint.letter.placeholders import Element
from standards_lint.letter.plain_words import xml_words
from standards_lint.letter.styles import HEAD_CELL, TABLE_TEXT
from standards_lint.records import dataclass

_LONG_ROW = 2_500
"""Characters from which on a row may be broken over two pages: it could be taller than one."""


_MARGIN = "60"
"""Twentieths of a point between the line of a cell and its words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell."""

    text: str
    bold: bool = False
    italic: bool = False


Cell = Sequence[Line]


class Grid:
    """A table with lines around its cells, whose head is repeated on each page."""

    def __init__(self, document: Document, anchor: Element, heads: Sequence[str], widths: Sequence[int]) -> None:
        """Begin the table with its head.

        Args:
            document: Where it stands.
            anchor: The element that it stands in front of.
            heads: Words of the head.
            widths: Of the columns, in the unit of the library.
        """
        self._widths = [Length(width) for width in widths]
        self.table = _table(document, anchor, self._widths)
        _border(self.table)
        _narrow_margins(self.table)
        row = self._new_row()
        _mark(row, "w:tblHeader")
        for cell, head in zip(row.cells, heads, strict=True):
            _write(cell, [Line(head)], HEAD_CELL)

    def row(self, cells: Sequence[Cell], *, height: Length | None = None, centred: int | None = None) -> None:
        """Add a row; it stays on one page unless it is very long.

        Args:
            cells: From the left.
            height: Least height.
            centred: First of the columns whose words stand in the middle.
        """
        row = self._new_row(whole=sum(len(line.text) for cell in cells for line in cell) < _LONG_ROW)
        if height is not None:
            row.height = height
        for column, (cell, lines) in enumerate(zip(row.cells, cells, strict=True)):
            _write(cell, lines, TABLE_TEXT)
            if centred is not None and column >= centred:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER

    def wide_row(self, lines: Cell) -> None:
        """Add a row of a single cell."""
        cells = self._new_row(whole=sum(len(line.text) for line in lines) < _LONG_ROW * 2).cells
        _write(cells[0].merge(cells[-1]), lines, TABLE_TEXT)

    def turn_heads(self, columns: Sequence[int], height: Length) -> None:
        """Writes the heads of these columns upwards."""
        row = self.table.rows[0]
        row.height = height
        cells = row.cells
        for column in columns:
            direction = OxmlElement("w:textDirection")
            direction.set(qn("w:val"), "btLr")
            # The schema orders the properties of a cell: the direction stands behind width and borders.
            cells[column]._tc.get_or_add_tcPr().append(direction)

    def _new_row(self, *, whole: bool = True) -> _Row:
        row: _Row = self.table.add_row()
        if whole:
            _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, self._widths, strict=True):
            cell.width = width
        return row


def ruled_lines(document: Document, anchor: Element, width: int, lines: int, height: Length) -> None:
    """Empty lines to write on.

    Args:
        document: Where they stand.
        anchor: The element that they stand in front of.
        width: Their length, in the unit of the library.
        lines: How many there are.
        height: Between two of them.
    """
    table = plain_table(document, anchor, [width], lines)
    _border(table, ("bottom", "insideH"))
    for row in table.rows:
        row.height = height
        # They stay on one page with the heading in front of them and with the signature behind.
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True


def plain_table(document: Document, anchor: Element, widths: Sequence[int], rows: int) -> Table:
    """A table without lines, for what stands side by side.

    Args:
        document: Where it stands.
        anchor: The element that it stands in front of.
        widths: Of the columns, in the unit of the library.
        rows: How many it has.
    """
    lengths = [Length(width) for width in widths]
    table = _table(document, anchor, lengths)
    for _ in range(rows):
        row = table.add_row()
        _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, lengths, strict=True):
            cell.width = width
    return table


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """A number that Word counts itself, such as ``PAGE``."""
    field, run, text = OxmlElement("w:fldSimple"), OxmlElement("w:r"), OxmlElement("w:t")
    field.set(qn("w:instr"), instruction)
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _table(document: Document, anchor: Element, widths: Sequence[Length]) -> Table:
    table: Table = document.add_table(rows=0, cols=len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    anchor.addprevious(table._tbl)
    return table


def _border(table: Table, sides: Sequence[str] = ("top", "left", "bottom", "right", "insideH", "insideV")) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties = table._tbl.tblPr
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def _narrow_margins(table: Table) -> None:
    """Leaves the words of narrow columns more room than Word does."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), _MARGIN)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _write(cell: _Cell, lines: Cell, style: str) -> None:
    paragraph = cell.paragraphs[0]
    for number, line in enumerate(lines or [Line("")]):
        if number:
            paragraph = cell.add_paragraph()
        paragraph.style = style
        if line.text:
            run = paragraph.add_run(xml_words(line.text))
            # Only what differs from the style is written, so that the style rules the rest.
            run.bold, run.italic = line.bold or None, line.italic or None
