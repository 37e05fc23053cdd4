"""The tables of an SOP AP sheet to passages: they hold identity fields and steps, not components of a service."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import body_source
from standards_lint.extract.passage import Passage
from standards_lint.extract.sop import SopSheet
from standards_lint.extract.table_rows import table_number
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.standard import SopField

_BASIS = "dasar_hukum"


def sheet_tables(blocks: Sequence[Block], sheet: SopSheet) -> frozenset[int]:
    """Numbers of the outermost tables that belong to the sheet; none where the document is no sheet."""
    if not sheet.is_sop_sheet:
        return frozenset()
    labels = {_at(f) for f in sheet.fields}
    holding = {table_number(b) for b in blocks if b.cell and (b.span.line, b.span.column) in labels}
    flows = {table_number(b) for b in blocks if b.cell and b.cell.table in sheet.step_tables}
    return frozenset(holding | flows)


def sheet_passages(blocks: Sequence[Block], sheet: SopSheet, tables: frozenset[int]) -> Iterator[Passage]:
    """The passages of the sheet's tables, each under the label of the field it is a value of.

    A value stands right of its label, or below it in the same column (``DASAR HUKUM | KUALIFIKASI PELAKSANA``).
    """
    fields = {_at(f): f for f in sheet.fields}
    above: dict[tuple[int, int], SopField] = {}
    for block in blocks:
        if block.cell is None or table_number(block) not in tables or block.kind is BlockKind.IMAGE:
            continue
        here = (block.cell.table, block.cell.column)
        own = fields.get((block.span.line, block.span.column))
        if own is not None:
            above[here] = own
            # What stands right of this label in its row is its value, until that column has a label of its own.
            above[(block.cell.table, block.cell.column + block.cell.column_span)] = own
            continue
        if block.text:
            field = above.get(here)
            heading = field.label.text if field is not None else ""
            basis = field is not None and field.id == _BASIS
            yield Passage(body_source(block), block, basis=basis, heading=heading)


def _at(field: SopField) -> tuple[int, int]:
    span = field.label.span()
    return span.line, span.column
