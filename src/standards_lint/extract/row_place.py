"""Where a line of a row stands: what is below it, beside it, and elsewhere in the document."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.events import Event, EventKind
from standards_lint.model.block import BlockKind

BOLD_WORDS = 2
"""Words of such a line: *Keselamatan*, but *Izin Keamanan Acara* is a service …"""


def heads_document(row: Sequence[int], events: Sequence[Event]) -> bool:
    """Most names of components stand in this row: bullets in front of them are not those of a list inside one."""
    labelled = sum(event.label is not None and not event.table for event in events)
    return 2 * sum(events[i].label is not None for i in row) >= labelled


def stand_together(one: int, other: int, events: Sequence[Event]) -> bool:
    """No heading by markup stands between two lines of a row."""
    between = events[one + 1 : other]
    return not any(e.block.kind is BlockKind.HEADING and e.block.level and not e.table for e in between)


def names_service(index: int, events: Sequence[Event]) -> bool:
    """A line of some words in bold, below which the components begin again: ``**Peminjaman Sarana Olahraga**``."""
    block = events[index].block
    if block.kind is not BlockKind.PARAGRAPH or len(block.text.split()) <= BOLD_WORDS:
        return False
    labelled = [e.label.component for e in events if e.label is not None]
    following = next((e.label.component for e in events[index + 1 :] if e.label is not None), "")
    return bool(labelled) and following == labelled[0]


def is_told(supposed: Event, events: Sequence[Event]) -> bool:
    """Another heading names the component."""
    meant = supposed.label.component if supposed.label is not None else ""
    return any(event.label is not None and event.label.component == meant for event in events)


def heads_what_follows(index: int, events: Sequence[Event], *, firm: bool = False) -> bool:
    """Text, a table or a deeper list stands below, not the next of its own rank.

    Below a bold line of a `firm` row a short plain one is its text: ``Evalausi Kinrja`` / ``SKM per semester``.
    """
    if index + 1 == len(events):
        return False
    event, following = events[index], events[index + 1]
    if following.table:
        return True
    marked = event.block.bold or (event.block.kind is BlockKind.HEADING and not event.block.level)
    if firm and marked and not following.block.bold and following.block.kind is BlockKind.PARAGRAPH:
        return True
    if following.block.kind is BlockKind.ITEM and event.block.kind is BlockKind.ITEM:
        return following.block.level > event.block.level
    led = event.block.kind is BlockKind.ITEM and following.kind is EventKind.TITLE
    leading_line = led and following.block.text.endswith(":")
    return following.block.kind is not BlockKind.HEADING and (following.kind is EventKind.BODY or leading_line)
