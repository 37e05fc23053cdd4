"""Headings that begin like a component and head services that say the same below them.

An example::

    ## Persyaratan Pencatatan Kelahiran   (and a date, a link)
    ### Kelahiran WNI
    #### Persyaratan
    ### Kelahiran WNA
    #### Persyaratan

The first heading is a title: the requirements stand below the headings of the services. Other chapters stand above or
beside services without any markup that would rank them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, heading_level
from standards_lint.extract.lines import title_strength
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText


def without_chapters(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, such headings as titles.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    found = list(events)
    for index, event in enumerate(events):
        if _begins_component(event) and _heads_services(events, index, headings):
            strength = title_strength(event.block)
            source = _behind_component(event, headings)
            found[index] = replace(event, kind=EventKind.TITLE, source=source, label=None, strength=strength)
    return found


def without_second_complaints(events: Sequence[Event], _: Headings) -> list[Event]:
    """The events, *Pengaduan dan Informasi* as a title where another heading is *Pengaduan* and nothing more.

    Args:
        events: Of a whole document, in order.
    """
    told = [e.label for e in events if e.kind is EventKind.COMPONENT and e.label and e.label.component == "pengaduan"]
    if all(label.how == "composed" for label in told):
        return list(events)
    return [
        replace(e, kind=EventKind.TITLE, label=None, strength=title_strength(e.block))
        if e.label is not None and e.label.how == "composed" and e.label.component == "pengaduan" and not e.table
        else e
        for e in events
    ]


def without_joining_title(events: Sequence[Event], headings: Headings) -> list[Event]:
    """The events, with the first heading of a component by markup as a title where it joins several services.

    Args:
        events: Of a whole document, in order.
        headings: Names of components and services.
    """
    found = list(events)
    first = next((i for i, e in enumerate(events) if e.kind is EventKind.COMPONENT and heading_level(e)), None)
    if first is not None and _joins_services(events[first], headings):
        strength = title_strength(events[first].block)
        found[first] = replace(events[first], kind=EventKind.TITLE, label=None, strength=strength)
    return found


def _joins_services(event: Event, headings: Headings) -> bool:
    """``Tata Cara Permohonan dan Keberatan`` at the head of a page: what follows tells of each."""
    begun = headings.beginning(event.source.text.rstrip(" :")) if _begins_component(event) else None
    return begun is not None and headings.joins_names(begun[1])


def _behind_component(event: Event, headings: Headings) -> SourceText:
    """What may name a service: ``Permohonan Informasi`` of ``Tata Cara Permohonan Informasi``."""
    begun = headings.beginning(event.source.text.rstrip(" :"))
    return event.source if begun is None else event.source.slice(event.source.text.rfind(begun[1])).strip(" :")


def _begins_component(event: Event) -> bool:
    """``Syarat Pembayaran Pajak``: more than the name of a component."""
    named = event.kind is EventKind.COMPONENT and event.label is not None and event.label.how == "beginning"
    return named and heading_level(event) > 0


def _heads_services(events: Sequence[Event], chapter: int, headings: Headings) -> bool:
    """The same component stands under deeper headings, with the name of a service in it or above it."""
    label, rank = events[chapter].label, heading_level(events[chapter])
    for index in range(chapter + 1, len(events)):
        event, above = events[index], events[index - 1]
        level = heading_level(event)
        if above is events[chapter] and event.block.kind is BlockKind.ITEM:
            return False  # a list of its own
        component = event.kind is EventKind.COMPONENT
        if (level and level <= rank) or (component and not level):
            return False  # the next section, or a line that names a component
        if component and event.label and label and event.label.component == label.component:
            titled = above.kind is EventKind.TITLE and heading_level(above) > rank
            named = titled and headings.may_name_service(above.source.text)
            return named or event.label.how == "beginning"
    return False


def is_chapter(part: Part, event: Event) -> bool:
    """A bare *Prosedur* with nothing under it but *Prosedur Rawat Jalan*, which tells more: it heads the page."""
    heading = part.heading
    if heading is None or part.bodies or heading.label is None or event.label is None:
        return False
    marked = heading.block.kind == event.block.kind == "heading" and not heading.table
    above = heading.label.how != "beginning" or 0 < heading.block.level < event.block.level
    return marked and above and event.label.how == "beginning"


def is_chapter_beside(event: Event, heading: Event, begun: Event | None, groups: Sequence[Group]) -> bool:
    """``## Layanan Pidana`` behind bold names below ``## Layanan Perdata``: no markup ranks it with the names.

    Args:
        event: What may be such a chapter.
        heading: That of the component above it.
        begun: What the service began with.
        groups: The services so far; chapters stand among their names.
    """
    if any(e is not None and e.block.kind == "heading" for e in (heading, begun)):
        return False
    chapters = {e.block.level for group in groups for e in group.names if e.block.kind == "heading" and e.block.level}
    return event.block.kind == "heading" and event.block.level in chapters
