"""Tables to events: component tables, matrices of services, services side by side, and everything else as content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.cell_services import service_cell_events, service_cells
from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.lines import heading_like, labelled, line_events, title_strength
from standards_lint.extract.matrices import bodies, head_text, matrix_events, matrix_header, name_of, one_column_of
from standards_lint.extract.service_columns import find_service_columns, service_column_events
from standards_lint.extract.table_rows import Row, rows_of, table_number
from standards_lint.extract.time_tables import time_column
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_LIST_LABEL = ready_pattern(r"\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]|[-\u2013\u2022\u25aa]")
_CALLED = ready_pattern(r"\d{4}")
"""``Layanan | (0331) 576104``: a number to call."""
_NAME_AND_TEXT = 2  # columns
_MANY, _MOST = 4, 0.6  # cells that tell a component by a word, of all in their column
_SURE = 3  # component names in a column from which on it surely holds component names

_ABOVE_NAMES = ("komponen", "uraian", "")
"""Heads of the column of components, beside one of services: *Komponen*, *Uraian* above both columns, or nothing."""
_STAFF, _SKILL = "jumlah_pelaksana", "kompetensi"


def table_events(
    blocks: Sequence[Block], headings: Headings, *, flow: bool = False, listed: bool = False
) -> Iterator[Event]:
    """The events of one outermost table.

    Args:
        blocks: Of the table, in reading order.
        headings: Names of columns, components and services.
        flow: It holds steps: it is content, not a list of services.
        listed: A page like this names its services in tables (`time_tables.lists_services`).
    """
    if flow:
        yield from (replace(event, table=table_number(blocks[0])) for event in bodies(blocks))
        return
    rows = rows_of(blocks)
    number = table_number(blocks[0])
    labels = [{c: headings.label(head_text(row, c)) for c in row.filled()} for row in rows]
    matrix = matrix_header(rows, labels)
    times = time_column(rows, headings) if matrix is None else None
    single = one_column_of(rows, headings) if matrix is None else None
    single = single or (times if listed else None)
    if single is not None:
        matrix, labels = 0, [single, *labels[1:]]
    shape = "matrix"
    cells = service_cells(rows, headings) if matrix is None else None
    if cells is not None:
        events = service_cell_events(rows, cells, headings, lambda inner: table_events(inner, headings))
    elif times is not None and not listed:
        shape = "plain_table"
        events = _plain_events(blocks, headings)
    elif matrix is not None:
        events = matrix_events(rows, matrix, labels[matrix], headings)
    else:
        width = max(c for row in rows for c in row.cells)
        column = _label_column(labels, width, _named_column(rows[0], headings))
        if column is None and width == _NAME_AND_TEXT:
            column = _column_of_key_words(rows, headings)
            labels = (
                labels
                if column is None
                else [
                    {c: headings.in_column(head_text(row, c)) if c == column else None for c in row.filled()}
                    for row in rows
                ]
            )
        if column is None:
            shape = "plain_table"
            events = _plain_events(blocks, headings)
        else:
            known = _by_key_words(rows, labels, column, headings)
            beside = find_service_columns(rows, known, column, headings)
            shape = "service_columns" if beside is not None else "component_table"
            if beside is not None:
                events = service_column_events(rows, known, beside, headings)
            else:
                events = _component_events(rows, known, column, headings)
    in_table = Why(shape)
    for event in events:
        why = event.why or in_table
        yield Event(event.kind, event.source, event.block, event.label, number, event.strength, why)


def _named_column(head: Row, headings: Headings) -> int | None:
    """The column that its head calls that of the components, beside one of their texts: ``No | Komponen | Uraian``."""
    heads = {headings.column(head.text(c)): c for c in head.filled()}
    return heads.get("komponen") if "uraian" in heads else None


def _label_column(labels: Sequence[dict[int, LabelMatch | None]], width: int, named: int | None) -> int | None:
    """The column in which component names stand, None where there is none; one is enough in a column `named` so.

    One name alone makes a table of components only beside one column of values: a price list headed *Tarif* is content.
    """
    found: dict[int, set[str]] = {}
    for row in labels:
        for column, match in row.items():
            if match is not None:
                found.setdefault(column, set()).add(match.component)
    if not found:
        return None
    column, names = max(found.items(), key=lambda item: (len(item[1]), -item[0]))
    return column if len(names) >= 2 or width <= 2 or column == named else None


def _column_of_key_words(rows: Sequence[Row], headings: Headings) -> int | None:
    """The first of two columns where most of its cells tell components by their words, each another one.

    ``Tempat dan peralatan``, ``Jaminan``, ``Keamanan``, ``Penilaian``, ``Keluhan atas layanan kami``.
    """
    if headings.column(rows[0].text(_NAME_AND_TEXT)) != "uraian":
        return None  # points of a survey, names of staff, things in a room
    cells = [head_text(row, 1) for row in rows if len(row.filled()) > 1]
    told = [match.component for text in cells if (match := headings.in_column(text)) is not None]
    return 1 if len(set(told)) == len(told) >= max(_MANY, _MOST * len(cells)) else None


def _by_key_words(
    rows: Sequence[Row], labels: Sequence[dict[int, LabelMatch | None]], column: int, headings: Headings
) -> Sequence[dict[int, LabelMatch | None]]:
    """The labels with those added that only key words give away, in a column that is surely one of component names.

    So it is with three known names; with two, where most rows have a key word, each of another component.
    """
    known = {match.component for row in labels if (match := row.get(column)) is not None}
    if len(known) < _SURE - 1:
        return labels
    given, found = len(known), [dict(row) for row in labels]
    words: set[str] = set()
    """Of names told so, which stand again in the rows of the next service."""
    for row, matches in zip(rows, found, strict=True):
        if column in matches and matches[column] is None:
            text = head_text(row, column)
            meant = headings.in_column(text)
            # "SDM" and "Jml. Petugas": which of them tells of what those people can, both together say
            again = meant is not None and meant.component == _STAFF and _SKILL not in known
            if meant is not None and (again or meant.component not in known or text in words):
                matches[column] = meant
                known.add(meant.component)
                words.add(text)
    named = sum(column in matches for matches in found)
    return found if given >= _SURE or len(known) > max(_SURE, named / 2) else labels


def _component_events(
    rows: Sequence[Row], labels: Sequence[dict[int, LabelMatch | None]], column: int, headings: Headings
) -> Iterator[Event]:
    width = max((c for row in rows for c in row.cells), default=1)
    services = _service_column(rows, labels, column, headings)
    numbers = next((c for c in rows[0].filled() if headings.column(rows[0].text(c)) == "nomor"), 0)
    above, told = "", set[str]()
    for row, found in zip(rows, labels, strict=True):
        filled = row.filled()
        match = found.get(column)
        if services in filled and row is not rows[0] and match is not None and row.text(services) != above:
            # A remark below the name, or its second line, begins no service.
            anew = numbers in filled if numbers else not above or match.component in told
            if anew and headings.may_name_service(row.text(services)):
                above, told = row.text(services), set()
                yield name_of(row.cells[services])
        if match is not None:
            yield from _for_all(row, column, headings)
        told |= {match.component} if match is not None else set()
        if match is None and len(filled) == 1 and filled[0] > column and told:
            yield from bodies(row.cells[filled[0]])  # the component above goes on
        elif match is None and len(filled) == 1:
            for block in row.cells[filled[0]]:
                yield from _across(block, headings) if filled[0] <= column else line_events(block, headings)
        elif match is not None and (width > column or len(filled) > 1):
            yield from _component_row(row, match, column)
        elif column in filled and _LIST_LABEL.fullmatch(row.text(column)):
            for other in filled:  # "a. | Fotokopi KTP" below "1. | Persyaratan"
                if other >= column:
                    yield from bodies(row.cells[other])
        elif column in filled:
            yield from _other_row(row, column, headings)
        else:
            for other in filled:
                if other > column:
                    yield from bodies(row.cells[other])


def _service_column(
    rows: Sequence[Row], labels: Sequence[dict[int, LabelMatch | None]], column: int, headings: Headings
) -> int:
    """``No | Jenis Layanan | Komponen | Uraian``: the column of services, each beside its components; 0 for none."""
    head = rows[0]
    named = next((c for c in head.filled() if c < column and headings.column(head.text(c)) == "layanan"), 0)
    over = headings.column(head.text(column))
    if not named or over == "komponen":
        return named
    return named if over in _ABOVE_NAMES and _comes_again(rows, labels, named, column) else 0


def _comes_again(rows: Sequence[Row], labels: Sequence[dict[int, LabelMatch | None]], named: int, column: int) -> bool:
    """Several names have the same component beside them; stages of one service have each its own."""
    told: dict[str, set[str]] = {}
    name = ""
    for row, found in zip(rows[1:], labels[1:], strict=True):
        name = row.text(named) or name
        match = found.get(column)
        if match is not None:
            told.setdefault(name, set()).add(match.component)
    groups = [group for group in told.values() if len(group) > 1]
    return len(groups) > 1 and any(one & other for one, other in pairwise(groups))


def _for_all(row: Row, column: int, headings: Headings) -> Iterator[Event]:
    """``Berlaku untuk semua layanan | Pengaduan | Kotak saran``: what stands left of a name says it of all."""
    for block in (block for c in row.filled() if c < column for block in row.cells[c]):
        if headings.is_for_all(block.text):
            yield Event(EventKind.OTHER, block.source, block)


def _across(block: Block, headings: Headings) -> Iterator[Event]:
    """A row with nothing but a short numbered text heads the rows below it: ``B. Balik Nama``."""
    events = list(line_events(block, headings))
    is_title = block.kind is BlockKind.ITEM and heading_like(block) and [e.kind for e in events] == [EventKind.BODY]
    title = Event(EventKind.TITLE, block.source, block, strength=2, why=Why("row_across"))
    yield from [title] if is_title else events


def _component_row(row: Row, match: LabelMatch, column: int) -> Iterator[Event]:
    cell = row.cells[column]
    blocks = [b for b in cell if b.text]
    yield Event(EventKind.COMPONENT, SourceText.join([b.source for b in blocks], " "), blocks[0], match)
    for other in sorted(row.cells):
        if other > column:
            yield from bodies(row.cells[other])


def _other_row(row: Row, column: int, headings: Headings) -> Iterator[Event]:
    """A row with words in the column of labels that name no component."""
    block = next(b for b in row.cells[column] if b.text or b.kind is BlockKind.IMAGE)
    text = row.text(column)
    values = [b for c in sorted(row.cells) if c > column for b in row.cells[c] if b.text]
    if headings.is_service_label(text) and values:
        name = SourceText.join([b.source for b in values], " ")
        yield Event(EventKind.NAME, name, values[0], why=Why("service_label", (text,)))
    elif headings.half(text):
        yield Event(EventKind.HALF, block.source, block)
    elif not values and title_strength(block):
        yield Event(EventKind.TITLE, block.source, block, strength=title_strength(block))
    elif values and headings.column(text) == "uraian" and any(b.kind is BlockKind.ITEM for b in values):
        yield from bodies(values)  # "Deskripsi | 1. Fotokopi KTP …": what it is, its words must tell
    else:
        inline = labelled(block, headings)
        known = headings.is_other(text) or headings.tells_column(text) or not values
        why = Why("no_component") if headings.is_other(text) else Why("head_row") if known and values else None
        yield from inline or [Event(EventKind.OTHER if known else EventKind.UNKNOWN, block.source, block, why=why)]
        if inline:
            for value in values:
                yield Event(EventKind.BODY, body_source(value), value)


def _plain_events(blocks: Sequence[Block], headings: Headings) -> Iterator[Event]:
    """A table without component names: its cells may still carry ``label : value``; the rest is content.

    A single row may name the service of the table below it: ``Jenis Layanan | Evakuasi Hewan``.
    """
    told = [block for block in blocks if block.text]
    if len(told) == _NAME_AND_TEXT and headings.is_service_label(told[0].text):
        name = told[1]
        if headings.may_name_service(name.text) and not _CALLED.search(name.text):
            yield Event(EventKind.NAME, name.source, name, why=Why("service_label", (told[0].text,)))
            return
    for block in blocks:
        inline = labelled(block, headings) if ":" in block.text else []
        yield from inline or [Event(EventKind.BODY, body_source(block), block)]
