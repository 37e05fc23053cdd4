"""The content of a structured standard to blocks: texts, lists, headings, tables and pictures.

A text on its own is read line by line like plain text, with its labels; an entry of a list is an item, whatever it
says; ``teks``, ``judul``, ``butir``, ``tabel`` and ``gambar`` are what they say. Nothing else is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.model.block import Block, BlockKind, Cell, Given, Region
from standards_lint.model.span import SourceText
from standards_lint.readers.assemble import assemble
from standards_lint.readers.company import confirm
from standards_lint.readers.labels import BARE, PADDED, Label, parse_label
from standards_lint.readers.limits import MAX_BLOCKS, MAX_CELLS, MAX_COLUMN_SPAN, MAX_ROW_SPAN
from standards_lint.readers.lines import Line, measures
from standards_lint.readers.standard_shape import entry_key
from standards_lint.readers.surface import cut
from standards_lint.readers.text_rows import cell_words
from standards_lint.readers.yaml_nodes import Node
from standards_lint.readers.yaml_text import ScalarLine, Scalars
from standards_lint.records import dataclass

_BULLET = "•"
_MOST_COLUMNS = 1_000
"""Columns of a table that merged cells may push others behind."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a content stands."""

    rank: int = 2
    """Level of a heading in it that names none."""
    depth: int = 0
    """Lists around it."""
    cell: Cell | None = None
    region: Region = Region.MAIN
    given: Given | None = None

    @property
    def words(self) -> str:
        """Words for the cell."""
        return cell_words(self.cell) if self.cell else ""


class ContentReader:
    """Collects the blocks of one file."""

    def __init__(self, scalars: Scalars) -> None:
        self.blocks: list[Block] = []
        self._scalars = scalars
        self._tables = 0
        self._cells = 0

    def read(self, node: Node | None, place: Place) -> None:
        """Add the blocks of a content."""
        if node is None or node.empty or len(self.blocks) >= MAX_BLOCKS:
            return
        if node.kind == "text":
            self._lines(node, place)
        elif node.kind == "list":
            self._list(node, replace(place, depth=place.depth + 1))
        else:
            self._entry(node, place)

    def heading(self, source: SourceText, place: Place, *, level: int, entry: Node | None = None) -> None:
        """Add a heading; the number in front of it is its label."""
        label = heading_label(source.text) if level > 1 or entry else None
        self._add(BlockKind.HEADING, source, place, label, level, entry)

    def anything(self, node: Node, place: Place) -> None:
        """Add every text in a value that fits nowhere, keys included, so that no word is lost."""
        if node.kind == "text" and not node.empty:
            self._add(BlockKind.PARAGRAPH, self._scalars.whole(node, place.words), place, None, 0, None)
        for item in node.items:
            self.anything(item, place)
        for name, value in node.pairs:
            self.anything(name, place)
            self.anything(value, place)

    def whole(self, node: Node) -> SourceText:
        """A value as one text."""
        return self._scalars.whole(node)

    def _lines(self, node: Node, place: Place) -> None:
        """A text on its own: paragraphs and labelled lines."""
        found = [line for line in self._scalars.lines(node, place.words) if line.source.text]
        widths = measures([line.source.text for line in found], [line.indent + len(line.source.text) for line in found])
        lines: list[Line] = []
        group = 0
        for line, width in zip(found, widths, strict=True):
            group += line.blank_before
            lines.append(_line(line, group, width, place))
        self.blocks += (replace(block, given=place.given) for block in assemble(lines))

    def _list(self, node: Node, place: Place) -> None:
        sources = {id(item): self._scalars.whole(item, place.words) for item in node.items if item.kind == "text"}
        labels = dict(zip(sources, _labels([source.text for source in sources.values()]), strict=True))
        for item in node.items:
            if len(self.blocks) >= MAX_BLOCKS:
                return
            if item.kind == "list":
                self._list(item, replace(place, depth=place.depth + 1))
            elif item.kind == "map":
                self._entry(item, place)
            elif sources[id(item)].text:
                self._item(sources[id(item)], place, labels[id(item)], None)

    def _entry(self, node: Node, place: Place) -> None:
        """An entry that says what it is; in `place` its list is counted."""
        kind = entry_key(node)
        value = node.get(kind)
        if value is None:
            self.anything(node, place)
        elif kind == "judul":
            level = _number(node.get("tingkat"), place.rank, 99)
            self.heading(self._scalars.whole(value, place.words), place, level=level, entry=node)
            self.read(node.get("isi"), replace(place, rank=place.rank + 1, depth=0))
        elif kind == "teks":
            source = self._scalars.whole(value, place.words)
            self._add(BlockKind.PARAGRAPH, source, place, None, 0, node)
        elif kind == "butir":
            source = self._scalars.whole(value, place.words)
            self._item(source, place, _labels([source.text])[0], node)
            self.read(node.get("rincian"), place)
        elif kind == "tabel":
            self._table(value, place)
        else:
            self._add(BlockKind.IMAGE, self._scalars.whole(value, place.words), place, None, 0, node)
        if value is not None:
            self._rest(node, kind, place)

    def _rest(self, node: Node, kind: str, place: Place) -> None:
        """What stands under keys that are not known, or of another entry."""
        known = {kind, "isi", "rincian", "tingkat", "label", "tebal", "tautan", "jarak", "nomor_otomatis"}
        for name, value in node.pairs:
            if name.value not in known:
                self.anything(value, place)

    def _item(self, source: SourceText, place: Place, label: Label | None, entry: Node | None) -> None:
        self._add(BlockKind.ITEM, source, place, label, max(place.depth, 1), entry)

    def _add(
        self,
        kind: BlockKind,
        source: SourceText,
        place: Place,
        label: Label | None,
        level: int,
        entry: Node | None,
    ) -> None:
        if len(self.blocks) >= MAX_BLOCKS:
            return
        said = entry.get("label") if entry else None
        if said is not None:
            text, start = said.value, 0
        elif label is not None:
            text, start = label.text, label.end
        else:
            text, start = _BULLET if kind is BlockKind.ITEM else "", 0
        self.blocks.append(
            Block(
                kind=kind,
                source=cut(source, start, len(source.text)) if start else source,
                level=level,
                label=text,
                bold=_is(entry, "tebal"),
                region=place.region,
                cell=place.cell,
                blank_before=_is(entry, "jarak"),
                link=_is(entry, "tautan"),
                label_written=not _is(entry, "nomor_otomatis"),
                given=place.given,
            )
        )

    def _table(self, node: Node, place: Place) -> None:
        """The cells of a table; one that spans rows takes its columns from the rows below."""
        self._tables += 1
        number = self._tables
        outer = (*place.cell.outer, place.cell.table) if place.cell else ()
        taken: dict[int, int] = {}
        for row, cells in enumerate(node.items, 1):
            column = 1
            for item in cells.items if cells.kind == "list" else [cells]:
                while taken.get(column, 0) >= row and column <= _MOST_COLUMNS:
                    column += 1
                self._cells += 1
                if self._cells > MAX_CELLS:
                    return
                content = item.get("isi") if item.kind == "map" and not entry_key(item) else item
                wide = _number(item.get("gabung_kolom"), 1, MAX_COLUMN_SPAN)
                high = _number(item.get("gabung_baris"), 1, MAX_ROW_SPAN)
                cell = Cell(number, row, column, row_span=high, column_span=wide, outer=outer)
                taken.update(dict.fromkeys(range(column, column + wide), row + high - 1))
                self._cell(item, content, replace(place, cell=cell, depth=0))
                column += wide

    def _cell(self, item: Node, content: Node | None, place: Place) -> None:
        before = len(self.blocks)
        self.read(content, place)
        if len(self.blocks) == before or self.blocks[before].cell != place.cell:
            # an empty cell, or one that begins with a table of its own: the cell itself must be there
            block = Block(BlockKind.PARAGRAPH, self._scalars.at(item, place.words), cell=place.cell, given=place.given)
            self.blocks.insert(before, replace(block, region=place.region))


def _line(line: ScalarLine, group: int, width: int, place: Place) -> Line:
    return Line(
        line.source,
        group,
        base=max(place.depth - 1, 0),
        indent=line.indent,
        region=place.region,
        cell=place.cell,
        blank_before=line.blank_before,
        measure=width,
        breaks=True,
        plain=False,
    )


def _labels(texts: Sequence[str]) -> list[Label | None]:
    """The labels of the entries of a list."""
    return confirm(texts, [parse_label(text) for text in texts], [0] * len(texts))


def heading_label(text: str) -> Label | None:
    """The number in front of a heading; a bare one (*3 Pilar*) is none."""
    label = parse_label(text)
    return label if label and label.ordinal and label.style not in (BARE, PADDED) else None


def _number(node: Node | None, otherwise: int, most: int) -> int:
    if node is None or not node.value.isdigit() or len(node.value) > 4:
        return otherwise
    return min(int(node.value), most)


def _is(entry: Node | None, key: str) -> bool:
    node = entry.get(key) if entry else None
    return node is not None and node.value == "true"
