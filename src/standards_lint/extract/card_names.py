"""Names of services on cards: headings of one rank, each with the same component first in a row of headings below.

An example::

    ### Akta Kelahiran      (and a sentence about it)
    #### Persyaratan
    ### Kartu Keluarga
    #### Persyaratan

What a single heading above a component is (a name, a chapter, the title of the page) its place must tell; a row of them
with the same below can only be services.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from standards_lint.extract.events import Event, EventKind, is_first
from standards_lint.extract.lines import is_in_brackets
from standards_lint.extract.parts import Group
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

CARD_NAME = "card_name"
"""Code of the reason of such a name."""
_DEFINED = 2  # names that the text below them explains
_ROW = 3  # cards from which on it is a row


def with_card_names(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events with such headings as names.

    Args:
        events: Of a whole document, in order.
        headings: Names of services.
    """
    marked = [e for e in events if e.block.kind is BlockKind.HEADING and e.block.level > 0 and not e.table]
    marked = _without_remarks(marked)
    pairs = [(above, below) for above, below in pairwise(marked) if above.kind is EventKind.TITLE]
    heads = [(above, _component(below)) for above, below in pairs if below.block.level > above.block.level]
    names: set[int] = set()
    rows: set[tuple[int, str]] = set()
    for (level, component), run in groupby(heads, key=lambda head: (head[0].block.level, head[1])):
        row = [above for above, _ in run]
        named = all(headings.may_name_service(e.source.text) and not headings.is_other(e.source.text) for e in row)
        if component and len(row) >= _ROW and named:
            names |= {id(e) for e in row}
            rows.add((level, component))
    # "## IMUNISASI" right above "## PERSYARATAN", where the other cards have "### PERSYARATAN": a slip of one rank.
    beside = [(above, below) for above, below in pairs if above.block.level == below.block.level]
    slipped = [above for above, below in beside if (below.block.level, _component(below)) in rows]
    names |= {id(e) for e in slipped if headings.may_name_service(e.source.text)}
    names |= {id(e) for e in (*_defined(events, headings), *_called_standards(events, headings))}
    return [replace(e, kind=EventKind.NAME, why=Why(CARD_NAME)) if id(e) in names else e for e in events]


def _without_remarks(marked: Sequence[Event]) -> list[Event]:
    """Without ``(Antarkota, Antarpulau)`` below the name *Pindah Cabang* of the same rank."""
    remarks = {
        id(below)
        for above, below in pairwise(marked)
        if is_in_brackets(below.source.text) and not is_in_brackets(above.source.text)
        if above.kind is EventKind.TITLE and above.block.level == below.block.level
    }
    return [event for event in marked if id(event) not in remarks]


def _component(event: Event) -> str:
    return event.label.component if event.label is not None else ""


def _defined(events: Sequence[Event], headings: Headings) -> list[Event]:
    """Short lines that the text below each begins with, and components below: ``Izin Tambat`` / *Izin tambat …*."""
    found = [
        line
        for (above, line), (_, below) in pairwise(pairwise([None, *events]))
        if line is not None and below is not None and not _is_number(above)  # of a step, "7" in a circle
        if line.kind is EventKind.TITLE and below.kind is EventKind.BODY and headings.may_name_service(line.source.text)
        if below.source.text.lower().startswith(f"{line.source.text.lower()} ")
    ]
    return found if len(found) >= _DEFINED and _are_told(found, events) else []


def _is_number(event: Event | None) -> bool:
    return event is not None and event.block.text.isdecimal()


def _called_standards(events: Sequence[Event], headings: Headings) -> list[Event]:
    """Lines that say themselves what they head, each another: ``Standar Pelayanan Publik Izin Tambat``.

    One such line is the title of a document; of several with components below each, all name services.
    """
    found = [e for e in events if e.kind is EventKind.TITLE and not e.table and _called(e.source.text, headings)]
    several = len({normalise(e.source.text) for e in found}) == len(found) >= _DEFINED
    return found if several and _are_told(found, events) and all(_begins(e, events) for e in found) else []


def _begins(name: Event, events: Sequence[Event]) -> bool:
    """The component below it is not counted on: ``4. Biaya`` goes on with the service above."""
    start = next(i for i, e in enumerate(events) if e is name)
    below = next(e for e in events[start:] if e.kind is EventKind.COMPONENT)
    return not below.block.label or is_first(below)


def _called(text: str, headings: Headings) -> bool:
    start = headings.name_start(text)
    said = any(map(str.isalpha, text[:start]))  # "(Antarkota, Antarpulau)" only begins with a bracket
    return said and headings.may_name_service(text[start:])


def _are_told(names: Sequence[Event], events: Sequence[Event]) -> bool:
    """Below each of them stands a component, before the next."""
    places = [next(i for i, e in enumerate(events) if e is name) for name in names]
    stretches = pairwise([*places, len(events)])
    return all(any(e.kind is EventKind.COMPONENT for e in events[start:end]) for start, end in stretches)


def stands_before_cards(group: Group, names: Sequence[Event]) -> bool:
    """What stands in a row with cards, before the first of them, is told of all: ``### Alur Pelayanan``.

    Args:
        group: The components before.
        names: What names the next service.
    """
    card = next(filter(_is_card, names), None)
    first = group.parts[0].heading if group.parts else None
    if card is None or first is None or any(map(_is_card, group.names)):
        return False
    return first.block.kind == card.block.kind and first.block.level == card.block.level


def _is_card(event: Event) -> bool:
    return event.why is not None and event.why.code == CARD_NAME
