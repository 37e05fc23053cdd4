"""Services that are called like a component: *A. Layanan Pengaduan Masyarakat*, beside *B. Layanan Konseling*.

A heading that only names a component has its text below it. This one has components below it, the same as the headings
beside it have, which are counted or marked as it is and name services.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, heading_level
from standards_lint.extract.ranks import label_style
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_SEVERAL = 3
"""Components below each heading of such a row, some of them the same."""
_BESIDE = 2
"""Other headings of the row that have them too."""

_INTRODUCED = 5
"""Events below a heading among which its first component stands: a description, the hours, the component."""

_Rank = tuple[BlockKind, str, int]


def with_services_named_alike(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such headings as names of services.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    found = list(events)
    rows: dict[_Rank, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        ranked = any(map(str.isalnum, label_style(event))) or (heading_level(event) and _may_name(event, headings))
        if ranked and not event.table and event.kind in (EventKind.TITLE, EventKind.COMPONENT, EventKind.NAME):
            rows[event.block.kind, label_style(event), event.block.level].append(index)
    for row in rows.values():
        told = {i: _below(i, end, events) for i, end in zip(row, [*row[1:], len(events)], strict=True)}
        whole = [i for i in row if len(told[i]) >= _SEVERAL and events[i].kind is not EventKind.COMPONENT]
        for index in row:
            alike = sum(len(told[index] & told[other]) >= _SEVERAL for other in whole)
            if events[index].kind is EventKind.COMPONENT and alike >= _BESIDE and _is_bare(index, events):
                found[index] = replace(events[index], kind=EventKind.NAME, label=None, why=Why("named_alike"))
    return found


def _may_name(event: Event, headings: Headings) -> bool:
    """``### Layanan Pengaduan Warga (Satu Pintu)``; ``## Penanganan Pengaduan`` heads what is told for all."""
    return event.kind is not EventKind.COMPONENT or headings.is_called_service(event.source.text)


def _below(index: int, end: int, events: Sequence[Event]) -> set[str]:
    """The components whose headings stand between one heading of a row and the next."""
    return {label.component for event in events[index + 1 : end] if (label := event.label) is not None}


def _is_bare(index: int, events: Sequence[Event]) -> bool:
    """Nothing stands between it and the first component below it; below markup what introduces a card may."""
    below = events[index + 1 : index + 1 + (_INTRODUCED if heading_level(events[index]) else 1)]
    return any(event.kind is EventKind.COMPONENT for event in below)
