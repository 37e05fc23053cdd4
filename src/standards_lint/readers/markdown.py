"""Markdown to blocks: CommonMark with tables, read by markdown-it-py, with the place of every word.

The parser knows the lines of a block; where in them a word stands is found by following the visible text through the
source. Indented text is text, not code: nobody writes programs into a standard, but many indent their lists. Fenced
text is read as plain text unless it names a language. HTML goes through the HTML reader at its own place.
"""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from standards_lint.model.block import Block, BlockKind, Cell
from standards_lint.model.remark import Remark
from standards_lint.model.span import SourceText
from standards_lint.readers.assemble import assemble
from standards_lint.readers.front_matter import front_matter
from standards_lint.readers.html import HtmlLines
from standards_lint.readers.html_scan import Scan, scan_html
from standards_lint.readers.html_tree import Tree
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.lines import Line
from standards_lint.readers.markdown_depth import with_lower_lists
from standards_lint.readers.markdown_fences import Fence, fence_kind
from standards_lint.readers.markdown_inline import InlineText, visible_lines
from standards_lint.readers.markdown_pipes import fence_flattened
from standards_lint.readers.remarks import markup_remarks, without
from standards_lint.readers.surface import FILLER, Range, Surface, blank
from standards_lint.readers.text import read_text, text_lines
from standards_lint.readers.text_rows import cell_words
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_ENTITY = ready_pattern(r"&(?:#\d{2,5}|#x[0-9a-f]{2,5}|[a-z][a-z0-9]{1,10});", re.I)
_TABLE = ready_pattern(r"<(/?)table\b", re.I)
_PIPE = ready_pattern(r"(?<!\\)\|")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A Markdown file as blocks."""

    blocks: tuple[Block, ...]
    title: SourceText | None
    """Of its front matter, which the program that makes pages of such files shows above the text."""
    flattened: bool
    remarks: tuple[Remark, ...] = ()


def read_markdown(raw: str) -> MarkdownPage:
    """Read a Markdown file.

    Args:
        raw: The file's text without a byte order mark.
    """
    from markdown_it import MarkdownIt  # heavy, and only this format needs it

    start, titled = front_matter(raw)
    shown = blank(raw, ((m.start(), m.end(), html.unescape(m.group())) for m in _ENTITY.finditer(raw)))
    lines = Surface(raw, shown)
    title = lines.source([titled]) if titled is not None else None
    remarks = markup_remarks(raw, fences=True)
    visible, kept = without(["" if b <= start and a < start else shown[a:b] for a, b in lines.line_ranges], remarks)
    fenced = fence_flattened(visible)
    if fenced is None:
        return MarkdownPage(read_text(raw, remarks), title, flattened=False, remarks=remarks)
    tokens = MarkdownIt("commonmark").enable("table").disable("code").parse("\n".join(with_lower_lists(fenced)))
    if remarks:
        shown = blank(shown, ((*lines.stretch(remark.extent), "") for remark in remarks if remark.alone))
        _moved_back(tokens, kept)
    pages = _html_stretches(raw, lines, tokens)
    replaced = sorted(change for scan in pages.values() for change in scan.replaced)
    walk = _Walk(Surface(raw, blank(shown, replaced)), tokens, pages)
    return MarkdownPage(assemble(walk.read()), title, walk.flattened, remarks)


def _moved_back(tokens: Sequence[Token], kept: Sequence[int]) -> None:
    """Lets tokens know their lines in the file; the parser did not see the lines that hold nothing but remarks."""
    for token in tokens:
        if token.map is not None and token.map[1] > token.map[0]:
            token.map = [kept[token.map[0]], kept[token.map[1] - 1] + 1]


def _html_stretches(raw: str, surface: Surface, tokens: Sequence[Token]) -> dict[Range, Scan]:
    """The HTML in a Markdown file by its first and last line; a table with blank lines in it is one stretch."""
    found: dict[Range, Scan] = {}
    behind = 0
    balanced = True
    for token in tokens:
        if token.type != "html_block" or token.map is None or token.map[0] < behind:
            continue
        first, last = token.map[0], token.map[1]
        start, stop = surface.line_ranges[first][0], surface.line_ranges[last - 1][1]
        end = _table_end(raw, start, stop) if balanced else stop
        balanced = balanced and end is not None  # the search goes to the end of the file
        if end is not None and end > stop:
            last = surface.position(end)[0]
            stop = surface.line_ranges[last - 1][1]
        found[first, last] = scan_html(raw, start, stop)
        behind = last
    return found


def _table_end(raw: str, start: int, stop: int) -> int | None:
    """Where the tables that begin in a stretch are all closed: `stop`, an offset behind it, or nowhere."""
    depth = sum(-1 if m[1] else 1 for m in _TABLE.finditer(raw, start, stop))
    if depth <= 0:
        return stop
    for match in _TABLE.finditer(raw, stop):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.start()
    return None


class _Walk:
    """The walk over the tokens of a file."""

    def __init__(self, surface: Surface, tokens: Sequence[Token], pages: dict[Range, Scan]) -> None:
        self.flattened = False
        self._surface = surface
        self._tokens = tokens
        self._pages = {first: (last, scan) for (first, last), scan in pages.items()}
        self._html = HtmlLines(surface)
        self._lists: list[int] = []
        """Number of the last item of each open list; -1 for bullets."""
        self._written: list[int] = []
        """The same as the file has it."""
        self._item: str | None = None
        self._heading = 0
        self._row = 0
        self._in_head = False
        self._cells: list[Range] = []
        self._column = 0
        self._blank = False

    def read(self) -> list[Line]:
        """The lines of the file."""
        behind = 0
        for token in self._tokens:
            if token.map is not None and token.map[0] < behind and token.nesting >= 0:
                continue
            if token.map is not None and token.map[0] in self._pages and token.type == "html_block":
                behind = self._page(token.map[0])
            else:
                self._token(token)
        return self._html.lines

    def _page(self, first: int) -> int:
        """Read a stretch of HTML; the line behind it."""
        last, scan = self._pages[first]
        tree = Tree(scan)
        self.flattened = self.flattened or tree.flattened
        self._html.read(tree.root)
        return last

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "heading_open":
            self._heading = int(token.tag[1])
        elif kind in ("ordered_list_open", "bullet_list_open"):
            self._lists.append(int(token.attrs.get("start", 1)) - 1 if kind[0] == "o" else -1)
            self._written.append(0)
        elif kind in ("ordered_list_close", "bullet_list_close"):
            self._lists.pop()
            self._written.pop()
        elif kind == "list_item_open":
            self._item = self._label(token)
        elif kind == "list_item_close":
            self._item = None
        elif kind == "hr":
            self._blank = True
        elif kind == "fence":
            self._fence(token)
        elif kind == "inline":
            self._inline(token)
            self._heading = 0
        else:
            self._table_token(token)

    def _table_token(self, token: Token) -> None:
        if token.type == "table_open":
            self._html.tables += 1
            self._row = 0
        elif token.type in ("thead_open", "tbody_open"):
            self._in_head = token.type == "thead_open"
        elif token.type == "tr_open" and token.map is not None:
            self._row += 1
            self._cells = self._row_cells(token.map[0])
            self._column = 0
        elif token.type in ("th_open", "td_open"):
            self._column += 1

    def _label(self, token: Token) -> str:
        """Label of a list item: the written number, or the next one where a number repeats (``1. 1. 1.``).

        A list that goes back to 1 is another one, though Markdown takes it for the same.
        """
        if self._lists[-1] < 0 and not token.info:
            return _BULLET
        written = int(token.info) if token.info.isdigit() else 0
        starts_anew = written == 1 < self._written[-1]
        self._lists[-1] = written if starts_anew or written > self._lists[-1] else self._lists[-1] + 1
        self._written[-1] = written
        return f"{self._lists[-1]}{token.markup}"

    def _inline(self, token: Token) -> None:
        first, last = token.map or (0, 1)
        if not self._column and token.content.startswith("|") and "\n|" in token.content:
            self._plain((first, last))  # a table whose ruling does not fit its head is none for Markdown
            return
        cell = None
        if self._column:
            cell = Cell(self._html.tables, self._row, self._column, header=self._in_head)
            stretch = self._cells[self._column - 1] if self._column <= len(self._cells) else (self._cells[-1][1],) * 2
            self._column = 0 if self._column == len(self._cells) else self._column
            self._html.cells += 1
            if self._html.cells > MAX_CELLS:
                return
        else:
            stretch = self._surface.line_ranges[first][0], self._surface.line_ranges[last - 1][1]
            self._blank = self._blank or bool(first and not self._lists and self._is_blank_above(first))
        self._html.group += 1
        texts = visible_lines(self._surface.text, stretch, token.children or [])
        if cell and not any(text.ranges or text.images for text in texts):
            texts = [InlineText([(stretch[0], stretch[0])])]
        for index, text in enumerate(texts):
            if index and text.is_apart(texts[index - 1]):
                self._html.group += 1
            self._add(text, cell)

    def _is_blank_above(self, line: int) -> bool:
        """The line above is blank; those that hold nothing but remarks to the program are passed over."""
        above = ""
        while line:
            line -= 1
            above = self._surface.text[slice(*self._surface.line_ranges[line])]
            if not above.strip() or above.strip(f"{FILLER} \t\r\n"):
                break
        return not above.strip()

    def _add(self, text: InlineText, cell: Cell | None) -> None:
        words = cell_words(cell) if cell else ""
        if text.ranges:
            line = Line(self._surface.source(text.ranges, words), self._html.group, cell=cell, soft=text.soft)
            line.bold, line.link, line.plain = text.bold, text.link, not (cell or self._lists)
            line.base, line.blank_before, self._blank = len(self._lists), self._blank, False
            item, self._item = self._item, None
            if self._heading:
                line.kind, line.level = BlockKind.HEADING, self._heading
            elif item is not None:
                line.kind, line.level, line.label = BlockKind.ITEM, len(self._lists), item
            self._html.lines.append(line)
        for image in text.images:
            self._html.lines.append(
                Line(self._surface.source([image], words), self._html.group, kind=BlockKind.IMAGE, cell=cell)
            )

    def _row_cells(self, index: int) -> list[Range]:
        """Offsets of the cells of a table row."""
        start, end = self._surface.line_ranges[index]
        content = self._surface.text[start:end]
        start += len(content) - len(content.lstrip(" \t>"))
        end -= len(content) - len(content.rstrip())
        pipes = [m.start() for m in _PIPE.finditer(self._surface.text, start, end)]
        edges = [start - 1, *pipes, end]
        cells = [(a + 1, b) for a, b in pairwise(edges)]
        if pipes and pipes[0] == start:
            del cells[0]
        if len(cells) > 1 and pipes and pipes[-1] == end - 1:
            del cells[-1]
        return cells

    def _fence(self, token: Token) -> None:
        told = fence_kind(token.info)
        if token.map is None or not told or token.map[1] - token.map[0] < 3:
            return
        if told is Fence.DRAWING:
            place = self._surface.line_ranges[token.map[0]]
            self._html.lines.append(Line(self._surface.source([place], ""), self._html.group, kind=BlockKind.IMAGE))
            return
        self._plain((token.map[0] + 1, token.map[1] - 1))

    def _plain(self, lines: Range) -> None:
        """Read lines of the file, given by the first and the one behind the last, as plain text."""
        ranges = self._surface.line_ranges
        stretch = ranges[lines[0]][0], ranges[lines[1] - 1][1]
        found = text_lines(self._surface, stretch, group=self._html.group + 1, tables=self._html.tables)
        self._html.group = max((line.group for line in found), default=self._html.group)
        self._html.tables = max((line.cell.table for line in found if line.cell), default=self._html.tables)
        self._html.lines += found
