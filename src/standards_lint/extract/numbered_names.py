"""Names counted 1, 2, 3 above components that are the same under each of them, in texts that mark neither.

An example::

    1. Layanan Informasi
    Persyaratan Pelayanan
    Mengisi formulir
    Penanganan Pengaduan
    Kotak saran
    2. Layanan Pengaduan
    Persyaratan Pelayanan

By itself the second name is the last line of what the first service says, or the heading of a component. Where the
first components differ, the names must be told by their count alone, and what stands below each must come again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, is_first
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why

_FEWEST = 2
"""Names that make a row."""
_WORDS = 14
"""Words of a name."""


def with_numbered_names(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such lines as names.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    names = _above_the_first(events, headings) or _above_repeated(events, headings)
    found = list(events)
    for index in names:
        name = events[index]
        found[index] = replace(name, kind=EventKind.NAME, source=name.block.source, label=None, why=Why("counted_name"))
    return found


def _above_the_first(events: Sequence[Event], headings: Headings) -> list[int]:
    """Those right above the heading that comes first under each of them, in the same words."""
    first = next((e for e in events if e.kind is EventKind.COMPONENT and e.label), None)
    if first is None or first.label is None or first.table:
        return []
    names = [i - 1 for i, e in enumerate(events) if _is_same(e, first)]
    if len(names) < _FEWEST or names[0] < 0 or not all(_may_name(events[index], headings) for index in names):
        return []
    return names if _are_counted(names, first, events) else []


def _above_repeated(events: Sequence[Event], headings: Headings) -> list[int]:
    """Those right above components, where each tells some that the one before told: ``B. …`` / ``Syarat :``."""
    names = [
        i
        for i, (event, below) in enumerate(pairwise(events))
        if below.kind is EventKind.COMPONENT and not below.table and event.label is None and _may_name(event, headings)
    ]
    by_style: dict[str, list[int]] = {}
    for index in names:
        by_style.setdefault(label_style(events[index]), []).append(index)
    for row in by_style.values():
        if len(row) <= _FEWEST or not all(succeeds(events[b], events[a]) for a, b in pairwise(row)):
            continue  # "a. Fotokopi KTP" in each of several services
        if any(succeeds(events[index], events[index - 1]) for index in row[1:]):
            continue  # the last items of lists of one, two and three
        if _are_counted(row, events[row[0] + 1], events) and _repeat(row, events):
            return row
    return []


def _are_counted(names: Sequence[int], below: Event, events: Sequence[Event]) -> bool:
    """One after another, in numbers of one kind that the headings below do not have."""
    if all(events[index].kind is EventKind.TITLE for index in names):
        return False  # they show themselves to be titles
    # below "B. …" the names are counted anew
    counted = all(is_first(events[b]) or succeeds(events[b], events[a]) for a, b in pairwise(names))
    styles = {label_style(events[index]) for index in names}
    return counted and is_first(events[names[0]]) and len(styles) == 1 and label_style(below) not in styles


def _repeat(names: Sequence[int], events: Sequence[Event]) -> bool:
    """What stands right below each name but the first was told below the one before it too."""
    for one, other in pairwise(names):
        told = {event.label.component for event in events[one:other] if event.label is not None}
        first = events[other + 1].label
        if first is None or first.component not in told:
            return False
    return True


def _is_same(event: Event, first: Event) -> bool:
    """The same heading in the same words, and not another one of the component."""
    return event.kind is EventKind.COMPONENT and not event.table and event.source.text == first.source.text


def _may_name(event: Event, headings: Headings) -> bool:
    text = event.block.text
    plain = event.kind in (EventKind.BODY, EventKind.TITLE, EventKind.COMPONENT) and event.numbered and not event.table
    short = len(text.split()) <= _WORDS and text[-1:] not in (".", ";", ",", ":")
    return plain and short and (headings.may_name_service(text) or headings.names_at_need(text))
