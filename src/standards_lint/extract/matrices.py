"""Tables with a row for each service and a column for each component, to events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.service_columns import counts_columns
from standards_lint.extract.table_rows import Row
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import Block
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_FEWEST = 2  # services in a table of one component
_STAFF = "jumlah_pelaksana"
_SURE = 3  # known heads of columns beside which a word tells another


def matrix_header(rows: Sequence[Row], labels: Sequence[dict[int, LabelMatch | None]]) -> int | None:
    """Index of a head row that names components in two or more columns, with rows of services below it."""
    for index in range(min(4, len(rows) - 1)):
        found = {match.component for match in labels[index].values() if match is not None}
        if len(found) >= 2:
            below = Counter(m.component for later in labels[index + 1 :] for m in later.values() if m is not None)
            if len(below) < 3:
                return index
    return None


def one_column_of(rows: Sequence[Row], headings: Headings) -> dict[int, LabelMatch | None] | None:
    """The requirements of a table that tells nothing else of its services: ``No | Nama Surat | Syarat Pembuatan``.

    A table of services and fees is a price list: content of the component it stands in.
    """
    head = rows[0]
    columns = {c: headings.column(head.text(c)) for c in head.filled()}
    others = {c: headings.in_column(head_text(head, c)) for c, name in columns.items() if not name}
    found = {c: match for c, match in others.items() if match is not None}
    if "layanan" not in columns.values() or len(found) != 1 or len(others) != 1 or len(rows) <= _FEWEST:
        return None
    return dict(found) if all(match.component == "persyaratan" for match in found.values()) else None


def matrix_events(
    rows: Sequence[Row], header: int, labels: dict[int, LabelMatch | None], headings: Headings
) -> Iterator[Event]:
    """A service for each row below the head, with its components.

    Args:
        rows: Of the table.
        header: Index of the row with the heads of columns.
        labels: What its heads name, by column.
        headings: Names of columns and components.
    """
    head = rows[header]
    columns = _with_key_words(head, {c: match for c, match in labels.items() if match is not None}, headings)
    name_column = _name_column(head, columns, headings, one=len(rows) == header + 2)
    shared: dict[int, tuple[int, list[Block]]] = {}
    for row in rows[header + 1 :]:
        filled = row.filled()
        if name_column not in (*filled, None) or counts_columns(row) or _is_again(row, head):
            continue  # a row of column numbers (1 2 3 4), or one that only continues a picture
        if name_column is not None:
            yield name_of(row.cells[name_column])
        for column, match in columns.items():
            cell = _own_or_shared(row, column, shared)
            if cell:
                yield Event(EventKind.COMPONENT, head.cells[column][0].source, cell[0], match)
                yield from bodies(cell)
        yield from _under_unknown_heads(head, row, {name_column or 0, *columns}, headings)


def _is_again(row: Row, head: Row) -> bool:
    """The head row once more, on another page or at the end of the table."""
    return all(normalise(row.text(c)) == normalise(head.text(c)) for c in {*row.filled(), *head.filled()})


def _with_key_words(head: Row, columns: dict[int, LabelMatch], headings: Headings) -> dict[int, LabelMatch]:
    """The columns with those that a word of their heads tells, beside several known ones: *Berkas yang Dibawa*."""
    found = dict(columns)
    if len({match.component for match in columns.values()}) < _SURE:
        return found
    for column in head.filled():
        text = head_text(head, column)
        meant = headings.in_column(text) if column not in found and not headings.column(text) else None
        if meant is not None and meant.component == _STAFF and not headings.counts_staff(text):
            continue  # "Petugas" heads names
        if meant is not None and all(meant.component != match.component for match in found.values()):
            found[column] = meant
    return found


def _under_unknown_heads(head: Row, row: Row, known: Container[int], headings: Headings) -> Iterator[Event]:
    """What stands in columns whose heads name nothing known may be what the service seems to lack: *Spesifikasi*."""
    for column in row.filled():
        text = head_text(head, column)
        if column in known or not text or headings.is_other(text) or headings.column(text):
            continue
        first = next((b for b in row.cells[column] if any(map(str.isalpha, b.text))), None)
        if first is not None:
            yield Event(EventKind.UNKNOWN, first.source, first, why=Why("unknown_column", (text,)))


def _own_or_shared(row: Row, column: int, shared: dict[int, tuple[int, list[Block]]]) -> list[Block]:
    """The cell of a row, or that of a row above which reaches down to it: one *Gratis* for several services.

    Args:
        row: The row.
        column: The column.
        shared: For each column the last row that its last cell reaches, and the cell; brought up to date.
    """
    cell = row.cells.get(column, [])
    if cell and cell[0].cell is not None:
        shared[column] = cell[0].cell.row + cell[0].cell.row_span - 1, cell
        return cell
    last, above = shared.get(column, (0, []))
    number = next((b.cell.row for blocks in row.cells.values() for b in blocks if b.cell is not None), last + 1)
    return above if number <= last else []


def _name_column(head: Row, columns: dict[int, LabelMatch], headings: Headings, *, one: bool) -> int | None:
    """The column of the services; None where all heads are components and `one` row tells of one above."""
    for column in head.filled():
        if headings.column(head.text(column)) == "layanan":
            return column
    first = columns.get(min(head.cells))
    if one and first is not None and first.component != "produk":
        return None
    others = [c for c in head.filled() if c not in columns and headings.column(head.text(c)) != "nomor"]
    return others[0] if others else min(head.cells)


def name_of(cell: Sequence[Block]) -> Event:
    """The name of a service in a cell of its own."""
    return Event(EventKind.NAME, SourceText.join([b.source for b in cell if b.text], " "), cell[0])


def bodies(blocks: Sequence[Block]) -> Iterator[Event]:
    """Blocks as text of the component they stand in."""
    for block in blocks:
        yield Event(EventKind.BODY, body_source(block), block)


def head_text(row: Row, column: int) -> str:
    """What may be a label in a cell: all its words, if they are few."""
    text = row.text(column)
    return text if len(text) <= 150 else ""
