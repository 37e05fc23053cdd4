"""A document as a person sees it, where its markup says otherwise: columns beside a form, frames around a line.

By the names of its elements a column beside the content is furniture, as the latest news of an office are. A column
that sets out components one after another is what the page is there for. And a table with one line of text in all its
cells is a frame around that line. The menu of a site that was copied with a page is none of its text (`menus`),
a style for headings that holds whole sentences is no heading's (`text_ranks`), and badges in one line are several
(`badges`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from standards_lint.extract.badges import with_badges_apart
from standards_lint.extract.menus import with_menu
from standards_lint.extract.text_ranks import without_text_ranks
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind, Cell, RawDocument, Region

_BOX_ROWS = 2
_NAME_WORDS = 6
_PROMISED = frozenset({"jangka_waktu", "biaya"})
"""Components that a site may set apart in a box."""
_FEWEST = 3  # components with a text below that no news, tags or contacts have


def as_seen(raw: RawDocument, headings: Headings) -> RawDocument:
    """The document with such columns as part of its content, without such tables, and with such a menu as furniture.

    Args:
        raw: The document as read.
        headings: Names of components.
    """
    framed = _without_drawn_rows(_with_columns(raw.blocks, headings), headings)
    framed = _with_boxes_as_rows(_without_frames(framed), headings)
    blocks = without_text_ranks(with_menu(framed, headings))
    blocks = with_badges_apart(blocks)
    return raw if blocks == raw.blocks else replace(raw, blocks=blocks)


def _without_frames(blocks: Sequence[Block]) -> tuple[Block, ...]:
    lines = Counter(block.cell.table for block in blocks if block.cell is not None and block.text)
    outer = {number for block in blocks if block.cell is not None for number in block.cell.outer}
    frames = {table for table, count in lines.items() if count == 1} - outer
    framed = (b.cell is not None and b.cell.table in frames and not b.cell.outer and bool(b.text) for b in blocks)
    return tuple(replace(b, cell=None) if alone else b for b, alone in zip(blocks, framed, strict=True))


def _without_drawn_rows(blocks: Sequence[Block], headings: Headings) -> tuple[Block, ...]:
    """Boxes that a reader took for rows of a table are none where their names are not those of components.

    ``**Kartu Keluarga**`` / *Persyaratan: KTP* / *Biaya: gratis* in a box of its own is a service.
    """
    rows: dict[int, list[Block]] = {}
    for block in blocks:
        if block.cell is not None and block.source.marks and not block.source.marks[0].cell:
            rows.setdefault(block.cell.table, []).append(block)
    undone = {table for table, told in rows.items() if not _are_rows(told, headings)}
    return tuple(replace(b, cell=None) if b.cell is not None and b.cell.table in undone else b for b in blocks)


def _are_rows(told: Sequence[Block], headings: Headings) -> bool:
    names = [b for b in told if b.cell is not None and b.cell.column == 1 and b.text]
    texts = [b for b in told if b.cell is not None and b.cell.column > 1 and b.text]
    known = sum(headings.in_column(name.text) is not None for name in names)
    labelled = any(headings.label(text.text.partition(":")[0]) is not None for text in texts)
    return known >= _FEWEST and 2 * known > len(names) and not labelled


def _with_boxes_as_rows(blocks: Sequence[Block], headings: Headings) -> tuple[Block, ...]:
    """The blocks, tables of one column with the name of a component above its text taken for rows of one table.

    A box among them whose name nobody knows (``Wasnal``) is a row of that table as well.
    """
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    outer = {number for block in blocks if block.cell is not None for number in block.cell.outer}
    boxes = {n for n, told in tables.items() if n not in outer and _is_box(told)}
    if sum(headings.label(tables[number][0].text) is not None for number in boxes) < _FEWEST:
        return tuple(blocks)
    found: list[Block] = []
    rows: dict[int, tuple[int, int]] = {}
    """Of each box the table that its run is, by the number of its first one, and its row."""
    last = 0
    for block in blocks:
        number = block.cell.table if block.cell is not None else 0
        if number not in boxes:
            if block.text:
                last = 0
            found.append(block)
            continue
        if number not in rows:
            table, row = rows[last] if last else (number, 0)
            rows[number] = table, row + 1
        table, row = rows[number]
        found.append(replace(block, cell=Cell(table, row, 1 if block is tables[number][0] else 2)))
        last = number
    return tuple(found)


def _is_box(told: Sequence[Block]) -> bool:
    """One column of a name and a text, in one cell or two."""
    rows = {block.cell.row for block in told if block.cell is not None}
    single = all(block.cell is not None and block.cell.column == 1 and not block.cell.outer for block in told)
    named = len(told[0].text.split()) <= _NAME_WORDS and any(block.text for block in told[1:])
    return single and len(rows) <= _BOX_ROWS and named


def _with_columns(blocks: Sequence[Block], headings: Headings) -> tuple[Block, ...]:
    if all(block.region is not Region.ASIDE for block in blocks):
        return tuple(blocks)  # nearly all documents; looking at every text of them would cost
    told = _told([b for b in blocks if b.region is Region.MAIN], headings)
    found: list[Block] = []
    for region, run in groupby(blocks, key=lambda block: block.region):
        column = list(run)
        components = _told(column, headings) if region is Region.ASIDE else set()
        if len(components) >= _FEWEST and len(components) > len(told):
            found += [replace(block, region=Region.MAIN) for block in column]
        elif components & _PROMISED - told and len(told) >= _FEWEST:
            found += _with_promises(column, components & _PROMISED - told, headings)
        else:
            found += column
    return tuple(found)


def _with_promises(column: Sequence[Block], wanted: set[str], headings: Headings) -> list[Block]:
    """A box beside the content, *Tenggat Penyelesaian* / *7 hari kerja*, with what the content tells nowhere."""
    found: list[Block] = []
    inside = False
    for block in column:
        label = headings.label(block.text) if block.text else None
        if block.kind is BlockKind.HEADING or label is not None:
            inside = label is not None and label.component in wanted
        found.append(replace(block, region=Region.MAIN) if inside else block)
    return found


def _told(blocks: Sequence[Block], headings: Headings) -> set[str]:
    """The components whose names have something else than another name below them."""
    labels = [headings.label(block.text) for block in blocks]
    return {above.component for above, below in pairwise(labels) if above is not None and below is None}
