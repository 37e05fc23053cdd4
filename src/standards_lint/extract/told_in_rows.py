"""Names of components with their values right behind them, one such line after another, as boxes show key facts.

An example, where a box has a small label and a bold value that come out as one line::

    Waktu penyelesaian 14 hari kerja
    Produk layanan Rekomendasi Proteksi Kebakaran
    Pengaduan layanan WhatsApp +62 811 0000 0000

One line proves nothing (*Waktu penyelesaian izin reklame*); a row of them with a number among the values does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.extract.lines import heading_like
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText

_ROW = 2
"""Lines, of as many components, that make a row."""

_Told = tuple[Event, SourceText]
"""The heading of a component, and its value."""


def with_told_in_rows(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as headings with their texts.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    found: list[Event] = []
    for told, run in groupby(((event, _told(event, headings)) for event in events), key=lambda pair: bool(pair[1])):
        row = list(run)
        values = [split for _, split in row if split is not None]
        if told and _is_row(values):
            for heading, value in values:
                found += [heading, behind_label(heading.block, value, heading.source.text)]
        else:
            found += [event for event, _ in row]
    return found


def _told(event: Event, headings: Headings) -> _Told | None:
    block = event.block
    plain = event.kind in (EventKind.TITLE, EventKind.BODY) and block.kind is BlockKind.PARAGRAPH and not event.table
    leading = headings.leading(block.text) if plain and not block.label and heading_like(block) else None
    if leading is None:
        return None
    label, end = leading
    value = block.source.slice(end).strip(" :-")
    if not any(map(str.isalpha, value.text)):
        return None  # "Biaya pelayanan ..... 4": a table of contents
    return Event(EventKind.COMPONENT, block.source.slice(0, end), block, label), value


def _is_row(values: Sequence[_Told]) -> bool:
    components = {heading.label.component for heading, _ in values if heading.label is not None}
    return len(components) >= _ROW and any(c.isdigit() for _, value in values for c in value.text)
