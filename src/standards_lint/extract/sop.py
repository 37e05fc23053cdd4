"""Blocks to the parts of an SOP AP sheet: its identity fields and the rows of its flow table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from standards_lint.extract.tables import Table, TableCell, tables_of
from standards_lint.knowledge.phrases import NOTHING
from standards_lint.knowledge.sop_words import SopWords, plain
from standards_lint.model.block import Block, Region
from standards_lint.model.span import SourceText
from standards_lint.model.standard import SopField, Step

UNREAD = "…"
"""What a step's time, completeness or output is where its row has no such cell: not seen is not empty."""
_COLON = re.compile(r"\s*:\s*")
_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class SopSheet:
    """What a document has of an SOP AP sheet."""

    fields: tuple[SopField, ...]
    steps: tuple[Step, ...]
    step_tables: frozenset[int]
    """Numbers of the tables that are flow tables."""

    @property
    def n_fields(self) -> int:
        """How many different identity fields there are."""
        return len({field.id for field in self.fields})

    @property
    def is_sop_sheet(self) -> bool:
        """There is a flow table beside some identity fields, or half of the twelve fields stand there."""
        return self.n_fields >= 6 or (bool(self.steps) and self.n_fields >= 3)


def find_sop(blocks: Sequence[Block], words: SopWords) -> SopSheet:
    """The identity fields and flow tables of a document.

    Args:
        blocks: All blocks of the document in reading order, empty cells included.
        words: Labels of an SOP AP sheet.
    """
    main = [b for b in blocks if b.region is Region.MAIN]
    tables = tables_of(main)
    flows = [(table, columns) for table in tables if (columns := _flow_columns(table, words))]
    step_tables = frozenset(table.number for table, _ in flows)
    steps = tuple(step for number, (table, columns) in enumerate(flows, 1) for step in _steps(table, columns, number))
    fields = [f for table in tables if table.number not in step_tables for f in _table_fields(table, words)]
    fields += _line_fields([b for b in main if not b.cell], words)
    return SopSheet(tuple(_first_of_each(fields)), steps, step_tables)


def _first_of_each(fields: Sequence[SopField]) -> Iterator[SopField]:
    seen: set[str] = set()
    for found in sorted(fields, key=lambda f: (f.label.span().line, f.label.span().column)):
        if found.id not in seen:
            seen.add(found.id)
            yield found


def _label_and_rest(source: SourceText, words: SopWords) -> tuple[tuple[str, bool], SourceText, str] | None:
    """``Nomor SOP : 12/2023`` to the field, its label and what stands behind the colon."""
    colon = _COLON.search(source.text)
    head = source.text[: colon.start()] if colon else source.text
    field = words.fields.get(plain(head)) if len(head) <= words.longest else None
    if not field:
        return None
    return field, source.slice(0, len(head)).strip(), source.text[colon.end() :] if colon else ""


def _table_fields(table: Table, words: SopWords) -> Iterator[SopField]:
    labelled = {
        (row, cell.place.column): found
        for row, cells in table.rows.items()
        for cell in cells
        if (found := _label_and_rest(cell.blocks[0].source, words))
    }
    label_rows = {row for row, _ in labelled}
    for (row, column), ((name, usual), label, rest) in labelled.items():
        cells = table.rows[row]
        own = next(cell for cell in cells if cell.place.column == column)
        inside = " ".join([rest, *(f"{b.label} {b.text}".strip() for b in own.blocks[1:])]).strip()
        value = inside or _right_of(cells, own, labelled) or _below(table, own, label_rows)
        yield SopField(name, label, value.strip(NOTHING), usual)


def _right_of(cells: Sequence[TableCell], own: TableCell, labelled: Collection[tuple[int, int]]) -> str:
    for cell in cells:
        if cell.place.column <= own.place.column:
            continue
        if (cell.place.row, cell.place.column) in labelled:
            return ""
        if cell.text.strip(NOTHING):
            return cell.text
    return ""


def _below(table: Table, own: TableCell, label_rows: set[int]) -> str:
    """The columns of the label in the rows below, up to the next row with labels.

    ``DASAR HUKUM | KUALIFIKASI PELAKSANA``; under a label over two columns the first may be a margin.
    """
    parts: list[str] = []
    end = own.place.column + own.place.column_span
    for row, cells in table.rows.items():
        if row <= own.place.row:
            continue
        if row in label_rows:
            break
        parts += [cell.text for cell in cells if own.place.column <= cell.place.column < end and cell.text]
    return " ".join(parts)


def _line_fields(blocks: Sequence[Block], words: SopWords) -> Iterator[SopField]:
    for block, after in zip_longest(blocks, blocks[1:]):
        found = _label_and_rest(block.source, words)
        if not found:
            continue
        (name, usual), label, rest = found
        if not rest and after and not _label_and_rest(after.source, words):
            rest = after.text
        yield SopField(name, label, rest.strip(NOTHING), usual)


def _flow_columns(table: Table, words: SopWords) -> dict[str, int] | None:
    """Name of column → its number, and ``""`` → the last row of heads; None for another table."""
    rows = list(table.rows.items())
    for index, (row, cells) in enumerate(rows):
        columns = _heads(cells, words)
        if "uraian" not in columns:
            continue
        last = row
        for below, more in rows[index + 1 : index + _HEADER_ROWS]:
            heads = _heads(more, words)
            if not words.markers & heads.keys() or "uraian" in heads:
                break
            columns |= {name: column for name, column in heads.items() if name not in columns or name in words.markers}
            last = below
        if len(words.markers & columns.keys()) >= words.markers_needed:
            return columns | {"": last}
    return None


def _heads(cells: Sequence[TableCell], words: SopWords) -> dict[str, int]:
    named = ((words.columns.get(plain(c.text)), c.place.column) for c in cells if len(c.text) <= words.longest)
    heads: dict[str, int] = {}
    for name, column in named:
        if name:
            heads.setdefault(name, column)
    return heads


def _steps(table: Table, columns: dict[str, int], sequence: int) -> Iterator[Step]:
    cells = {name: table.column(column) for name, column in columns.items() if name}
    order = 0
    for row in table.rows:
        described = cells["uraian"].get(row)
        if row <= columns[""] or not described or described.place.row != row or not _is_step(described):
            continue
        order += 1
        number = cells["nomor"].get(row) if "nomor" in cells else None
        yield Step(
            number=(number.text if number else described.blocks[0].label).strip(" .)"),
            text=described.source,
            sequence=sequence,
            order=order,
            table=True,
            time=_content(cells, "waktu", row),
            completeness=_content(cells, "kelengkapan", row),
            output=_content(cells, "output", row),
        )


def _is_step(cell: TableCell) -> bool:
    """Words: not an empty row, and not a row of column numbers (1 2 3 4 …)."""
    return any(character.isalpha() for character in cell.text)


def _content(cells: dict[str, dict[int, TableCell]], name: str, row: int) -> str:
    cell = cells.get(name, {}).get(row)
    return cell.text.strip(NOTHING) if cell else UNREAD
