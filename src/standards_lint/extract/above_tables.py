"""Numbered lines in capitals right above a table of components: ``3. IZIN TRAYEK ANGKUTAN``.

Their number makes them items of a list to the reader of the file; what follows shows that they head the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import is_short, is_shouted
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind

_STRENGTH = 3
"""That of a line in capitals."""


def with_titles_above_tables(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as titles.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    tables = {event.table for event in events if event.table and event.kind is EventKind.COMPONENT}
    found = list(events)
    for index, (event, below) in enumerate(pairwise(events)):
        if below.table in tables and _is_name(event, headings):
            found[index] = replace(event, kind=EventKind.TITLE, source=event.block.source, strength=_STRENGTH)
    return found


def _is_name(event: Event, headings: Headings) -> bool:
    block = event.block
    counted = block.kind is BlockKind.ITEM and block.label[:1].isalnum()
    plain = event.kind is EventKind.BODY and not event.table
    return (
        plain and counted and is_shouted(block.text) and is_short(block.text) and headings.may_name_service(block.text)
    )
