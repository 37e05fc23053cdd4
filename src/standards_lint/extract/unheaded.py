"""A service whose text follows its name without any heading, while the services before and behind it have headings.

``1. SURAT DOMISILI`` with *Persyaratan*, *Biaya* …, then ``2. SURAT USAHA`` / *a. Pengantar RT/RW* / *Selesai dalam 2
hari kerja, tidak dipungut biaya*: it would be read as more of the service before, and nobody would judge it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, at
from standards_lint.extract.group_name import service_name
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.prose import clauses_of
from standards_lint.extract.ranks import label_style, succeeds
from standards_lint.extract.unlabelled import Unlabelled
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_SERVICES = 2
"""Services with headings that show how the names of services look."""
_TOLD = 3
"""Components that the words below a name must tell, a promise and what to bring among them."""
_ASKED, _PROMISED = "persyaratan", frozenset({"jangka_waktu", "biaya", "produk"})
"""Chapters on rights, fines or hours tell other components."""


def with_unheaded(
    groups: Sequence[Group], loose: Sequence[Event], events: Sequence[Event], knowledge: Knowledge
) -> tuple[list[Group], list[Event]]:
    """The services with those that have a name of the same rank and text of their own, but no headings.

    Args:
        groups: Services in the making, in order; what is such a service's leaves their parts.
        loose: What stands outside components.
        events: All of the document, in order.
        knowledge: Names of services, and how texts tell components.

    Returns:
        The groups in order of place, and what still stands outside components.
    """
    named = [(g, name) for g in groups if not g.common and (name := service_name(g, knowledge.headings))]
    names = [name for _, name in named]
    if len(names) < _SERVICES or not _are_alike(names):
        return list(groups), list(loose)
    heads = {id(part.heading) for group in groups for part in group.parts if part.heading is not None}
    found: list[Group] = []
    gone: set[int] = set()
    for name, below in _stretches(names, events, heads, knowledge):
        told = _told(below, knowledge)
        names_told = {component for component, _ in told}
        if _ASKED in names_told and names_told & _PROMISED and len(names_told) >= _TOLD:
            gone |= {id(event) for event in (name, *below)}
            named_so = replace(name, kind=EventKind.NAME, why=Why("title_above"))
            found.append(Group(names=[named_so], unlabelled=told, why=Why("beside_services")))
    if not found:
        return list(groups), list(loose)
    for part in (part for group in groups for part in group.parts):
        part.bodies = [event for event in part.bodies if id(event) not in gone]
    places = {id(group): at(name) for group, name in named} | {id(g): at(g.names[0]) for g in found}
    ordered = sorted([g for g, _ in named] + found, key=lambda group: places[id(group)])
    others = [group for group in groups if id(group) not in places]
    return [*ordered, *others], [event for event in loose if id(event) not in gone]


def _are_alike(names: Sequence[Event]) -> bool:
    """All counted in one way outside tables, or headings of one level."""
    first = names[0]
    if any(name.table for name in names):
        return False
    if label_style(first):
        return len({label_style(name) for name in names}) == 1
    return len({(name.block.kind, name.block.level) for name in names}) == 1 and first.block.kind is BlockKind.HEADING


def _stretches(
    names: Sequence[Event], events: Sequence[Event], heads: set[int], knowledge: Knowledge
) -> list[tuple[Event, list[Event]]]:
    """Each line that ranks with the names and is followed by text alone, with that text."""
    own = {at(name) for name in names}
    found: list[tuple[Event, list[Event]]] = []
    last: Event | None = None
    for index, event in enumerate(events):
        if at(event) in own:
            last = event
        elif last is not None and _is_next(event, last, knowledge):
            below = _below(events[index + 1 :], names[0], own, heads)
            if below:
                found.append((event, below))
                last = event
    return found


def _is_next(event: Event, last: Event, knowledge: Knowledge) -> bool:
    if event.kind is not EventKind.TITLE or event.table or not knowledge.headings.may_name_service(event.source.text):
        return False
    if knowledge.clause_words.chapters.search(event.block.text):
        return False
    if knowledge.headings.is_other(event.source.text) or knowledge.headings.is_for_all(event.source.text):
        return False
    return _ranks_with(event, last) and (not label_style(last) or succeeds(event, last))


def _ranks_with(event: Event, name: Event) -> bool:
    if label_style(name):
        return label_style(event) == label_style(name)
    return event.block.kind is name.block.kind and event.block.level == name.block.level


def _below(events: Sequence[Event], name: Event, own: set[tuple[int, int]], heads: set[int]) -> list[Event]:
    """The text down to the next name or heading of that rank; nothing where a component has a heading in it."""
    found: list[Event] = []
    for event in events:
        ends = event.kind in (EventKind.HALF, EventKind.OTHER) or (
            event.kind is EventKind.TITLE and _ranks_with(event, name)
        )
        if at(event) in own or ends:
            return found
        if id(event) in heads or event.kind is EventKind.COMPONENT:
            return []
        found.append(event)
    return found


def _told(below: Sequence[Event], knowledge: Knowledge) -> list[tuple[str, Part]]:
    """The components of a text without headings: first its lists and bare values, then its sentences."""
    lists = Unlabelled(knowledge.content, knowledge.components.half("penyampaian")).in_text(below, ())
    taken = {id(event) for _, part in lists for event in part.bodies}
    known = {component for component, _ in lists}
    told, _ = clauses_of([event for event in below if id(event) not in taken], knowledge.clause_words)
    return lists + [(component, part) for component, part in told if component not in known]
