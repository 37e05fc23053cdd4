"""Headings in the office's own words whose first sentence says that a component stands under them.

``Keputusan atas Permohonan`` names nothing known; ``Hasil pemeriksaan permohonan dapat berupa:`` right below it tells
what the service gives. It is no component by name, but nobody can say either that the component is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.model.why import Why

_MARKED = 4
"""Strength of a heading by markup: a line in bold in a list may be any."""


def with_told_headings(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such headings as unknown ones, where no other heading names the component.

    Args:
        events: Of a whole document, in order.
        headings: Names of components.
    """
    named = {event.label.component for event in events if event.kind is EventKind.COMPONENT and event.label is not None}
    if not named:
        return list(events)
    found: dict[int, Event] = {}
    for heading, below in pairwise(events):
        if heading.kind is not EventKind.TITLE or heading.strength < _MARKED or heading.table or below.table:
            continue
        sentence = below.block.text.strip()
        component = headings.told_by(sentence) if sentence.endswith(":") else ""
        if component and component not in named:
            found[id(heading)] = replace(heading, kind=EventKind.UNKNOWN, why=Why("told", (sentence,)))
    return [found.get(id(event), event) for event in events]
