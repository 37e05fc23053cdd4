"""Titles that tell the ways to one service apart: ``PENDAFTARAN LURING`` and ``PENDAFTARAN DARING``.

Each stands above the same components as the other, and the service is named above both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why


def without_ways(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such titles as text, where two or more differ in nothing but the way.

    Args:
        events: Of a whole document, in order.
        headings: Words for the ways, and names of services.
    """
    found = list(events)
    alike: dict[tuple[frozenset[str], int, str], list[int]] = {}
    above: dict[int, Event] = {}
    """The last heading of each rank."""
    for index, event in enumerate(events):
        level = event.block.level if event.block.kind is BlockKind.HEADING and not event.table else 0
        if not level:
            continue
        above = {rank: title for rank, title in above.items() if rank < level}
        said = headings.said_of_way(event.source.text) if event.kind is EventKind.TITLE else None
        if said is not None and any(_names_service(title, headings) for title in above.values()):
            alike.setdefault((said, level, _first_below(index, events)), []).append(index)
        above[level] = event
    for (_, _, component), named in alike.items():
        if component and len(named) > 1:
            for index in named:
                found[index] = replace(events[index], kind=EventKind.BODY, strength=0, why=Why("way"))
    return found


def _names_service(title: Event, headings: Headings) -> bool:
    return title.kind is EventKind.TITLE and headings.may_name_service(title.source.text)


def _first_below(index: int, events: Sequence[Event]) -> str:
    """The component that is told first below a title, empty where another title comes before it."""
    for event in events[index + 1 :]:
        if event.kind is EventKind.COMPONENT and event.label is not None:
            return event.label.component
        if event.kind in (EventKind.TITLE, EventKind.NAME):
            return ""
    return ""
