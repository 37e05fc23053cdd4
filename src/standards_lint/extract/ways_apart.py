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

_Kind = tuple[frozenset[str], BlockKind, int]


def without_ways(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such titles as text, where two or more differ in nothing but the way.

    Args:
        events: Of a whole document, in order.
        headings: Words for the ways.
    """
    found = list(events)
    alike: dict[_Kind, list[int]] = {}
    for index, event in enumerate(events):
        said = headings.said_of_way(event.source.text) if event.kind is EventKind.TITLE and not event.table else None
        if said is not None:
            alike.setdefault((said, event.block.kind, event.block.level), []).append(index)
    for named in alike.values():
        if len(named) > 1:
            for index in named:
                found[index] = replace(events[index], kind=EventKind.BODY, strength=0, why=Why("way"))
    return found
