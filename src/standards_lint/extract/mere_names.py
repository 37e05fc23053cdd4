"""Lists of nothing but names of components, which head nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from standards_lint.extract.events import Event, EventKind, body_source, is_first
from standards_lint.extract.ranks import label_style
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_MERE_NAMES = 3
"""Names in a list without any text that make it a list of names."""
_MANY_NAMES = 8
"""So many of them in a list, one right below the other, are one whatever follows: only the last could have a text."""


def without_mere_names(events: list[Event]) -> list[Event]:
    """A list of nothing but names of components heads nothing: *Setiap standar memuat: dasar hukum, persyaratan …*.

    So do the labels of tabs, whose texts follow under headings of their own.
    """
    found = list(events)
    for row in _lists(events):
        named = [i for i in row if events[i].kind is EventKind.COMPONENT and ":" not in events[i].block.text]
        named = [i for i in named if not _heads_list(i, events)]
        many = len(named) >= _MANY_NAMES and 4 * len(named) >= 3 * len(row)
        if many or (len(named) >= _MERE_NAMES and len(named) >= len(row) / 2 and _are_bare(row, events)):
            for i in named:
                block = events[i].block
                found[i] = Event(EventKind.BODY, body_source(block), block, why=Why("mere_names"))
    return found


def _lists(events: Sequence[Event]) -> Iterator[list[int]]:
    """The items that stand one after another, cut where names are counted from one again: the heads of what follows."""
    for items, run in groupby(range(len(events)), key=lambda index: is_item(events[index])):
        if not items:
            continue
        row: list[int] = []
        for index in run:
            anew = events[index].kind is EventKind.COMPONENT and is_first(events[index])
            if row and anew and is_first(events[row[0]]):
                yield row
                row = []
            row.append(index)
        yield row


def _heads_list(index: int, events: Sequence[Event]) -> bool:
    """``**1. Persyaratan**`` above ``• Fotokopi KTP``: a list with other signs in front stands below it."""
    event = events[index]
    following = events[index + 1] if index + 1 < len(events) else None
    if following is None or not is_item(following) or following.kind is EventKind.COMPONENT:
        return False
    return label_style(following) != label_style(event)


def is_item(event: Event) -> bool:
    """An item of a list outside tables."""
    return event.block.kind is BlockKind.ITEM and not event.table


def _are_bare(row: Sequence[int], events: Sequence[Event]) -> bool:
    """All on one level, and what follows the last of them is a heading, a picture or nothing: no text of its own."""
    if len({events[i].block.level for i in row}) > 1:
        return False
    behind = events[row[-1] + 1] if row[-1] + 1 < len(events) else None
    return behind is None or behind.block.kind is not BlockKind.PARAGRAPH or behind.kind is EventKind.COMPONENT
