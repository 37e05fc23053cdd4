"""HTML to lines and blocks: what a person reads on the page, in reading order, with its place in the file.

Left out is what the page does not show: scripts, styles, comments, templates, forms' choices, elements hidden for good
(closed tabs and accordions are not) and struck-out text. Furniture (menus, footers, side bars) stays, marked with its
region.
"""

from __future__ import annotations

import re
from dataclasses import replace

from standards_lint.model.block import Block, BlockKind, Cell, Region
from standards_lint.model.span import SourceText
from standards_lint.readers.assemble import assemble
from standards_lint.readers.html_elements import HEADINGS, INLINE, UNSHOWN
from standards_lint.readers.html_grid import table_cells
from standards_lint.readers.html_lists import Numbering
from standards_lint.readers.html_look import Looks, indent_of, is_shown_as_block
from standards_lint.readers.html_ranks import ranks_of_items
from standards_lint.readers.html_regions import region_of
from standards_lint.readers.html_scan import Scan, attribute_range, scan_html
from standards_lint.readers.html_spaced import SpacedColumns
from standards_lint.readers.html_titles import Titles
from standards_lint.readers.html_tree import Node, Tree, weigh
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.lines import Line
from standards_lint.readers.surface import Range, Surface, blank
from standards_lint.readers.text_rows import cell_words
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_DOCUMENT = ready_pattern(r"\.pdf\b|\.docx?\b|drive\.google|docs\.google|viewer", re.I)
_PARAGRAPHS = ("p", "hr")


@dataclass(frozen=True, slots=True)
class _Context:
    """What the elements around a text say about it."""

    region: Region = Region.MAIN
    cell: Cell | None = None
    outer: tuple[int, ...] = ()
    depth: int = 0
    """Depth of lists."""
    heading: int = -1
    """Rank of the heading it stands in, 0 for a title of unknown rank, -1 outside headings."""
    bold: bool = False
    link: bool = False
    pre: bool = False
    plain: bool = True


@dataclass(slots=True)
class _Item:
    """A list item whose first text is still to come."""

    label: str
    level: int


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page as blocks."""

    blocks: tuple[Block, ...]
    title: SourceText | None
    """Of its head, which a browser shows on the tab."""
    flattened: bool
    """Part of the nesting was too deep to be followed."""


def read_html(raw: str) -> HtmlPage:
    """Read a page of HTML.

    Args:
        raw: The file's text without a byte order mark.
    """
    scan = scan_html(raw)
    surface = Surface(raw, blank(raw, scan.replaced))
    tree = Tree(scan)
    reader = HtmlLines(surface)
    reader.read(tree.root)
    return HtmlPage(assemble(reader.lines), _title(surface, scan), tree.flattened)


def _title(surface: Surface, scan: Scan) -> SourceText | None:
    """The text of the first ``<title>`` that is not part of a drawing."""
    for before, token in zip(scan.tokens, scan.tokens[1:], strict=False):
        if isinstance(token, tuple) and not isinstance(before, tuple) and before.name == "title" and not before.closing:
            return surface.source([token])
    return None


class HtmlLines:
    """Collects the lines of one or more stretches of HTML."""

    def __init__(self, surface: Surface) -> None:
        self.lines: list[Line] = []
        self.tables = 0
        """Tables seen so far."""
        self.cells = 0
        """Cells seen so far; of those behind `MAX_CELLS` nothing is kept."""
        self.group = 0
        self._surface, self._spaced = surface, SpacedColumns(surface)
        self._looks: Looks
        self._titles: Titles
        self._headings = frozenset(HEADINGS)
        self._page = 0
        self._numberings: list[Numbering] = []
        self._item: _Item | None = None
        self._ranges: list[Range] = []
        self._inks: list[tuple[bool, bool]] = []
        self._context = _Context()
        self._blank = False
        self._images: list[tuple[Range, _Context]] = []

    def read(self, root: Node) -> None:
        """Add the lines of a tree."""
        weigh(root)
        self._titles, self._looks = Titles(root, self._surface.raw), Looks(self._surface.raw, root)
        self._headings = frozenset(HEADINGS) - ranks_of_items(root)
        self._page = root.size
        self._children(root, _Context())
        self._end_block()
        self.lines, self.tables, self.group = self._spaced.parted(self.lines, self.tables, self.group)

    def _children(self, node: Node, context: _Context) -> None:
        for child in node.children:
            self._child(child, context)

    def _child(self, child: Node | Range, context: _Context) -> None:
        if not isinstance(child, Node):
            self._text(child, context)
        elif child.name not in UNSHOWN and child not in self._titles.moved and not self._titles.is_hidden(child):
            self._element(child, context)

    def _text(self, stretch: Range, context: _Context) -> None:
        start, end = stretch
        if context.pre:
            while (newline := self._surface.text.find("\n", start, end)) >= 0:
                self._add((start, newline), context)
                self._end_line()
                start = newline + 1
        self._add((start, end), context)

    def _add(self, stretch: Range, context: _Context) -> None:
        if not self._surface.text[slice(*stretch)].strip():
            if self._ranges:
                self._ranges.append(stretch)
            return
        if not self._ranges:
            self._context = context
        self._ranges.append(stretch)
        self._inks.append((context.bold, context.link))

    def _element(self, node: Node, context: _Context) -> None:
        if node.name == "br":
            self._break(node, context)
        elif node.name in ("img", "embed", "iframe", "object"):
            self._image(node, context)
            self._children(node, context)
        elif node.name in INLINE and (context.heading >= 0 or not is_shown_as_block(node)):
            self._children(node, self._inked(node, context))
        else:
            self._end_block()
            before = len(self.lines)
            self._block(node, context)
            self._end_block()
            if node.name in _PARAGRAPHS and len(self.lines) == before:
                self._blank = True

    def _inked(self, node: Node, context: _Context) -> _Context:
        """The context inside an element that changes how text looks."""
        bold = node.name in ("b", "strong") or self._looks.is_bold(node)
        link = node.name == "a" and bool(node.get("href") or node.get("onclick"))
        if bold or link:
            return replace(context, bold=context.bold or bold, link=context.link or link)
        return context

    def _block(self, node: Node, context: _Context) -> None:
        region = Region.MENU if node in self._titles.contents else region_of(node, self._page)
        if region is not None:
            context = replace(context, region=region)
        if node in self._titles.opened:
            self._children(self._titles.opened[node], replace(context, heading=0))
            self._end_block()
        context = self._inked(node, context)
        if node.name in self._headings:
            self._children(node, replace(context, heading=int(node.name[1])))
        elif node.name == "dt" or self._titles.is_title(node):
            self._children(node, replace(context, heading=max(context.heading, 0)))
        elif node.name in ("ul", "ol", "menu"):
            self._numberings.append(Numbering.of(node))
            self._children(node, replace(context, depth=context.depth + 1))
            self._numberings.pop()
        elif node.name == "li":
            self._list_item(node, context)
        elif node.name == "table":
            self._table(node, context)
        elif node.name == "button":
            self._children(node, replace(context, link=True))
        else:
            self._children(node, replace(context, pre=True) if node.name == "pre" else context)

    def _list_item(self, node: Node, context: _Context) -> None:
        numbering = self._numberings[-1] if self._numberings else Numbering("")
        self._item = _Item(numbering.label(node), max(context.depth, 1))
        self._children(node, replace(context, plain=False))
        self._end_block()
        self._item = None

    def _table(self, node: Node, context: _Context) -> None:
        self.tables += 1
        number = self.tables
        outer = (*context.outer, context.cell.table) if context.cell else context.outer
        if context.cell and (not self.lines or self.lines[-1].cell != context.cell):
            self._keep_place(node.tag.start, context)
        numberings, self._numberings, self._item = self._numberings, [], None
        for child, cell in table_cells(node, number, outer):
            self._end_block()
            if cell is None or not isinstance(child, Node):
                self._child(child, context)
                continue
            self.cells += 1
            if self.cells > MAX_CELLS:
                continue
            inside = replace(context, cell=cell, outer=outer, depth=0, plain=False)
            before = len(self.lines)
            self._element(child, inside)
            if len(self.lines) == before:
                self._keep_place(child.tag.end, inside)
        self._numberings = numberings

    def _keep_place(self, place: int, context: _Context) -> None:
        """An empty line for a cell, so that its column is known."""
        self._ranges, self._context = [(place, place)], context
        self._end_line(keep_empty=True)

    def _break(self, node: Node, context: _Context) -> None:
        if context.heading >= 0:
            self._add_space((node.tag.start, node.tag.start + 1))
        elif self._ranges:
            self._end_line()
        else:
            self._blank = True

    def _add_space(self, stretch: Range) -> None:
        if self._ranges:
            self._ranges.append(stretch)

    def _image(self, node: Node, context: _Context) -> None:
        """A picture, or a document shown inside the page: nothing but its alternative text can be read."""
        name = "alt" if node.name == "img" else "title"
        if node.name == "img" or _DOCUMENT.search(node.get("src") or node.get("data")):
            self._images.append((attribute_range(self._surface.raw, node.tag, name), context))
            if not self._ranges:
                self._flush_images()

    def _end_block(self) -> None:
        self._end_line()
        self.group += 1

    def _end_line(self, *, keep_empty: bool = False) -> None:
        """Make a line of the text collected so far."""
        if self._ranges:
            context = self._context
            source = self._surface.source(self._ranges, cell_words(context.cell) if context.cell else "")
            if source.text or keep_empty:
                self._spaced.note(len(self.lines), self._ranges)
                self.lines.append(self._line(Line(source, self.group), context))
                self._blank = False
            self._ranges, self._inks = [], []
        self._flush_images()

    def _line(self, line: Line, context: _Context) -> Line:
        line.region, line.cell, line.base, line.plain = context.region, context.cell, context.depth, context.plain
        line.blank_before = self._blank
        line.bold = bool(self._inks) and all(bold for bold, _ in self._inks)
        line.link = bool(self._inks) and all(link for _, link in self._inks)
        line.indent = indent_of(self._surface.text, self._ranges)
        item, self._item = self._item, None
        if context.heading >= 0:
            line.kind, line.level = BlockKind.HEADING, context.heading
            line.label = item.label if item and item.label[:1].isalnum() else ""
        elif item is not None:
            line.kind, line.level, line.label = BlockKind.ITEM, item.level, item.label
        line.counted = bool(line.label)
        return line

    def _flush_images(self) -> None:
        for stretch, context in self._images:
            words = cell_words(context.cell) if context.cell else ""
            line = Line(self._surface.source([stretch], words), self.group)
            line.kind, line.region, line.cell, line.link = BlockKind.IMAGE, context.region, context.cell, context.link
            self.lines.append(line)
            self._blank = False
        self._images = []
