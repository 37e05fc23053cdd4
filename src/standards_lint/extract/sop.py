"""Blocks to the parts of an SOP AP sheet: its identity fields and the rows of its flow table."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import zip_longest

from standards_lint.extract.sheets import by_sheet, starts_of, without_contents
from standards_lint.extract.tables import Table, TableCell, tables_of
from standards_lint.knowledge.phrases import DASHES, NOTHING, Phrases
from standards_lint.knowledge.sop_words import SopWords, plain
from standards_lint.model.block import Block, Region
from standards_lint.model.span import SourceText
from standards_lint.model.standard import SopField, Step
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

UNREAD = "…"
"""What a step's time, completeness or output is where its row has no such cell: not seen is not empty."""
_GRADED = ("waktu", "kelengkapan", "output")
"""Columns of the standard of quality of a step."""
_COLON = ready_pattern(r"\s*:\s*")
_NUMBER = "nomor"
_UNFINISHED = ready_pattern(rf"\w\.?(?P<hyphen>[{DASHES}])\s*$")
"""``WN.02.01-``: the part behind the hyphen was never filled in."""
_HEADER_ROWS = 3
_HALF = 6  # of the twelve identity fields


@dataclass(frozen=True, slots=True)
class SopSheet:
    """What a document has of an SOP AP sheet."""

    fields: tuple[SopField, ...]
    steps: tuple[Step, ...]
    step_tables: frozenset[int]
    """Numbers of the tables that are flow tables."""
    flow_tables: frozenset[int] = frozenset()
    """Those of them that name who acts, or call their rows steps: these cannot be anything else."""
    told_tables: frozenset[int] = frozenset()
    """Those of the last that only call their rows steps: the procedure of the service named above them."""
    step_times: Mapping[tuple[int, int, int], str] = field(default_factory=dict)
    """(table, row, column) of a cell with a time → what the steps are that it stands beside."""
    sheet_of: Mapping[int, int] = field(default_factory=dict)
    """Number of a flow table → which sheet of the document it belongs to, from 1."""

    @property
    def n_sheets(self) -> int:
        """How many sheets the document holds."""
        return max((field.sheet for field in self.fields), default=0)

    @property
    def n_fields(self) -> int:
        """How many different identity fields there are, on the sheet that has most of them."""
        return max(Counter(field.sheet for field in self.fields).values(), default=0)

    def starts(self) -> list[tuple[int, int]]:
        """Line and column where each sheet begins."""
        return starts_of(self.fields)

    def fields_of(self, number: int) -> tuple[SopField, ...]:
        """The identity fields of one sheet."""
        return tuple(field for field in self.fields if field.sheet == number)

    @property
    def is_sop_sheet(self) -> bool:
        """There is a flow table beside some identity fields, or half of the twelve fields stand there."""
        return self.n_fields >= _HALF or (bool(self.steps) and self.n_fields >= 3)


def find_sop(blocks: Sequence[Block], words: SopWords, total: Phrases) -> SopSheet:
    """The identity fields and flow tables of a document, which may be a book of several sheets.

    Args:
        blocks: All blocks of the document in reading order, empty cells included.
        words: Labels of an SOP AP sheet.
        total: The whole description of a row that sums up the steps above it.
    """
    main = [b for b in blocks if b.region is Region.MAIN]
    tables = tables_of(main)
    fields = [(table.number, f) for table in tables for f in _table_fields(table, words)]
    fields = without_contents(fields)
    fields += [(0, f) for f in _line_fields([b for b in main if not b.cell], words)]
    # "No | Kegiatan | Pelapor | Karutan | Waktu": on a sheet a table of steps needs fewer heads to be known.
    certain = len({f.id for _, f in fields}) >= _HALF
    flows = [(table, columns) for table in tables if (columns := _flow_columns(table, words, certain))]
    step_tables = frozenset(table.number for table, _ in flows)
    identity = tuple(by_sheet([(number, f) for number, f in fields if number not in step_tables]))
    starts = starts_of(identity)
    sheet_of = {table.number: _sheet_at(table, starts) for table, _ in flows}
    steps = tuple(
        step
        for number, (table, columns) in enumerate(flows, 1)
        for step in _steps(table, columns, (number, sheet_of[table.number]), total)
    )
    told = frozenset(table.number for table, columns in flows if _calls_rows_steps(table, columns, words))
    return SopSheet(
        identity,
        steps,
        step_tables,
        frozenset(table.number for table, columns in flows if columns.keys() & words.actors) | told,
        told,
        {place: text for table, columns in flows for place, text in _step_times(table, columns)},
        sheet_of,
    )


def _sheet_at(table: Table, starts: Sequence[tuple[int, int]]) -> int:
    """The last sheet that begins above a flow table; the first where none does."""
    blocks = (block for cells in table.rows.values() for cell in cells for block in cell.blocks)
    span = next((block.span for block in blocks), None)
    return max(1, bisect_right(starts, (span.line, span.column))) if span is not None else 1


def _calls_rows_steps(table: Table, columns: dict[str, int], words: SopWords) -> bool:
    """``Uraian Prosedur | Kelengkapan Berkas | Durasi``, without a column of those who act."""
    if columns.keys() & words.actors or "waktu" not in columns:
        return False
    heads = [c for row, cells in table.rows.items() if row <= columns[""] for c in cells]
    return any(c.place.column == columns["uraian"] and plain(c.text) in words.step_heads for c in heads)


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
        # "Tgl. Revisi | : | -": nothing yet, which is another thing than a label nobody has filled in.
        beside = (cell.text for cell in _up_to_label(cells, own, labelled))
        told = _told(name, value)
        yield SopField(name, label, told, usual, not told and any(map(_is_dash, (inside, *beside))))


def _is_dash(text: str) -> bool:
    return bool(text.strip(" :")) and not text.strip(f" :{DASHES}")


def _told(name: str, value: str) -> str:
    """The value without what stands around it; the hyphen at the end of a number says that the number goes on."""
    told = value.strip(NOTHING)
    unfinished = _UNFINISHED.search(value) if name == _NUMBER and told else None
    return told + unfinished["hyphen"] if unfinished else told


def _right_of(cells: Sequence[TableCell], own: TableCell, labelled: Collection[tuple[int, int]]) -> str:
    beside = (cell.text for cell in _up_to_label(cells, own, labelled))
    return next((text for text in beside if text.strip(NOTHING)), "")


def _up_to_label(
    cells: Sequence[TableCell], own: TableCell, labelled: Collection[tuple[int, int]]
) -> Iterator[TableCell]:
    """The cells to the right of a label, up to the next label."""
    for cell in cells:
        if (cell.place.row, cell.place.column) in labelled and cell.place.column > own.place.column:
            return
        if cell.place.column > own.place.column:
            yield cell


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
        yield SopField(name, label, _told(name, rest), usual, _is_dash(rest))


def _flow_columns(table: Table, words: SopWords, certain: bool) -> dict[str, int] | None:
    """Name of column → its number, and ``""`` → the last row of heads; None for another table.

    On a sheet that is `certain` a column of times beside the descriptions is enough.
    """
    rows = list(table.rows.items())
    for index, (row, cells) in enumerate(rows):
        columns = _heads(cells, words)
        if "uraian" not in columns:
            continue
        if any(plain(cell.text) in words.not_flow for cell in cells):
            return None  # "Kegiatan | Persyaratan | Waktu | Biaya": a service in every row
        last = row
        for below, more in rows[index + 1 : index + _HEADER_ROWS]:
            heads = _heads(more, words)
            if not heads.keys() & words.markers or "uraian" in heads:
                break
            # "Waktu Penyelesaian" right below "Prosedur" is the next row of a standard's table
            heads = {name: column for name, column in heads.items() if column != columns["uraian"]}
            columns |= {name: column for name, column in heads.items() if name not in columns or name in words.markers}
            last = below
        if len(columns.keys() & words.markers) >= words.markers_needed or (certain and "waktu" in columns):
            return columns | {"": last}
    return None


def _heads(cells: Sequence[TableCell], words: SopWords) -> dict[str, int]:
    named = ((words.columns.get(plain(c.text)), c.place.column) for c in cells if len(c.text) <= words.longest)
    heads: dict[str, int] = {}
    for name, column in named:
        if name:
            heads.setdefault(name, column)
    return heads


def _steps(table: Table, columns: dict[str, int], at: tuple[int, int], total: Phrases) -> Iterator[Step]:
    """The rows of a flow table; `at`: which of the flow tables it is, and of which sheet."""
    cells = {name: table.column(column) for name, column in columns.items() if name}
    order = 0
    for row in table.rows:
        described = cells["uraian"].get(row)
        if row <= columns[""] or not described or described.place.row != row or not _is_step(described, total):
            continue
        order += 1
        number = cells["nomor"].get(row) if "nomor" in cells else None
        yield Step(
            number=(number.text if number else described.blocks[0].label).strip(" .)"),
            text=described.source,
            sequence=at[0],
            order=order,
            table=True,
            sheet=at[1],
            time=_content(cells, "waktu", row),
            completeness=_content(cells, "kelengkapan", row),
            output=_content(cells, "output", row),
            dashed=frozenset(name for name in _GRADED if _is_dash(_text(cells, name, row))),
        )


def _step_times(table: Table, columns: dict[str, int]) -> Iterator[tuple[tuple[int, int, int], str]]:
    """The cells with times; one that is merged over several rows stands beside all their descriptions."""
    if "waktu" not in columns:
        return
    descriptions = table.column(columns["uraian"])
    beside: dict[tuple[int, int, int], list[str]] = {}
    for row, cell in table.column(columns["waktu"]).items():
        described = descriptions.get(row)
        if row > columns[""] and described:
            beside.setdefault((table.number, cell.place.row, cell.place.column), []).append(described.text)
    yield from ((place, " ".join(dict.fromkeys(texts))) for place, texts in beside.items())


def _is_step(cell: TableCell, total: Phrases) -> bool:
    """Words: not an empty row, not a row of column numbers (1 2 3 4 …), and not the row of the total."""
    return any(character.isalpha() for character in cell.text) and not total.fullmatch(plain(cell.text))


def _content(cells: dict[str, dict[int, TableCell]], name: str, row: int) -> str:
    return _text(cells, name, row).strip(NOTHING) if cells.get(name, {}).get(row) else UNREAD


def _text(cells: dict[str, dict[int, TableCell]], name: str, row: int) -> str:
    cell = cells.get(name, {}).get(row)
    return cell.text if cell else ""
