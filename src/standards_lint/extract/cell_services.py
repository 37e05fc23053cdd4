"""Tables with a row for each service and all that is said of it in one cell: ``Nama Layanan | Keterangan``.

In that cell the components stand below each other, each behind its name: ``Persyaratan: KTP`` / ``Biaya: Gratis``, or
in a table of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import labelled, line_events
from standards_lint.extract.table_rows import Row
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block
from standards_lint.model.span import SourceText

_COMPONENTS = 2
"""Components in a cell that sets out a service."""
_LINES = 3
"""… where their names stand on lines of their own."""

Columns = tuple[int, int]
"""Column of the names, column of what is said."""


def service_cells(rows: Sequence[Row], headings: Headings) -> Columns | None:
    """The columns of such a table; None for any other.

    Args:
        rows: Of one outermost table.
        headings: Names of columns and components.
    """
    kinds = {c: headings.column(rows[0].text(c)) for c in rows[0].filled()}
    names = [c for c, kind in kinds.items() if kind == "layanan"]
    said = [c for c, kind in kinds.items() if kind not in ("layanan", "nomor")]
    if len(said) > 1:  # "No | Jenis Pelayanan | Komponen | Uraian": the names once by themselves, and above their texts
        said = [c for c in said if kinds[c] != "komponen"]
    if len(names) != 1 or len(said) != 1 or len(rows) <= 1:
        return None
    telling = sum(_tells(row, said[0], headings) for row in rows[1:])
    return (names[0], said[0]) if 2 * telling > len(rows) - 1 else None


def _tells(row: Row, column: int, headings: Headings) -> bool:
    blocks = row.cells.get(column, ())
    names = {label.component for block in blocks if (label := headings.label(block.text)) is not None}
    nested = any(block.cell is not None and block.cell.outer for block in blocks)
    if len(names) >= (_COMPONENTS if nested else _LINES):
        return True
    told = (labelled(block, headings) for block in row.cells.get(column, ()) if ":" in block.text)
    return sum(events[0].kind is EventKind.COMPONENT for events in told if events) >= _COMPONENTS


def service_cell_events(
    rows: Sequence[Row], columns: Columns, headings: Headings, inner: Callable[[Sequence[Block]], Iterable[Event]]
) -> Iterator[Event]:
    """The events of such a table.

    Args:
        rows: Of the table, its head first.
        columns: From `service_cells`.
        headings: Names of components.
        inner: Gives the events of a table in a cell.
    """
    name_column, said = columns
    for row in rows[1:]:
        name = _name([block for block in row.cells.get(name_column, ()) if block.text], headings)
        if name:
            yield Event(EventKind.NAME, SourceText.join([block.source for block in name], " "), name[0])
        for nested, run in groupby(row.cells.get(said, ()), key=_inner_table):
            if nested:
                yield from inner([_as_outermost(block) for block in run])
                continue
            for block in run:
                yield from line_events(block, headings)


def _name(blocks: Sequence[Block], headings: Headings) -> Sequence[Block]:
    """``BIDANG USAHA MIKRO`` in bold / ``Izin Kios`` in plain letters: a part of the office, and its service."""
    plain = [block for block in blocks if not block.bold]
    above = blocks[: len(blocks) - len(plain)]
    parted = plain and above and all(block.bold and _names_unit(block.text, headings) for block in above)
    return plain if parted and all(headings.may_name_service(block.text) for block in plain) else blocks


def _names_unit(text: str, headings: Headings) -> bool:
    return headings.is_office(text) or not headings.may_name_service(text)


def _inner_table(block: Block) -> int:
    """Number of the outermost table in the cell, 0 for a line of the cell itself."""
    outer = block.cell.outer if block.cell is not None else ()
    return (*outer, block.cell.table)[1] if outer and block.cell is not None else 0


def _as_outermost(block: Block) -> Block:
    return block if block.cell is None else replace(block, cell=replace(block.cell, outer=block.cell.outer[1:]))
