"""The row of headings of one style that a standard is made of, and what stands inside one of them.

An example::

    10. Penanganan Pengaduan, Saran, dan Masukan
        a. Sarana: WA 0812…
        b. Jangka waktu: paling lama 5 hari kerja
    11. Jumlah Pelaksana

What stands between two headings of such a row belongs to the first, whatever it is called: a label of a lower style,
the columns of a table (*No | Prosedur | Waktu* below *Sistem, Mekanisme, dan Prosedur*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, body_source, heading_level, is_told
from standards_lint.extract.lines import is_shouted
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.extract.table_rows import table_number
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_WHOLE = 5
"""Components with headings of one style from which on they are a row."""
_CAPITALS, _BOLD, _LINE = _BY_LOOKS = ("capitals", "bold", "line")
"""Styles of headings without markup and number that have a line of their own."""
_PROMISES = frozenset({"jangka_waktu", "biaya", "produk"})
_SHORT = 2
"""Words of a label of a part: *Sarana*, *Jangka waktu*, and not *Sarana, Prasarana, dan/atau Fasilitas*."""
_HANDLING = frozenset({"sarana", "prosedur", "jangka_waktu", "biaya"})
"""Components that the handling of complaints has too."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What stands between two headings of a row."""

    start: int
    """Index of the first heading."""
    end: int
    """Index behind the last event inside."""
    style: str
    known: frozenset[str]
    """The components that have a heading in the row."""
    closed: bool
    """Another heading of the row follows."""


def tables_inside(events: Sequence[Event], blocks: Sequence[Block], headings: Headings) -> frozenset[int]:
    """Numbers of the tables that are content of a component, although their cells name components.

    A table with a column of services tells of those, wherever it stands, unless it tells that component alone: *Jenis
    Permohonan | Persyaratan* below *Persyaratan*.

    Args:
        events: Of a whole document, in order.
        blocks: What they were made of.
        headings: Names of columns.
    """
    listing = {table_number(b) for b in blocks if b.cell is not None and headings.column(b.text) == "layanan"}
    inside: set[int] = set()
    for room in _rooms(events):
        within = events[room.start + 1 : room.end]
        head = events[room.start]
        own = frozenset({head.label.component} if head.label is not None else ())
        for table in {e.table for e in within if e.table}:
            named = {e.label.component for e in within if e.table == table and e.label is not None}
            directly = events[room.start + 1].table == table
            known = own if table in listing else room.known | _parts_of(head, closed=room.closed or directly)
            cells = [e for e in within if e.table == table]
            if named and named <= known and (named <= own or not _tells_services(cells, named)):
                inside.add(table)
    return frozenset(inside)


def _tells_services(cells: Sequence[Event], named: frozenset[str] | set[str]) -> bool:
    """*No | Surat | Persyaratan | Waktu*, or a row for each component: what is asked for, and what is promised.

    Steps have numbers for names: *No | Prosedur | Persyaratan | Waktu*.
    """
    if "persyaratan" not in named or not named & _PROMISES:
        return False
    names = [e.source.text for e in cells if e.kind is EventKind.NAME]
    return not names or any(character.isalpha() for name in names for character in name)


def without_labels_inside(events: Sequence[Event], _: Headings) -> list[Event]:
    """The events, labels and titles inside a component as its text.

    Args:
        events: Of a whole document, in order.
    """
    found: list[Event | None] = list(events)
    for room in _rooms(events):
        for index in range(room.start + 1, room.end):
            if found[index] is not None and _is_text(events, index, room):
                _make_text(found, events, index)
    return [event for event in found if event is not None]


def _make_text(found: list[Event | None], events: Sequence[Event], index: int) -> None:
    """A label and what stands behind it on its line are one line of text."""
    event = events[index]
    found[index] = replace(
        event, kind=EventKind.BODY, source=body_source(event.block), label=None, strength=0, why=Why("inside_row")
    )
    for later in range(index + 1, len(events)):
        block = events[later].block
        if block.span.line != event.block.span.line or block.text not in event.block.text or block is event.block:
            return
        found[later] = None


def _is_text(events: Sequence[Event], index: int, room: _Room) -> bool:
    event, head = events[index], events[room.start]
    if event.table or head.label is None or not _is_lower(event, room.style):
        return False
    if event.kind is EventKind.COMPONENT and event.label is not None:
        own = event.label.component in (head.label.component, head.label.merged)
        titled = room.style.startswith("h") and head.label.component != "pengaduan" and _is_titled(events, index, room)
        short = len(event.source.text.split()) <= _SHORT
        parts = _parts_of(head, closed=room.closed) if short else frozenset[str]()
        return not own and not titled and event.label.component in room.known | parts
    if event.kind is EventKind.TITLE:
        return label_style(head) == room.style  # by markup and looks its rank tells already
    return event.kind is EventKind.OTHER and is_told(event) and index == room.start + 1


def _parts_of(head: Event, *, closed: bool) -> frozenset[str]:
    """What the handling of complaints has too: between two headings, or right below one, nothing else needs to tell."""
    complaints = head.label is not None and head.label.component == "pengaduan"
    return _HANDLING if complaints and closed else frozenset()


def _is_titled(events: Sequence[Event], index: int, room: _Room) -> bool:
    """``### Surat Domisili`` stands between ``## Persyaratan`` and the label: it may be of a service."""
    return any(e.kind is EventKind.TITLE and heading_level(e) for e in events[room.start + 1 : index])


def _rooms(events: Sequence[Event]) -> Iterator[_Room]:
    for style, row in _rows(events):
        known = frozenset(label.component for i in row if (label := events[i].label) is not None)
        for place, start in enumerate(row):
            after = row[place + 1] if place + 1 < len(row) else None
            end = _end(events, start, after, style)
            end = end if after is not None else _before_another(events, start, end)
            yield _Room(start, end, style, known, after is not None)


def _end(events: Sequence[Event], start: int, after: int | None, style: str) -> int:
    """Index behind what belongs to a heading: up to the next of its rank, or to where nothing tells that."""
    if label_style(events[start]) == style and after is not None and succeeds(events[after], events[start]):
        return after
    for index in range(start + 1, len(events)):
        if index == after or _ends(events[index], style):
            return index
    return len(events)


def _before_another(events: Sequence[Event], start: int, end: int) -> int:
    """Behind the last heading of a row what is asked for again begins another service, with the title above it."""
    asked = (i for i in range(start + 1, end) if (label := events[i].label) and label.component == "persyaratan")
    first = next(asked, end)
    while first < end and first - 1 > start and events[first - 1].kind is EventKind.TITLE:
        first -= 1
    return first


def _ends(event: Event, style: str) -> bool:
    if event.table:
        return False
    if event.kind in (EventKind.NAME, EventKind.HALF):
        return True
    if style.startswith("h"):
        return 0 < heading_level(event) <= int(style[1:])
    if event.kind is EventKind.OTHER:
        return style in _BY_LOOKS and not is_told(event)
    plain = style in (_CAPITALS, _BOLD) and event.strength <= 1  # a short line of content
    return (event.kind is EventKind.TITLE and not plain) or (event.numbered and label_style(event) == style)


def _rows(events: Sequence[Event]) -> Iterator[tuple[str, list[int]]]:
    """Headings of one style in order, each of another component."""
    begun: dict[str, list[int]] = {}
    told: dict[str, set[str]] = {}
    rows: list[tuple[str, list[int]]] = []
    for index, event in enumerate(events):
        style = _style(event)
        if not style or event.kind is not EventKind.COMPONENT or event.label is None:
            continue
        if event.label.component in told.setdefault(style, set()):
            rows.append((style, begun.pop(style)))
            told[style] = set()
        told[style] |= {event.label.component, event.label.merged} - {""}
        begun.setdefault(style, []).append(index)
    rows += begun.items()
    return ((style, row) for style, row in rows if len(row) >= _WHOLE)


def _style(event: Event) -> str:
    """``h2`` for a heading by markup, ``1.`` for a numbered line, else how a line of its own looks; empty in tables."""
    level = heading_level(event)
    if event.table or level:
        return f"h{level}" if level else ""
    if event.numbered or is_told(event):
        return label_style(event)
    return _CAPITALS if is_shouted(event.source.text) else _BOLD if event.block.bold else _LINE


def _is_lower(event: Event, style: str) -> bool:
    level = heading_level(event)
    if style.startswith("h"):
        return not level or level > int(style[1:])
    if level or is_shouted(event.source.text) or _style(event) == style:
        return False
    return style != _LINE or is_told(event) or event.numbered
