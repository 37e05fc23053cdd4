"""Blocks to the entries of a structured standard's content, so that reading them gives the same blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from standards_lint.convert.yaml_writer import Value
from standards_lint.model.block import Block, BlockKind
from standards_lint.readers.assemble import assemble
from standards_lint.readers.labels import parse_label
from standards_lint.readers.lines import Line
from standards_lint.readers.standard_content import heading_label
from standards_lint.records import dataclass

_BULLETS = ("•", "")


@dataclass(frozen=True, slots=True)
class Looks:
    """How much of the layout is written down beside the words."""

    emphasis: bool = False
    """Bold print and links."""
    space: bool = False
    """Empty lines, and numbers that the program counted."""


def content_of(blocks: Sequence[Block], looks: Looks) -> Value:
    """The content that blocks are: one text where that is enough, else a list of entries."""
    if len(blocks) == 1 and _is_plain(blocks[0], looks):
        return blocks[0].text
    return entries_of(blocks, looks)


def sectioned(blocks: Sequence[Block], looks: Looks) -> list[Value]:
    """The entries of a document or part of one: its headings with what stands under each."""
    found: list[Value] = []
    under: list[Block] = []
    head: Block | None = None
    for block in (*blocks, None):
        if block is not None and (block.kind is not BlockKind.HEADING or block.cell is not None):
            under.append(block)
            continue
        if head is not None:
            entry = _heading(head, looks)
            if under:
                entry["isi"] = content_of(under if looks.space else raised(under), looks)
            found.append(entry)
        else:
            found += entries_of(under, looks)
        head, under = block, []
    return found


def entries_of(blocks: Sequence[Block], looks: Looks) -> list[Value]:
    """The entries of blocks, tables put together, lists nested."""
    return _listed(blocks, looks, 0)


def _listed(blocks: Sequence[Block], looks: Looks, table: int) -> list[Value]:
    """The entries of what stands in a cell of `table`, or outside tables."""
    top: list[Value] = []
    lists = [top]
    for inner, run in groupby(blocks, key=lambda block: _inside(block, table)):
        if inner:
            del lists[1:]
            top.append({"tabel": _rows(list(run), looks, inner)})
            continue
        for block in run:
            if block.kind is BlockKind.ITEM:
                _put_item(block, looks, lists)
                continue
            del lists[1:]
            top += _single(block, looks)
    return top


def _inside(block: Block, table: int) -> int:
    """Number of the table right below `table` that a block stands in, 0 for none."""
    if block.cell is None:
        return 0
    chain = (*block.cell.outer, block.cell.table)
    if not table:
        return chain[0]
    at = chain.index(table) + 1 if table in chain else len(chain)
    return chain[at] if at < len(chain) else 0


def _put_item(block: Block, looks: Looks, lists: list[list[Value]]) -> None:
    """Put an item into the list of its level; items below it go into its ``rincian``."""
    level = max(block.level, 1)
    del lists[level:]
    while len(lists) < level:
        lists.append(_below(lists[-1]))
    lists[-1].append(_item(block, looks))


def _below(entries: list[Value]) -> list[Value]:
    """A new list below the last entry of a list."""
    below: list[Value] = []
    last = entries[-1] if entries else None
    if isinstance(last, str):
        last = {"butir": last}
        entries[-1] = last
    if isinstance(last, dict) and "butir" in last and "rincian" not in last:
        last["rincian"] = below
    else:
        entries.append(below)
    return below


def _item(block: Block, looks: Looks) -> Value:
    full = f"{block.label} {block.text}" if block.label not in _BULLETS else block.text
    entry: dict[str, Value] = {"butir": full, **_looks(block, looks)}
    label = parse_label(full)
    shown = (label.text, full[label.end :]) if label else ("•", full)
    certain = label is None or (label.sure and label.text != "•")
    if not certain or shown != (block.label, block.text):
        entry.update(butir=block.text, label=block.label)
    return full if len(entry) == 1 and full else entry


def _single(block: Block, looks: Looks) -> Iterator[Value]:
    if block.kind is BlockKind.HEADING:
        yield _heading(block, looks)
    elif block.kind is BlockKind.IMAGE:
        yield {"gambar": block.text}
    elif block.text:
        yield {"teks": block.text, **_looks(block, looks)}


def _heading(block: Block, looks: Looks) -> dict[str, Value]:
    full = f"{block.label} {block.text}".strip()
    entry: dict[str, Value] = {"judul": full, "tingkat": block.level, **_looks(block, looks)}
    known = heading_label(full)
    if (known.text, full[known.end :]) != (block.label, block.text) if known else bool(block.label):
        entry.update(judul=block.text, label=block.label)
    return entry


def _looks(block: Block, looks: Looks) -> dict[str, Value]:
    found: dict[str, Value] = {}
    if looks.emphasis and block.bold:
        found["tebal"] = True
    if looks.emphasis and block.link:
        found["tautan"] = True
    if looks.space and block.blank_before and block.cell is None:
        found["jarak"] = True
    if looks.space and not block.label_written and block.label not in _BULLETS:
        found["nomor_otomatis"] = True
    return found


def raised(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the lists among them as high as they go: what stood below a numbered heading stands on its own."""
    levels = [block.level for block in blocks if block.kind is BlockKind.ITEM and block.cell is None]
    down = min(levels, default=1) - 1
    return [
        replace(b, level=b.level - down) if down > 0 and b.kind is BlockKind.ITEM and b.cell is None else b
        for b in blocks
    ]


def _is_plain(block: Block, looks: Looks) -> bool:
    """Whether the text alone is read as this paragraph."""
    if block.kind is not BlockKind.PARAGRAPH or not block.text or _looks(block, looks):
        return False
    read = assemble([Line(block.source, 1, breaks=True, plain=False)])
    return len(read) == 1 and read[0].kind is BlockKind.PARAGRAPH and read[0].text == block.text


def _rows(blocks: Sequence[Block], looks: Looks, table: int) -> list[Value]:
    """The rows of a table; a cell holds what stands in it, tables of its own included."""
    cells: dict[tuple[int, int], list[Block]] = {}
    at = (1, 1)
    for block in blocks:
        if block.cell is not None and block.cell.table == table:
            at = (block.cell.row, block.cell.column)
        cells.setdefault(at, []).append(block)
    rows: list[Value] = []
    taken: dict[int, int] = {}
    for row in range(1, max(row for row, _ in cells) + 1):
        line: list[Value] = []
        column = 1
        for place in sorted(column for number, column in cells if number == row):
            while column < place:
                if taken.get(column, 0) < row:
                    line.append(None)
                column += 1
            found = cells[row, place]
            line.append(_cell(found, looks, table))
            own = found[0].cell
            wide, high = (own.column_span, own.row_span) if own and own.table == table else (1, 1)
            taken.update(dict.fromkeys(range(place, place + wide), row + high - 1))
            column = place + wide
        rows.append(line)
    return rows


def _cell(blocks: Sequence[Block], looks: Looks, table: int) -> Value:
    own = blocks[0].cell
    filled = [block for block in blocks if block.text or block.kind is BlockKind.IMAGE]
    value: Value = None
    if len(filled) == 1 and _is_plain(filled[0], looks) and not _inside(filled[0], table):
        value = filled[0].text
    elif filled:
        value = _listed(filled, looks, table)
    if own is None or own.table != table or (own.column_span, own.row_span) == (1, 1):
        return value
    merged: dict[str, Value] = {"isi": value}
    if own.column_span > 1:
        merged["gabung_kolom"] = own.column_span
    if own.row_span > 1:
        merged["gabung_baris"] = own.row_span
    return merged
