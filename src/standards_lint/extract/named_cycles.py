"""Services whose names stand in the plain headings of their first components, one service behind the other.

An example::

    Persyaratan kartu pelaut baru:      (and a list)
    Biaya:                              (and a list)
    Persyaratan kartu pelaut hilang:
    Biaya:

What comes again names another service; *Syarat baru:* and *Syarat perpanjangan:* right below each other are cases of
one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_BEGIN = frozenset({"persyaratan", "prosedur"})
"""Components that a service begins with."""
_FEWEST = 2


def with_named_cycles(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, in front of each such heading the name in it.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    named = {index: name for index, event in enumerate(events) if (name := _name(event, headings)) is not None}
    begins = _begins(list(named), events)
    if len(begins) < _FEWEST or len({named[index].text.lower() for index in begins}) < len(begins):
        return list(events)
    found: list[Event] = []
    for index, event in enumerate(events):
        if index in begins:
            found.append(
                Event(EventKind.NAME, named[index], event.block, why=Why("named_in_heading", (event.source.text,)))
            )
        found.append(event)
    return found


def _name(event: Event, headings: Headings) -> SourceText | None:
    """What a plain line that ends in a colon names behind the name of its component."""
    if event.kind is not EventKind.COMPONENT or event.table or event.label is None or event.label.how != "beginning":
        return None
    text = event.source.text
    plain = event.block.kind is BlockKind.PARAGRAPH and text.endswith(":") and event.label.component in _BEGIN
    found = headings.beginning(text.rstrip(" :")) if plain else None
    if found is None or not headings.names_in_heading(found[1]) or headings.label(found[1]) is not None:
        return None
    start = text.rfind(found[1])
    name = event.source.slice(start, headings.name_end(text)).strip(" :")
    name = name.slice(headings.purpose_end(name.text))
    return name if headings.may_name_service(name.text) else None


def _begins(named: Sequence[int], events: Sequence[Event]) -> set[int]:
    """Those of the headings that begin a service: the first, and each that others part from the one before."""
    alike = [i for i in named if sum(_component(events[i]) == _component(events[j]) for j in named) >= _FEWEST]
    parted = all(
        any(e.label is not None and e.label.component != _component(events[one]) for e in events[one + 1 : other])
        for one, other in pairwise(alike)
    )
    return set(alike) if parted else set()


def _component(event: Event) -> str:
    return event.label.component if event.label is not None else ""
