"""A document to Markdown that reads back as the same document.

Plain Markdown where it can say what the document shows; with `pages`, lists and tables as the HTML that Markdown
allows, for tables with merged or many-part cells and for lists whose depth Markdown would lose.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from standards_lint.extract.structure import main_blocks
from standards_lint.model.block import Block, BlockKind, RawDocument, Region
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.readers.lines import is_capitals
from standards_lint.records import dataclass

_DEEPEST = 6
_SERVICE_LEVEL = 2
_UNRANKED = 5
"""Level of a heading of unknown rank that cannot stand as capitals; it weighs the same."""
_MARKUP = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)")
_LINE_START = re.compile(r"(?P<head>\d{1,9})(?P<sign>[.)])(?=\s|$)|(?P<mark>[-+>|~=#])")
_NUMBER = re.compile(r"(?P<number>[1-9]\d?)(?P<sign>[.)])")
_BULLET = "•"


def markdown_text(raw: RawDocument, *, pages: bool) -> str:
    """The document as Markdown.

    Args:
        raw: The document as read.
        pages: Write lists and tables as HTML.
    """
    main = _ranked(main_blocks(raw))
    writer = _Page() if pages else _Plain()
    parts = [*writer.parts(main)]
    aside = [b for b in raw.blocks if b.region in (Region.FOOTER, Region.ASIDE) and b.text]
    if aside and len(main) < len(raw.blocks):
        told = "\n".join(f"<p>{html.escape(_full(block), quote=False)}</p>" for block in aside)
        parts.append(f"<footer>\n{told}\n</footer>")
    return "\n\n".join(parts) + "\n"


def _ranked(blocks: Sequence[Block]) -> Sequence[Block]:
    """Blocks in the order in which headings alone tell the structure that a structured file gives.

    What is said for all services stands behind them, under headings of their rank.
    """
    last = max((i for i, b in enumerate(blocks) if b.given and b.given.service not in ("", ALL_SERVICES)), default=-1)
    if last < 0:
        return blocks
    common = [block for block in blocks if block.given and block.given.service == ALL_SERVICES]
    raised = [replace(b, level=_SERVICE_LEVEL) if b.given and b.given.heads else b for b in common]
    others = [(i, b) for i, b in enumerate(blocks) if not (b.given and b.given.service == ALL_SERVICES)]
    before, behind = [b for i, b in others if i <= last], [b for i, b in others if i > last]
    return [*before, *raised, *behind]


@dataclass(slots=True)
class _Open:
    """A list that is open at a place of the text."""

    level: int
    width: int
    """Columns by which what belongs to its items is indented."""
    last: int
    """Number of its last item; -1 for bullets."""


class _Plain:
    """Plain Markdown."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def parts(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The paragraphs, headings, items and tables of a document."""
        for table, run in groupby(blocks, key=_table):
            if table:
                self._open = []
                yield self.table(list(run), table)
                continue
            for block in run:
                text = self._item(block) if block.kind is BlockKind.ITEM else self._other(block)
                if text:
                    yield text

    def table(self, blocks: Sequence[Block], table: int) -> str:
        """A table drawn with pipes; its first row stands above the rule, as Markdown wants."""
        rows = _grid(blocks, table)
        width = max(len(row) for row in rows)
        lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])

    def _other(self, block: Block) -> str:
        self._open = []
        if block.kind is BlockKind.HEADING:
            return _heading(block)
        if block.kind is BlockKind.IMAGE:
            return f"![{_escaped(block.text)}](gambar)"
        return _inked(block, _line(block.text)) if block.text else ""

    def _item(self, block: Block) -> str:
        level = max(block.level, 1)
        while self._open and self._open[-1].level > level:
            self._open.pop()
        same = self._open[-1] if self._open and self._open[-1].level == level else None
        outside = sum(entry.width for entry in self._open if entry is not same)
        marker, number = self._marker(block, same)
        if not marker:
            if same is not None:
                self._open.pop()
            self._open.append(_Open(level, 0, 0))
            return " " * outside + _inked(block, _line(_full(block)))
        if same is not None:
            self._open.pop()
        self._open.append(_Open(level, len(marker) + 1, number))
        return f"{' ' * outside}{marker} {_inked(block, _line(block.text))}"

    def _marker(self, block: Block, same: _Open | None) -> tuple[str, int]:
        """The marker of a Markdown list, empty where the label can only stand in the text."""
        if not block.text:
            return "", 0
        if block.label == _BULLET:
            return "-", -1
        match = _NUMBER.fullmatch(block.label)
        if match is None:
            return "", 0
        number = int(match["number"])
        if same is not None and same.width and number != same.last + 1:
            return "", 0
        return block.label, number


class _Page(_Plain):
    """Markdown whose lists and tables are HTML."""

    def table(self, blocks: Sequence[Block], table: int) -> str:
        """A table with all its cells."""
        return "\n".join(_html_table(blocks, table))

    def parts(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Headings and paragraphs as Markdown, each run of items as one list."""
        for kind, run in groupby(blocks, key=lambda b: (_table(b), _table(b) == 0 and b.kind is BlockKind.ITEM)):
            if kind[0]:
                yield self.table(list(run), kind[0])
            elif kind[1]:
                yield "\n".join(_html_list(list(run)))
            else:
                yield from (text for block in run if (text := self._other(block)))


def _table(block: Block) -> int:
    if block.cell is None:
        return 0
    return block.cell.outer[0] if block.cell.outer else block.cell.table


def _full(block: Block) -> str:
    return f"{block.label} {block.text}".strip()


def _heading(block: Block) -> str:
    text = _full(block)
    if not block.level and is_capitals(text):
        return _line(text)
    return f"{'#' * (min(block.level, _DEEPEST) or _UNRANKED)} {_escaped(text)}"


def _inked(block: Block, text: str) -> str:
    text = f"**{text}**" if block.bold and text else text
    return f"[{text}](tautan)" if block.link and text else text


def _line(text: str) -> str:
    """A text at the beginning of a line: nothing in it may be taken for markup."""
    escaped = _escaped(text)
    match = _LINE_START.match(escaped)
    if match is None:
        return escaped
    at = match.start("sign") if match["head"] else match.start("mark")
    return f"{escaped[:at]}\\{escaped[at:]}"


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda match: "\\" + match.group(), text)


def _grid(blocks: Sequence[Block], table: int) -> list[list[str]]:
    """The rows of a table, each cell on one line; merged cells keep their first place."""
    cells: dict[tuple[int, int], list[str]] = {}
    at = (1, 1)
    for block in blocks:
        if block.cell is not None and block.cell.table == table:
            at = (block.cell.row, block.cell.column)
        text = f"![{_escaped(block.text)}](gambar)" if block.kind is BlockKind.IMAGE else _escaped(_full(block))
        cells.setdefault(at, []).append(text.replace("|", "\\|"))
    width = max(column for _, column in cells)
    return [
        ["<br>".join(filter(None, cells.get((row, column), []))) for column in range(1, width + 1)]
        for row in range(1, max(row for row, _ in cells) + 1)
    ]


def _html_table(blocks: Sequence[Block], table: int) -> Iterator[str]:
    """A table as HTML; a table inside a cell stands there."""
    yield "<table>"
    row = 0
    for cell, run in groupby(blocks, key=lambda b: b.cell if b.cell and b.cell.table == table else None):
        if cell is None:
            inner = list(run)
            number = inner[0].cell.outer[-1] if inner[0].cell and inner[0].cell.outer[-1] != table else 0
            chain = (*inner[0].cell.outer, inner[0].cell.table) if inner[0].cell else ()
            below = chain[chain.index(table) + 1] if table in chain else number
            yield from _html_table(inner, below)
            continue
        for _ in range(row, cell.row):
            yield "<tr>"
        row = max(row, cell.row)
        spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        yield f"<td{spans}>"
        yield from _html_blocks(list(run))
    yield "</table>"


def _html_blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for item, run in groupby(blocks, key=lambda b: b.kind is BlockKind.ITEM):
        if item:
            yield from _html_list(list(run))
            continue
        for block in run:
            yield _html_block(block)


def _html_list(blocks: Sequence[Block]) -> Iterator[str]:
    depth = 0
    for block in blocks:
        level = max(block.level, 1)
        while depth < level:
            yield "<ul>"
            depth += 1
        while depth > level:
            yield "</ul>"
            depth -= 1
        text = block.text if block.label == _BULLET else _full(block)
        yield f"<li>{_html_ink(block, text)}"
    yield "</ul>" * depth


def _html_block(block: Block) -> str:
    if block.kind is BlockKind.IMAGE:
        return f'<img src="gambar" alt="{html.escape(block.text)}">'
    if block.kind is BlockKind.HEADING and block.level:
        level = min(block.level, _DEEPEST)
        return f"<h{level}>{html.escape(_full(block), quote=False)}</h{level}>"
    return f"<p>{_html_ink(block, _full(block))}</p>" if block.text else ""


def _html_ink(block: Block, text: str) -> str:
    shown = html.escape(text, quote=False)
    shown = f"<b>{shown}</b>" if block.bold else shown
    return f'<a href="tautan">{shown}</a>' if block.link else shown
