"""The tables of an SOP AP sheet to passages: they hold identity fields and steps, not components of a service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from standards_lint.extract.events import body_source
from standards_lint.extract.passage import Passage
from standards_lint.extract.sop import SopSheet
from standards_lint.extract.table_rows import table_number
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.standard import SopField

_BASIS, _STEPS = "dasar_hukum", "prosedur"


def sheet_tables(blocks: Sequence[Block], sheet: SopSheet, headings: Headings) -> frozenset[int]:
    """Numbers of the outermost tables that belong to the sheet; none where the document is no sheet.

    A flow table below a heading of its own (*Prosedur:*), beside headings of other components, stands under it.
    """
    if not sheet.is_sop_sheet:
        return frozenset()
    labels = {_at(f) for f in sheet.fields}
    holding = {table_number(b) for b in blocks if b.cell and b.begins in labels}
    flows = {table_number(b) for b in blocks if b.cell and b.cell.table in sheet.step_tables}
    return frozenset(holding | (flows - _headed(blocks, headings)))


def above_sheet(blocks: Sequence[Block], tables: frozenset[int]) -> frozenset[tuple[int, int]]:
    """Line and column of what stands right above a table of the sheet: the table is what it heads."""
    found: set[tuple[int, int]] = set()
    last: Block | None = None
    for block in blocks:
        if not table_number(block):
            last = block if block.text else None  # a picture may be what it heads
        elif last is not None:
            if table_number(block) in tables:
                found.add(last.begins)
            last = None
    return frozenset(found)


def _headed(blocks: Sequence[Block], headings: Headings) -> set[int]:
    """Numbers of the tables right below the heading of the component on steps, where other components have theirs."""
    found: set[int] = set()
    named: set[str] = set()
    component = ""
    for block in blocks:
        number = table_number(block)
        if not number:
            label = headings.label(block.text.rstrip(" :"))
            component = label.component if label is not None else ""
            named.add(component)
        elif component == _STEPS:
            found.add(number)
            component = ""
    return found if len(named - {"", _STEPS}) > 0 else set()


def sheet_passages(blocks: Sequence[Block], sheet: SopSheet, tables: frozenset[int]) -> Iterator[Passage]:
    """The passages of the sheet's tables, each under the label of the field it is a value of."""
    for block, field in _values(blocks, sheet, tables):
        heading = field.label.text if field is not None else ""
        basis = field is not None and field.id == _BASIS
        yield Passage(body_source(block), block, basis=basis, heading=heading)


Bodies = Mapping[tuple[int, str], tuple[SourceText, ...]]
"""Number of a sheet and id of a field → the texts that are its value, in order."""


def field_bodies(blocks: Sequence[Block], sheet: SopSheet, tables: frozenset[int]) -> Bodies:
    """What the fields of the sheets hold."""
    found: dict[tuple[int, str], list[SourceText]] = {}
    for block, field in _values(blocks, sheet, tables):
        if field is not None and table_number(block) not in sheet.step_tables:
            found.setdefault((field.sheet, field.id), []).append(body_source(block))
    return {place: tuple(texts) for place, texts in found.items()}


def _values(
    blocks: Sequence[Block], sheet: SopSheet, tables: frozenset[int]
) -> Iterator[tuple[Block, SopField | None]]:
    """The texts of the sheet's tables that are no labels, with the field they are a value of.

    A value stands right of its label, or below it in one of its columns (``DASAR HUKUM | KUALIFIKASI PELAKSANA``).
    """
    fields = {_at(f): f for f in sheet.fields}
    above: dict[tuple[int, int], SopField] = {}
    for block in blocks:
        if block.cell is None or table_number(block) not in tables or block.kind is BlockKind.IMAGE:
            continue
        own = fields.get(block.begins)
        if own is not None:
            # What stands right of this label in its row is its value, until that column has a label of its own.
            last = block.cell.column + block.cell.column_span
            above.update(((block.cell.table, column), own) for column in range(block.cell.column, last + 1))
        elif block.text:
            yield block, above.get((block.cell.table, block.cell.column))


def _at(field: SopField) -> tuple[int, int]:
    span = field.label.span()
    return span.line, span.column
