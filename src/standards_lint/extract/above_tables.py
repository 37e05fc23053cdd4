"""Lines above a table that head it as a whole.

Numbered lines in capitals right above a table of components (``3. IZIN TRAYEK ANGKUTAN``) are items of a list to the
reader of the file; what follows shows that they are titles. A heading in the words of one of the columns below names
neither a component nor a service: ``<h4>Syarat Pembuatan Surat Keterangan</h4>`` above *Nama Surat* and *Syarat
Pembuatan Surat Keterangan*.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.lines import is_short, is_shouted, title_strength
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind

_STRENGTH = 3
"""That of a line in capitals."""


def with_titles_above_tables(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as titles.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    columns = [event for event in events if event.table and event.kind is EventKind.COMPONENT]
    tables, heads = {event.table for event in columns}, {normalise(event.source.text) for event in columns}
    found = [_as_title(event) if _repeats(event, heads) else event for event in events]
    for index, (event, below) in enumerate(pairwise(events)):
        if below.table in tables and _is_name(event, headings):
            found[index] = replace(event, kind=EventKind.TITLE, source=event.block.source, strength=_STRENGTH)
    return found


def _repeats(event: Event, heads: Collection[str]) -> bool:
    begun = event.label is not None and event.label.how == "beginning"
    return begun and not event.table and event.kind is EventKind.COMPONENT and normalise(event.source.text) in heads


def _as_title(event: Event) -> Event:
    return replace(event, kind=EventKind.TITLE, label=None, strength=title_strength(event.block))


def _is_name(event: Event, headings: Headings) -> bool:
    block = event.block
    counted = block.kind is BlockKind.ITEM and block.label[:1].isalnum()
    plain = event.kind is EventKind.BODY and not event.table
    return (
        plain and counted and is_shouted(block.text) and is_short(block.text) and headings.may_name_service(block.text)
    )
