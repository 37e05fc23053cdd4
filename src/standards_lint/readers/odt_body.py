"""The body of an ODF text to lines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from xml.etree.ElementTree import Element

from standards_lint.model.block import Anchor, BlockKind, Cell, Region
from standards_lint.readers.labels import parse_label
from standards_lint.readers.limits import MAX_BLOCKS, MAX_CELLS, MAX_DEPTH
from standards_lint.readers.lines import Line
from standards_lint.readers.odt_grid import GridRow, is_box, table_rows
from standards_lint.readers.odt_inline import Inline, InlineLine, read_inline
from standards_lint.readers.odt_lists import MAX_LEVEL, Counters
from standards_lint.readers.odt_names import DRAW, OFFICE, TABLE, TEXT, whole
from standards_lint.readers.odt_numbering import Numbering, list_item
from standards_lint.readers.odt_styles import Styles
from standards_lint.readers.surface import cut
from standards_lint.readers.view import View
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_PARAGRAPHS = {TEXT + "p": "p", TEXT + "h": "h"}
_LEAVES = frozenset({*_PARAGRAPHS, TEXT + "soft-page-break"})
_ITEMS = (TEXT + "list-item", TEXT + "list-header")
_UNSHOWN = frozenset({TEXT + "tracked-changes", OFFICE + "forms", OFFICE + "annotation", TEXT + "index-title-template"})
_INDEXES = frozenset(
    TEXT + name
    for name in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
    )
)
_LONGEST_NAME = 20
"""Characters of the name of an element in a path."""
_NUMBER = ready_pattern(r"\(?\w{1,5}(?:\.\w{1,5})*[.)]{0,2}")


@dataclass(frozen=True, slots=True)
class _Context:
    """What the elements around a paragraph say about it."""

    path: str
    depth: int = 0
    """How deep in the XML."""
    cell: Cell | None = None
    outer: tuple[int, ...] = ()
    region: Region = Region.MAIN
    counters: Counters | None = None
    """Of the list around."""
    level: int = 0
    """Depth of lists."""
    style: str = ""
    """Of the list around."""


class OdtLines:
    """Collects the lines of a body."""

    def __init__(self, styles: Styles) -> None:
        self.view = View()
        self.lines: list[Line] = []
        self.flattened = False
        self._styles = styles
        self._group = 0
        self._page = 0
        self._tables = 0
        self._cells = 0
        self._blank = False
        self._numbering = Numbering(styles)
        self._notes: list[tuple[Element, str, int]] = []

    def read(self, text: Element) -> None:
        """Add the lines of ``office:text``."""
        self._page = 1 if next(text.iter(TEXT + "soft-page-break"), None) is not None else 0
        self._children(text, _Context("body"))
        for number, (note, path, page) in enumerate(self._notes, 1):
            self._page = page
            self._children(note, _Context(f"{path}/note[{number}]", region=Region.ASIDE))

    def read_around(self, part: Element, path: str) -> None:
        """Add the lines of a header or footer of pages."""
        self._page = 0
        self._children(part, _Context(path, region=Region.FOOTER))

    @property
    def full(self) -> bool:
        """There are as many lines as are kept, so that the rest is not looked at."""
        return len(self.lines) >= MAX_BLOCKS

    def _children(self, parent: Element, context: _Context) -> None:
        if context.depth > MAX_DEPTH:
            self._flat(parent, context)
            return
        numbers: dict[str, int] = defaultdict(int)
        for child in parent:
            name = _PARAGRAPHS.get(child.tag) or child.tag.rpartition("}")[2].removeprefix("list-")[:_LONGEST_NAME]
            name = "item" if name == "header" else name
            numbers[name] += 1
            if self.full:
                return
            if not len(child) and child.tag not in _LEAVES:
                continue  # nothing can be read in it
            self._child(child, replace(context, path=f"{context.path}/{name}[{numbers[name]}]"))

    def _flat(self, parent: Element, context: _Context) -> None:
        """What is nested too deep, as paragraphs one after another."""
        self.flattened = True
        found = (element for element in parent.iter() if element.tag in _PARAGRAPHS)
        for number, element in enumerate(found, 1):
            if self.full:
                return
            self._paragraph(element, replace(context, path=f"{context.path}/p[{number}]"), deep=True)

    def _child(self, child: Element, context: _Context) -> None:
        tag = child.tag
        inside = replace(context, depth=context.depth + 1)
        if tag in _PARAGRAPHS:
            self._paragraph(child, context)
        elif tag == TEXT + "list":
            self._list(child, inside)
        elif tag in _ITEMS:
            self._list_item(child, inside)
        elif tag == TEXT + "numbered-paragraph":
            self._numbered(child, inside)
        elif tag == TABLE + "table":
            self._table(child, inside)
        elif tag == TEXT + "soft-page-break":
            self._turn(1)
        elif tag.startswith(DRAW):
            self._hanging(read_inline(child, self._styles, bold=False, breaks=True), context)
        elif tag in _INDEXES:
            self._children(child, replace(inside, region=Region.MENU))
        elif tag not in _UNSHOWN and child.get(TEXT + "display") != "none":
            self._children(child, inside)

    def _turn(self, pages: int) -> None:
        if self._page:
            self._page += pages

    def _list(self, element: Element, context: _Context) -> None:
        continues = element.get(TEXT + "continue-numbering") == "true"
        style = element.get(TEXT + "style-name", context.style)
        counters, level = context.counters, min(context.level + 1, MAX_LEVEL)
        if counters is None:
            counters = self._numbering.outer_list(element, style, continues=continues)
        elif not continues and not counters.resumed:
            counters.restart(level)
        self._children(element, replace(context, counters=counters, level=level, style=style))
        self._numbering.item = None

    def _list_item(self, element: Element, context: _Context) -> None:
        if context.counters is not None:
            style = element.get(TEXT + "style-override", context.style)
            self._numbering.item = list_item(element, context.counters, context.level, style)
        self._children(element, context)
        self._numbering.item = None

    def _numbered(self, element: Element, context: _Context) -> None:
        """A paragraph that says itself of which list it is an item."""
        self._numbering.item = self._numbering.item_of(element)
        self._children(element, context)
        self._numbering.item = None

    def _table(self, element: Element, context: _Context) -> None:
        self._turn_before("table", element.get(TABLE + "style-name", ""))
        if is_box(element):
            self._numbering.item = None
            for row in table_rows(element):
                self._row(row, 0, context)
            return
        self._tables += 1
        number = self._tables
        for row in table_rows(element):
            if self._cells >= MAX_CELLS:
                return
            self._row(row, number, context)

    def _row(self, row: GridRow, table: int, context: _Context) -> None:
        """The cells of a row; each may hold the page break that goes through all of them."""
        if not row.number:
            self._turn(1)
        page = last = self._page
        for index, grid in enumerate(row.cells, 1):
            self._page = page
            path = f"{context.path}/row[{row.number}]/cell[{index}]"
            inside = replace(context, path=path, counters=None, level=0, style="")
            if not table:
                self._children(grid.element, inside)
            elif self._cells < MAX_CELLS:
                self._cells += 1
                outer = (*context.outer, context.cell.table) if context.cell else context.outer
                cell = Cell(table, row.number, grid.column, grid.row_span, grid.column_span, row.header, outer)
                self._cell(grid.element, replace(inside, cell=cell, outer=outer))
            last = max(last, self._page)
        self._page = last

    def _cell(self, element: Element, context: _Context) -> None:
        self._numbering.item, self._blank = None, False
        before = len(self.lines)
        self._children(element, context)
        if not any(line.cell is context.cell for line in self.lines[before:]):
            self._add(InlineLine(), context, "", 0)
        self._group += 1
        self._numbering.item = None

    def _paragraph(self, element: Element, context: _Context, *, deep: bool = False) -> None:
        style = element.get(TEXT + "style-name", "")
        self._turn_before("paragraph", style)
        label, indent = self._numbering.label(element, style, in_list=context.counters is not None)
        hidden = self._styles.is_hidden("paragraph", style) or element.get(TEXT + "is-hidden") == "true"
        heading = element.tag == TEXT + "h"
        bold = self._styles.is_bold("paragraph", style) or False
        inline = read_inline(element, self._styles, bold=bold, breaks=not heading)
        self._turn(inline.pages_before)
        before = len(self.lines)
        if not hidden:
            start = 0
            for line in inline.lines[: MAX_BLOCKS - len(self.lines)]:
                label = self._paragraph_line(line, label, indent, context, start)
                start += len(line.text) + 1
            if heading or self._styles.is_title(style):
                level = whole(element.get(TEXT + "outline-level"), 1, MAX_LEVEL) if heading else 0
                for made in self.lines[before:]:
                    made.kind, made.level = BlockKind.HEADING, level
            if not deep:
                self._hanging(inline, context)
        self._blank = len(self.lines) == before
        self._group += 1
        self._turn(inline.pages_inside + self._styles.breaks("paragraph", style)[1])

    def _paragraph_line(self, line: InlineLine, label: str, indent: int, context: _Context, start: int) -> str:
        """Add a line that is not empty; gives the label back as long as no line has taken it."""
        if not line.text.strip():
            self._blank = True
            return label
        made = self._add(line, context, f"{label} " if label else "", start)
        made.indent = indent
        if _NUMBER.fullmatch(label) and parse_label(made.source.text) is None:
            # a mixed number (2.b.1.), which nobody would recognise who did not count it himself
            made.source = cut(made.source, len(label), len(made.source.text))
            made.kind, made.label, made.level, made.counted = BlockKind.ITEM, label, context.level, True
        return ""

    def _add(self, line: InlineLine, context: _Context, prefix: str, start: int) -> Line:
        text = line.text.rstrip()
        if prefix:
            start, text = start + len(text) - len(text.lstrip()), text.lstrip()
        anchor = Anchor(context.path, self._page, prefix=len(prefix), start=start)
        made = Line(self.view.add(prefix + text, anchor, context.cell), self._group)
        made.cell, made.region = context.cell, context.region
        made.bold, made.link, made.blank_before = line.bold, line.link, self._blank
        self._blank = False
        self.lines.append(made)
        return made

    def _turn_before(self, family: str, style: str) -> None:
        if self.lines:
            self._turn(int(self._styles.breaks(family, style)[0]))

    def _hanging(self, inline: Inline, context: _Context) -> None:
        """Pictures and text boxes of a paragraph; its notes wait for the end."""
        for number, words in enumerate(inline.images[: MAX_BLOCKS - len(self.lines)], 1):
            anchor = Anchor(f"{context.path}/frame[{number}]", self._page)
            image = Line(self.view.add(words, anchor, context.cell), self._group, BlockKind.IMAGE)
            image.cell, image.region = context.cell, context.region
            self.lines.append(image)
        self._notes += ((note, context.path, self._page) for note in inline.notes)
        for number, box in enumerate(inline.boxes, 1):
            if self.full:
                return
            self._group += 1
            path = f"{context.path}/box[{number}]"
            inside = replace(context, path=path, depth=context.depth + 2, counters=None, level=0, style="")
            item, self._numbering.item = self._numbering.item, None
            self._children(box, inside)
            self._numbering.item = item
