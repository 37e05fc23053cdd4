"""Plain lines that lead to a list of what to bring, on pages where nothing else heads the requirements.

``Syarat untuk layanan mutasi siswa`` in the middle of a text proves nothing; right above a list it heads that list,
unless the page has headings of its own for its requirements.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import heading_like
from standards_lint.extract.runs import begins_list
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind

_COMPONENT = "persyaratan"


def with_lead_lines(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as headings of the requirements.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    labels = (event.label for event in events if event.kind is EventKind.COMPONENT)
    if any(label is not None and label.component == _COMPONENT and label.how != "beginning" for label in labels):
        return list(events)
    leads = {id(line): lead for line, below in pairwise(events) if (lead := _lead(line, below, headings)) is not None}
    return [leads.get(id(event), event) for event in events]


def _lead(line: Event, below: Event, headings: Headings) -> Event | None:
    block = line.block
    plain = line.kind in (EventKind.TITLE, EventKind.BODY) and block.kind is BlockKind.PARAGRAPH and not line.table
    if not plain or not heading_like(block) or not _is_list(below):
        return None
    found = headings.beginning(block.text.rstrip(" :"))
    if found is None or found[0].component != _COMPONENT:
        return None
    return Event(EventKind.COMPONENT, block.source, block, found[0])


def _is_list(event: Event) -> bool:
    return event.kind is EventKind.BODY and event.block.kind is BlockKind.ITEM and begins_list(event)
