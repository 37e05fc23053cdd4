"""Tables with a row for each component and a column for each service, to events.

An example::

    Komponen      | Sambungan Baru | Balik Nama
    Persyaratan   | …              | …
    Biaya/Tarif   | Rp150.000,00   | Gratis

The columns beside the names of components are services when the row above the first component names each of them,
otherwise than the columns of a table of one service are named (*Uraian*, *Keterangan*), and most components have a
text in every one of them. A cell that spans columns speaks for all of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.table_rows import Row
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.records import dataclass

_COMPONENTS = 4  # rows of components with a text in every column
_MOST = 0.75  # of the rows of components
_LONGEST_NAME = 14  # words

Labels = Sequence[dict[int, LabelMatch | None]]


@dataclass(frozen=True, slots=True)
class ServiceColumns:
    """Where the services of a table stand."""

    header: int
    """Index of the row that names them."""
    label: int
    """Column of the names of components."""
    services: tuple[int, ...]
    """Columns of the services."""


def find_service_columns(rows: Sequence[Row], labels: Labels, label: int, headings: Headings) -> ServiceColumns | None:
    """The columns of services beside the column of component names, None where there are none."""
    first = next((index for index, found in enumerate(labels) if found.get(label) is not None), 0)
    columns = tuple(sorted({c for row in rows for c in row.cells if c > label}))
    above = (i for i in range(first - 1, -1, -1) if len(rows[i].filled()) >= len(columns))
    header = next((i for i in above if not counts_columns(rows[i])), None)
    if header is None or len(columns) < 2 or not _names_services(rows[header], label, columns, headings):
        return None
    told = [row for row, found in zip(rows, labels, strict=True) if found.get(label) is not None]
    whole = sum(all(_has_text(_cell(row, label, c)) for c in columns) for row in told)
    return ServiceColumns(header, label, columns) if whole >= max(_COMPONENTS, _MOST * len(told)) else None


def counts_columns(row: Row) -> bool:
    """``(1)`` ``(2)`` ``(3)`` below the heads of the columns."""
    return all(row.text(c).strip(" .()").isdigit() for c in row.filled())


def _names_services(row: Row, label: int, columns: Sequence[int], headings: Headings) -> bool:
    corner, names = row.text(label), [row.text(c) for c in columns]
    if corner and headings.column(corner) not in ("komponen", "layanan"):
        return False
    distinct = len({name.lower() for name in names}) == len(names)
    # a word of a component may stand in a name: "Perpanjangan Kartu Pengawasan"
    plain = sum(headings.in_column(name) is None for name in names)
    return distinct and all(_may_name(name, headings) for name in names) and 2 * plain > len(names)


def _may_name(text: str, headings: Headings) -> bool:
    known = headings.column(text) or headings.half(text) or headings.is_other(text) or headings.label(text)
    return bool(text) and len(text.split()) <= _LONGEST_NAME and not known and not headings.is_generic(text)


def _has_text(blocks: Sequence[Block]) -> bool:
    return any(b.text or b.kind is BlockKind.IMAGE for b in blocks)


def _cell(row: Row, label: int, column: int) -> list[Block]:
    """The blocks of a cell, or of the one that spans the column."""
    own = row.cells.get(column)
    if own is not None:
        return own
    for start in range(column - 1, label, -1):
        blocks = row.cells.get(start)
        if blocks:
            place = blocks[0].cell
            return blocks if place is not None and place.column + place.column_span > column else []
    return []


def service_column_events(
    rows: Sequence[Row], labels: Labels, found: ServiceColumns, headings: Headings
) -> Iterator[Event]:
    """The services one after another, as if each had a table of its own."""
    body = list(zip(rows, labels, strict=True))[found.header + 1 :]
    others = [row for row, matches in body if matches.get(found.label) is None and row.text(found.label)]
    for row in rows[: found.header]:
        yield from _loose(row, headings)
    for row in others:
        if headings.half(row.text(found.label)):
            yield from _loose(row, headings)
    for column in found.services:
        name = [b for b in rows[found.header].cells[column] if b.text]
        yield Event(EventKind.NAME, SourceText.join([b.source for b in name], " "), name[0])
        yield from _one_service(body, found, column)
    for row in others:
        if not headings.half(row.text(found.label)):
            yield from _loose(row, headings)


def _one_service(
    body: Sequence[tuple[Row, dict[int, LabelMatch | None]]], found: ServiceColumns, column: int
) -> Iterator[Event]:
    open_component = False
    for row, matches in body:
        match, blocks = matches.get(found.label), _cell(row, found.label, column)
        if match is not None:
            open_component = bool(blocks)
        elif row.text(found.label):
            open_component = False  # a row of another matter
        if match is not None and blocks:
            head = [b for b in row.cells[found.label] if b.text]
            yield Event(EventKind.COMPONENT, SourceText.join([b.source for b in head], " "), blocks[0], match)
        if open_component:
            for block in blocks:
                yield Event(EventKind.BODY, body_source(block), block)


def _loose(row: Row, headings: Headings) -> Iterator[Event]:
    for column in row.filled():
        for block in row.cells[column]:
            kind = EventKind.HALF if headings.half(block.text) else EventKind.OTHER
            yield Event(kind, block.source, block)
