"""Documents that go through the components once, with a part for each service in them.

An example::

    A. PERSYARATAN
    1. Sambungan Baru
    …
    2. Balik Nama
    …
    B. BIAYA
    1. Sambungan Baru: Rp150.000,00
    2. Balik Nama: gratis

The services are known by their names, which recur in one component after another. What stands in a component before
the first of them, and a component without any, is told for all. A document may do so once for every unit of an office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, rest_of
from standards_lint.extract.group_name import MARKED
from standards_lint.extract.parts import Group, Layout, Part
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_SECTIONS = 3  # components in which a name must recur
_MOST = 0.6  # of the components that the most frequent name recurs in: a page break may have hidden one
_LONGEST_NAME = 14  # words
_RECURS = Why("recurs")
_DEMANDS = frozenset({"persyaratan", "prosedur"})
_PROMISES = frozenset({"jangka_waktu", "biaya", "produk"})

_Section = list[Event]


def by_component(events: Sequence[Event], headings: Headings) -> Layout | None:
    """The layout of such a document, None for any other."""
    heads = [e for e in events if e.kind is EventKind.COMPONENT and e.label is not None]
    if any(e.table for e in heads):
        return None
    rounds = list(_rounds(events))
    layouts = [layout for told in rounds if (layout := _round(told, headings)) is not None]
    if not layouts or len(layouts) < len(rounds):
        return None
    if len(layouts) == 1:
        return layouts[0]
    groups = [group for layout in layouts for group in _told_in_each(layout.groups)]
    loose = [event for layout in layouts for event in layout.loose]
    return Layout(groups, loose, any(layout.has_management_half for layout in layouts))


def _round(events: Sequence[Event], headings: Headings) -> Layout | None:
    ids = [e.label.component for e in events if e.kind is EventKind.COMPONENT and e.label is not None]
    if len(ids) < _SECTIONS:
        return None
    names = _recurring(_sections(events), headings)
    return _Sorter(names, headings).sort(events) if len(names) >= 2 else None


def _rounds(events: Sequence[Event]) -> Iterator[list[Event]]:
    """The events cut where a component comes again, from the heading on that stands above it."""
    here: list[Event] = []
    seen: set[str] = set()
    for event in events:
        component = event.label.component if event.kind is EventKind.COMPONENT and event.label is not None else ""
        if component in seen:
            last = max(i for i, e in enumerate(here) if e.kind is EventKind.COMPONENT)
            cut = next((i for i in range(last + 1, len(here)) if _parts(here[i])), len(here))
            yield here[:cut]
            here, seen = here[cut:], set()
        seen |= {component} - {""}
        here.append(event)
    yield here


def _parts(event: Event) -> bool:
    """It ends what stands above it: a heading by markup, the name of a half, another matter."""
    marked = event.kind is EventKind.TITLE and event.strength >= MARKED
    return marked or event.kind in (EventKind.OTHER, EventKind.HALF, EventKind.NAME)


def _told_in_each(groups: Sequence[Group]) -> list[Group]:
    """The services of one round, each with what the round tells for all of them."""
    own = [group for group in groups if not group.common]
    for common in (group for group in groups if group.common):
        for group in own:
            group.parts += [replace(part) for part in common.parts if group.find(part.component) is None]
    return own


def _sections(events: Sequence[Event]) -> dict[str, _Section]:
    """The events below each component's heading."""
    sections: dict[str, _Section] = {}
    here: _Section | None = None
    for event in events:
        if event.kind is EventKind.COMPONENT and event.label is not None:
            here = sections.setdefault(event.label.component, [])
        elif event.kind in (EventKind.OTHER, EventKind.HALF, EventKind.UNKNOWN):
            here = None
        elif here is not None:
            here.append(event)
    return sections


def _recurring(sections: dict[str, _Section], headings: Headings) -> frozenset[str]:
    """The names, as keys, that stand in enough components, nearly all of them in the same ones."""
    places: dict[str, set[str]] = {}
    for component, events in sections.items():
        for event in events:
            key = _key(event)
            if key and headings.may_name_service(event.block.text[: _name_end(event)]):
                places.setdefault(key, set()).add(component)
    most = max((len(found) for found in places.values()), default=0)
    names = {key for key, found in places.items() if len(found) >= max(_SECTIONS, _MOST * most)}
    shared = set.intersection(*(places[key] for key in names)) if names else set()
    enough = len(shared) >= _SECTIONS and shared & _DEMANDS and shared & _PROMISES
    return frozenset(names) if enough else frozenset()


def _key(event: Event) -> str:
    """The words of a line that may be a name, empty for any other: *1. Balik Nama*, *Balik Nama: gratis*."""
    block = event.block
    if event.table or block.kind is BlockKind.IMAGE or event.kind is EventKind.COMPONENT:
        return ""
    name = block.text[: _name_end(event)]
    is_name = 0 < len(name.split()) <= _LONGEST_NAME and name.strip()[-1:] not in (".", ";", ",")
    return normalise(name) if is_name else ""


def _name_end(event: Event) -> int:
    colon = event.block.text.find(":")
    return colon if colon > 0 else len(event.block.text)


class _Sorter:
    """Walks the events once and gives each component's parts to the services."""

    def __init__(self, names: frozenset[str], headings: Headings) -> None:
        self._names = names
        self._headings = headings
        self._groups: dict[str, Group] = {}
        self._common = Group(common=True, why=Why("above_names"))
        self._head: Event | None = None
        self._service = ""
        self._loose: list[Event] = []
        self._management = False

    def sort(self, events: Sequence[Event]) -> Layout:
        """The groups, those of the services first."""
        for event in events:
            self._take(event)
        groups = [*self._groups.values(), *([self._common] if self._common.parts else [])]
        return Layout(groups, self._loose, self._management)

    def _take(self, event: Event) -> None:
        if event.kind is EventKind.COMPONENT:
            self._close()
            self._head, self._service = event, ""
        elif event.kind in (EventKind.OTHER, EventKind.HALF, EventKind.UNKNOWN):
            self._close()
            self._head = None
            self._management = self._management or self._headings.half(event.source.text.rstrip(" :")) == "pengelolaan"
            self._loose.append(event)
        elif self._head is None:
            self._loose.append(event)
        elif (key := _key(event)) in self._names and key != self._service:  # its product may be called like it
            self._name(event, key)
        else:
            self._part(self._head).bodies.append(event)

    def _name(self, event: Event, key: str) -> None:
        assert self._head is not None
        end = _name_end(event)
        source = event.block.source.slice(0, end).strip()
        name = replace(event, kind=EventKind.NAME, source=source, why=_RECURS)
        self._groups.setdefault(key, Group(names=[name], why=_RECURS))
        self._service = key
        part = self._part(self._head)
        rest = event.block.source.slice(end).strip(" :")
        if rest.text:
            block = rest_of(event.block, rest)
            part.bodies.append(Event(EventKind.BODY, rest, block))

    def _part(self, head: Event) -> Part:
        group = self._groups[self._service] if self._service else self._common
        assert head.label is not None
        part = group.find(head.label.component)
        if part is None:
            part = Part(head)
            group.parts.append(part)
        return part

    def _close(self) -> None:
        """A component with nothing under its heading is told, empty, for all."""
        told = [*self._groups.values(), self._common]
        if self._head is not None and not any(p.heading is self._head for g in told for p in g.parts):
            self._service = ""
            self._part(self._head)
