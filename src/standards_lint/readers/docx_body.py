"""A Word document's body to lines: paragraphs with their labels, tables, text boxes and pictures in reading order."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from standards_lint.model.block import Anchor, BlockKind, Cell, Region
from standards_lint.readers.docx_boxes import Box
from standards_lint.readers.docx_numbering import Numbering
from standards_lint.readers.docx_package import Package, W, val, whole
from standards_lint.readers.docx_runs import ParagraphText, Piece, RunReader, begins_with_page_break, is_prompt
from standards_lint.readers.docx_styles import Style, Styles, is_contents, is_leader_line, outline_of, without_tables
from standards_lint.readers.docx_tables import TableRow, changed_rows, table_rows
from standards_lint.readers.limits import MAX_BLOCKS, MAX_CELLS, MAX_DEPTH
from standards_lint.readers.lines import Line
from standards_lint.readers.view import View
from standards_lint.records import dataclass

_WRAPPERS = frozenset({W + name for name in ("customXml", "smartTag", "ins", "moveTo", "footnote", "endnote")})
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_DIAGRAM_POINT = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}t"
_COLUMN = 120
"""Twentieths of a point that count as one column of indentation: half the height of ordinary type."""
_WIDEST = 200
_LONGEST_HEADING = 200
"""Characters from which on a paragraph is text, whatever style it was given."""

_Chain = tuple[tuple[str, Style], ...]


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a paragraph."""

    region: Region = Region.MAIN
    cell: Cell | None = None
    outer: tuple[int, ...] = ()
    depth: int = 0
    counted: bool = True
    """Its automatic numbers count (those of headers do not)."""


class DocxLines:
    """Collects the lines of a document."""

    def __init__(self, package: Package, *, paged: bool) -> None:
        """Prepare for one document.

        Args:
            package: Its parts.
            paged: Word recorded where its pages break.
        """
        self.lines: list[Line] = []
        self.view = View()
        self.changes = 0
        """Insertions, deletions and moves that nobody has accepted or rejected."""
        self.flattened = False
        self.left_out: list[int] = []
        """Numbers of the lines in front of which an embedded file stands that is not read."""
        self.cells = 0
        self.boxes: list[Box] = []
        self.paragraphs: dict[str, tuple[Element, ParagraphText]] = {}
        """Each paragraph and what was read of it, by its path."""
        self._package = package
        self._styles = Styles(package.related("styles", without_tables))
        self._numbering = Numbering(package.related("numbering"), self._styles)
        self._runs = RunReader(self._styles)
        self._page = 1 if paged else 0
        self._group = 0
        self._tables = 0
        self._blank = False
        self._cell_start = -1

    def read(self, parent: Element, path: str, region: Region = Region.MAIN) -> None:
        """Add the lines of a part: the body, a header, the footnotes.

        Args:
            parent: The element whose children are paragraphs and tables.
            path: Its path.
            region: What part of the page it is.
        """
        self._blocks(parent, path, _Context(region, counted=region is Region.MAIN))

    def _blocks(self, parent: Element, path: str, context: _Context) -> None:
        if context.depth > MAX_DEPTH:
            self.flattened = True
            return
        inside = replace(context, depth=context.depth + 1)
        counts: dict[str, int] = {}
        for child in parent:
            name = child.tag.rpartition("}")[2]
            counts[name] = counts.get(name, 0) + 1
            here = f"{path}/{name}[{counts[name]}]"
            if len(self.lines) >= MAX_BLOCKS:
                return
            if child.tag == W + "p":
                self._paragraph(child, here, context)
            elif child.tag == W + "tbl":
                self._table(child, here, inside)
            elif child.tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None and not is_prompt(child.find(W + "sdtPr")):
                    self._blocks(content, f"{here}/sdtContent[1]", inside)
            elif child.tag in _WRAPPERS:
                self._blocks(child, here, inside)
            elif child.tag in {W + "del", W + "moveFrom"}:
                self.changes += 1
            elif child.tag == W + "altChunk":
                self.left_out.append(len(self.view.lines) + 1)

    def _table(self, table: Element, path: str, context: _Context) -> None:
        self._tables += 1
        self.changes += changed_rows(table)
        if context.cell is not None and len(self.lines) == self._cell_start:
            self._empty(path, context)  # the cell begins with this table: its own place must be known
        outer = (*context.outer, context.cell.table) if context.cell else context.outer
        split = False
        for row in table_rows(table, path, self._tables, outer):
            split = self._row(row, replace(context, outer=outer), after_split=split)
            if self.cells > MAX_CELLS:
                return

    def _row(self, row: TableRow, context: _Context, *, after_split: bool) -> bool:
        """Add the cells of a row, which all begin on the page where the first one begins.

        Word records a page break in each cell that runs over two pages, and once more in the first cell of the row
        below, since that column sees the new page there for the first time; of a row that moved to a new page as a
        whole only the first cell has it.

        Args:
            row: The row.
            context: What stands around it.
            after_split: The row above runs over two pages.

        Returns:
            Whether this row does.
        """
        moved = bool(row.cells) and begins_with_page_break(row.cells[0][0])
        first = last = self._page + (bool(self._page) and moved and not after_split)
        for index, (element, path, cell) in enumerate(row.cells):
            self.cells += cell is not None
            if self.cells > MAX_CELLS:
                break
            self._page = first - 1 if moved and index == 0 else first
            self._cell(element, path, replace(context, cell=cell or context.cell))
            last = max(last, self._page)
        self._page = last
        return last > first

    def _cell(self, element: Element, path: str, context: _Context) -> None:
        before = self._cell_start = len(self.lines)
        self._blank = False
        self._blocks(element, path, context)
        self._blank = False
        if context.cell is None:
            self.boxes.append(Box(self._tables, before, len(self.lines)))
        elif len(self.lines) == before:
            self._empty(path, context)

    def _empty(self, path: str, context: _Context) -> None:
        """A line without words, which shows that there is a cell."""
        source = self.view.add("", Anchor(path, self._page), context.cell)
        self._group += 1
        self.lines.append(Line(source, self._group, cell=context.cell, region=context.region, plain=False))

    def _paragraph(self, paragraph: Element, path: str, context: _Context) -> None:
        properties = paragraph.find(W + "pPr")
        style = val(properties.find(W + "pStyle")) if properties is not None else None
        chain = self._styles.chain(style)
        text = self._runs.read(paragraph, chain)
        self.paragraphs[path] = paragraph, text
        self.changes += text.changes
        gone = self._is_mark_deleted(properties)
        if any(piece.text.strip() for piece in text.pieces) or not gone:
            self._written(text, properties, chain, path, context)
        self._page += self._page and text.page_breaks
        self._group += not gone  # a paragraph whose end was deleted goes on in the next one
        self._attached(text, path, context)

    def _written(
        self, text: ParagraphText, properties: Element | None, chain: _Chain, path: str, context: _Context
    ) -> None:
        label, label_indent = self._label(properties, chain, context)
        outline = outline_of(properties, chain)
        said = any(piece.text.strip() for piece in text.pieces)
        if not said and not label:
            self._blank = True
            for piece in text.pieces:
                self._page += self._page and piece.page_breaks
            return
        indent = _indent(properties, chain, label_indent, numbered=bool(label))
        contents = is_contents(chain) or is_leader_line(properties, text.pieces[-1].text)
        first = next((index for index, piece in enumerate(text.pieces) if piece.text.strip()), 0)
        for index, piece in enumerate(text.pieces):
            self._page += self._page and piece.page_breaks
            if index != first and not piece.text.strip():
                continue
            # a paragraph may begin with a line break: its number belongs to its first words
            line = self._line(piece, label if index == first else "", path, context)
            line.indent = min(indent + _leading(piece.text), _WIDEST)
            if contents:
                line.region = Region.MENU
            elif outline and not context.cell and len(line.source.text) <= _LONGEST_HEADING and index == first:
                line.kind, line.level = BlockKind.HEADING, outline
            elif outline:
                line.bold = True
            self.lines.append(line)
            self._blank = False

    def _line(self, piece: Piece, label: str, path: str, context: _Context) -> Line:
        prefix = f"{label} " if label else ""
        runs = tuple(len(prefix) + offset for offset in piece.runs)
        anchor = Anchor(path, self._page, None, len(prefix), runs, piece.start, piece.first_run)
        source = self.view.add(prefix + piece.text, anchor, context.cell)
        line = Line(source, self._group, region=context.region, cell=context.cell, blank_before=self._blank)
        line.bold = piece.bold and bool(piece.text.strip())
        line.plain = context.cell is None
        return line

    def _label(self, properties: Element | None, chain: _Chain, context: _Context) -> tuple[str, Element | None]:
        """The automatic number of a paragraph, and the indentation that its list gives."""
        number, level = self._numbered(properties, chain)
        if not number or number == "0" or not context.counted:
            return "", None
        settings = self._numbering.level(number, level)
        return self._numbering.next_label(number, level), settings.indent if settings else None

    def _numbered(self, properties: Element | None, chain: _Chain) -> tuple[str | None, int]:
        """List and level of a paragraph: its own word first, then its styles'."""
        own = properties.find(W + "numPr") if properties is not None else None
        number = val(own.find(W + "numId")) if own is not None else None
        written = own.find(W + "ilvl") if own is not None else None
        if number is not None:
            return number, whole(written)
        for identifier, style in chain:
            if style.number is not None:
                level = self._numbering.level_of_style(style.number, identifier)
                if written is not None:
                    level = whole(written)
                return style.number, level if level is not None else style.level or 0
        return None, 0

    def _attached(self, text: ParagraphText, path: str, context: _Context) -> None:
        """What hangs on a paragraph: pictures, the text of diagrams, text boxes."""
        for description in text.pictures:
            source = self.view.add(description, Anchor(path, self._page), context.cell)
            line = Line(source, self._group, BlockKind.IMAGE, region=context.region, cell=context.cell)
            self.lines.append(line)
            self._group += 1
        for identifier in text.diagrams:
            self._diagram(identifier, path, context)
        for number, box in enumerate(text.boxes, 1):
            self._blocks(box, f"{path}/txbxContent[{number}]", replace(context, depth=context.depth + 1))

    def _diagram(self, identifier: str, path: str, context: _Context) -> None:
        """The words of SmartArt, one line for each of its shapes."""
        data = self._package.by_id(identifier)
        for point in data.iter(_DIAGRAM_POINT) if data is not None else ():
            words = "".join(part.text or "" for part in point.iter(_TEXT))
            if words.strip():
                source = self.view.add(words, Anchor(path, self._page), context.cell)
                self.lines.append(Line(source, self._group, region=context.region, cell=context.cell, plain=False))
                self._group += 1

    def _is_mark_deleted(self, properties: Element | None) -> bool:
        marks = properties.find(W + "rPr") if properties is not None else None
        if marks is None:
            return False
        gone = marks.find(W + "del") is not None or marks.find(W + "moveFrom") is not None
        self.changes += gone or marks.find(W + "ins") is not None
        return gone


def _indent(properties: Element | None, chain: _Chain, of_label: Element | None, *, numbered: bool) -> int:
    """Columns in front of a paragraph, where it is numbered in front of its number."""
    own = properties.find(W + "ind") if properties is not None else None
    styled = next((style.indent for _, style in chain if style.indent is not None), None)
    sources = [element for element in (own, of_label, styled) if element is not None]
    left = _first(sources, "left", "start")
    hanging = _first(sources, "hanging") if numbered else 0
    return min(max((left - hanging) // _COLUMN, 0), _WIDEST)


def _first(elements: list[Element], *names: str) -> int:
    for element in elements:
        for name in names:
            if val(element, name) is not None:
                return whole(element, name)
    return 0


def _leading(text: str) -> int:
    """Columns that blanks and tabs typed at the beginning make."""
    return sum(6 if character == "\t" else 1 for character in text[: len(text) - len(text.lstrip())])
