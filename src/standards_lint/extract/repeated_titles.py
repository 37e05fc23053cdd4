"""Titles that stand above every service in the same words, beside the components: ``Tentang Klaster``, ``Deskripsi``.

An example::

    # Klaster Ibu dan Anak
    ## Tentang Klaster      (and a paragraph)
    ## Persyaratan
    # Klaster Lansia
    ## Tentang Klaster      (and a paragraph)
    ## Persyaratan

The nearest title above the components names their service, but what is the same above all of them names none, where a
heading of a higher rank tells them apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.component_names import normalise
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

REPEATED = "repeated_title"
"""Code of the reason of such a title."""


def with_repeated_titles(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such titles marked, so that they name no service.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    found = list(events)
    above: dict[int, Event] = {}
    """The last title of each rank."""
    places: dict[tuple[str, int], list[int]] = {}
    for index, event in enumerate(events):
        level = event.block.level if event.block.kind is BlockKind.HEADING and not event.table else 0
        if not level or event.kind not in (EventKind.TITLE, EventKind.COMPONENT):
            continue
        above = {rank: title for rank, title in above.items() if rank < level}
        if event.kind is EventKind.COMPONENT:
            continue
        named = any(headings.may_name_service(title.source.text) for title in above.values())
        if named and _heads_sibling(index, level, events):
            places.setdefault((normalise(event.source.text), level), []).append(index)
        above[level] = event
    alike = Counter({key: len(indices) for key, indices in places.items()})
    for key, indices in places.items():
        if alike[key] > 1:
            for index in indices:
                found[index] = replace(events[index], why=Why(REPEATED))
    return found


def is_repeated(event: Event) -> bool:
    """It stands above other services too."""
    return event.why is not None and event.why.code == REPEATED


def _heads_sibling(index: int, level: int, events: Sequence[Event]) -> bool:
    """Text of its own stands below it, and then a component under a heading of its rank."""
    below = events[index + 1 :]
    if not below or below[0].block.kind is BlockKind.HEADING:
        return False
    following = (e for e in below if e.block.kind is BlockKind.HEADING and e.kind is not EventKind.TITLE)
    component = next((e for e in following if e.kind is EventKind.COMPONENT), None)
    return component is not None and component.block.level == level
