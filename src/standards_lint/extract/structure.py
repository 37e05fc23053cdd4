"""Blocks to services with their components, and the passages that the extractors of details read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from standards_lint.extract.by_component import by_component
from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.extract.given import given_layout, is_given
from standards_lint.extract.groups import build_layout, join_halves, service_name
from standards_lint.extract.lines import line_events
from standards_lint.extract.listed import listed_names, mentioned_name
from standards_lint.extract.offices import initials, without_office
from standards_lint.extract.one_component import one_component
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.pictures import Pictures
from standards_lint.extract.portal import read_portal
from standards_lint.extract.promised import promised_services
from standards_lint.extract.sections import sections_of
from standards_lint.extract.states import state_of
from standards_lint.extract.table_events import table_events
from standards_lint.extract.table_rows import table_number
from standards_lint.extract.title_lines import join_title_lines
from standards_lint.extract.titles import title_of
from standards_lint.extract.unlabelled import Unlabelled
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, RawDocument, Region
from standards_lint.model.span import SourceText, Span
from standards_lint.model.standard import ALL_SERVICES, Component, Service, State

_EDGE = ' :.\u2013-"\u201d'  # what is left around a name when its prefix is cut off
_PORTAL_COMPONENTS = 3  # components by content alone that make a page a service
_MAY_BE_THERE = 65
"""Certainty of a service with headings or pictures that nobody could read, or without any heading: what seems absent
may be there."""
_IN_DOUBT = 60  # certainty of a heading whose body may stand elsewhere
_BY_CONTENT = 75  # certainty of a component that only its words give away


@dataclass(frozen=True, slots=True)
class Structure:
    """The skeleton of a document."""

    title: SourceText | None
    services: tuple[Service, ...]
    loose: tuple[Event, ...]
    """What stands outside all components."""
    management_heading: bool
    """A heading groups the management half (*Manufacturing*)."""
    parts: tuple[tuple[str, str, Part], ...]
    """(service key, component id, part) of every component, for passages."""
    given: bool = False
    """The file itself says what is what."""

    def outside(self, services: Sequence[Service]) -> list[Event]:
        """The events that belong to none of these services, in reading order."""
        keys = {s.key for s in services}
        events = list(self.loose)
        for key, _, part in self.parts:
            if key not in keys:
                events += [part.heading, *part.bodies] if part.heading is not None else part.bodies
        return sorted(events, key=_at)


def read_structure(raw: RawDocument, knowledge: Knowledge, sheet_tables: frozenset[int] = frozenset()) -> Structure:
    """The services and components of a document by headings, labels and tables.

    Args:
        raw: The document as read.
        knowledge: Names of components and services.
        sheet_tables: Numbers of tables that are parts of an SOP AP sheet; they are left out.
    """
    blocks = [b for b in main_blocks(raw) if table_number(b) not in sheet_tables]
    knowledge = replace(knowledge, headings=knowledge.headings.knowing(initials(blocks, knowledge.headings)))
    headings = knowledge.headings
    blocks = blocks if is_given(blocks) else join_title_lines(blocks, headings)
    title = title_of(blocks, headings)
    if is_given(blocks):
        layout = given_layout(blocks, headings)
        services, parts = _services(layout.groups, title, layout.loose, knowledge)
        return Structure(title, services, tuple(layout.loose), layout.has_management_half, parts, given=True)
    events = list(_events(blocks, headings))
    layout = by_component(events, headings) or one_component(events, headings) or build_layout(events, headings)
    groups = [g for g in layout.groups if any(p.bodies for p in g.parts)] or _without_headings(
        layout.loose, title, knowledge
    )
    loose = _unused(layout.loose, groups)
    if not groups:
        promised = promised_services(loose, title.text if title else "", knowledge)
        groups = [group for _, group in promised]
        lines = {id(event) for event, _ in promised}
        loose = [event for event in loose if id(event) not in lines]
    groups = join_halves(groups, frozenset(knowledge.components.half("pengelolaan")))
    services, parts = _services(groups, title, loose, knowledge)
    return Structure(title, services, tuple(loose), layout.has_management_half, parts)


def main_blocks(raw: RawDocument) -> tuple[Block, ...]:
    """The blocks that are no furniture of a page; all of them where nothing else is left."""
    main = tuple(b for b in raw.blocks if b.region is Region.MAIN)
    return main if any(b.text for b in main) else raw.blocks


def _events(blocks: Sequence[Block], headings: Headings) -> Iterator[Event]:
    for number, run in groupby(blocks, key=table_number):
        if number:
            yield from table_events(list(run), headings)
        else:
            for block in run:
                yield from line_events(block, headings)


def _unused(loose: Sequence[Event], groups: Sequence[Group]) -> list[Event]:
    """What stands outside components, without what was taken for one by its words."""
    taken = {id(event) for group in groups for _, part in group.unlabelled for event in part.bodies}
    return [event for event in loose if id(event) not in taken]


def _without_headings(loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge) -> list[Group]:
    """The service of a page without any component heading, as the portals publish them."""
    if title is None or knowledge.headings.is_generic(title.text):
        return []
    found = read_portal(loose, knowledge)
    names = {component for component, _ in found}
    enough = (
        len(names) >= _PORTAL_COMPONENTS and names & {"persyaratan", "prosedur"} and names & {"jangka_waktu", "biaya"}
    )
    return [Group(unlabelled=found)] if enough else []


def _services(
    groups: Sequence[Group], title: SourceText | None, loose: Sequence[Event], knowledge: Knowledge
) -> tuple[tuple[Service, ...], tuple[tuple[str, str, Part], ...]]:
    """Services of the groups; groups without a name together are ``*``."""
    names = _names(groups, title, loose, knowledge.headings)
    pictures = Pictures(groups, loose, knowledge.content)
    services: list[Service] = []
    parts: list[tuple[str, str, Part]] = []
    common: list[Component] = []
    for group, name in zip(groups, names, strict=True):
        key = ALL_SERVICES if name is None else f"s{len(services) + 1}"
        members = _members(group, knowledge)
        parts += [(key, component, part) for component, part in members]
        told = [_component(c, p, knowledge) for c, p in members]
        components = _with_merged(told if group.given else _doubted(told, members))
        if name is None:
            common += [c for c in components if all(c.id != known.id for known in common)]
        else:
            doubtful = group.unknown or not (group.parts or group.given) or pictures.are_in(group)
            certainty = _MAY_BE_THERE if doubtful else 100
            services.append(Service(key, name.text, name.span(), components, certainty))
    if common and not _told_in_each(common, services):
        services.append(Service(ALL_SERVICES, ALL_SERVICES, common[0].place, tuple(common)))
    return tuple(services), tuple(parts)


def _members(group: Group, knowledge: Knowledge) -> list[tuple[str, Part]]:
    """The components of a group in order of place, those without a heading among them."""
    if group.given:
        return [(p.component, p) for p in group.parts]
    unlabelled = group.unlabelled + Unlabelled(knowledge.content, knowledge.components.half("penyampaian")).complete(
        group
    )
    return [(p.component, p) for p in group.parts] + unlabelled


def _names(
    groups: Sequence[Group], title: SourceText | None, loose: Sequence[Event], headings: Headings
) -> list[SourceText | None]:
    names = [None if g.common else _name(g, title, len(groups), headings) for g in groups]
    own = [g for g in groups if not g.common]
    if len(own) == 1:
        mentioned = mentioned_name(own[0], loose, headings)
        return [_or_mentioned(n, mentioned, g, headings) for g, n in zip(groups, names, strict=True)]
    events = [service_name(g, headings) for g in own]
    if len(own) >= 2 and any(e is None or not (e.strength or e.kind is EventKind.NAME) for e in events):
        listed = iter(_clean(source, headings) for source in listed_names(own, loose, headings))
        return [name if g.common else next(listed, name) for g, name in zip(groups, names, strict=True)]
    return names


def _or_mentioned(
    name: SourceText | None, mentioned: SourceText | None, group: Group, headings: Headings
) -> SourceText | None:
    poor = not group.common and (name is None or headings.is_office(name.text))
    return mentioned or name if poor else name


def _at(event: Event) -> tuple[int, int]:
    return event.block.span.line, event.block.span.column


def _told_in_each(common: Sequence[Component], services: Sequence[Service]) -> bool:
    """A closing section on complaints beside complaint components in every service adds no component."""
    return bool(services) and all(s.component(c.id) is not None for c in common for s in services)


def _name(group: Group, title: SourceText | None, n_groups: int, headings: Headings) -> SourceText | None:
    event = service_name(group, headings)
    own = None
    if event is not None:
        own = _clean(event.block.source if event.kind is EventKind.BODY else event.source, headings)
        if event.kind is EventKind.NAME or not headings.is_office(own.text):
            return own
    if n_groups == 1 and title is not None and not headings.is_generic(title.text):
        cleaned = _clean(title, headings)
        if not headings.is_office(cleaned.text) and headings.beginning(cleaned.text) is None:
            return cleaned
    return _named_in_heading(group, headings) or own


def _named_in_heading(group: Group, headings: Headings) -> SourceText | None:
    """``LANGKAH PERMOHONAN INFORMASI`` heads the procedure and names the service."""
    for part in group.parts:
        source = part.heading.source if part.heading is not None else None
        if source is None or headings.label(source.text) is not None:
            continue  # "Biaya / Tarif" is all component
        found = headings.beginning(source.text.rstrip(" :"))
        if found and not headings.is_generic(found[1]):
            return source.slice(source.text.rfind(found[1])).strip(" :")
    return None


def _clean(source: SourceText, headings: Headings) -> SourceText:
    start = headings.name_start(source.text)
    cleaned = source.slice(start).strip(_EDGE + ")") if start < len(source.text) else source
    opened = cleaned.text.count("(") > cleaned.text.count(")")
    if opened:
        cleaned = source.slice(start).strip(_EDGE)
    return without_office(cleaned, headings) if cleaned.text else source


def _component(component_id: str, part: Part, knowledge: Knowledge) -> Component:
    label = part.heading.label if part.heading is not None else None
    bodies = [e for e in part.bodies if e.source.text]
    lost = any(is_image(e.block) for e in part.bodies)
    texts = tuple(e.source for e in bodies if not is_image(e.block))
    state = state_of([t.text for t in texts], knowledge.content)
    return Component(
        id=component_id,
        state=state,
        labelled=label is not None,
        heading=part.heading.source if part.heading is not None else None,
        body=texts,
        place=_place(part, texts),
        certainty=label.certainty if label is not None else _BY_CONTENT,
        merged_with=label.merged if label is not None else "",
        naming=label.naming if label is not None else "resmi",
        sections=tuple(sections_of(part.bodies)),
        image_lost=lost,
    )


def _place(part: Part, texts: Sequence[SourceText]) -> Span:
    """Where a component stands: its heading, its cell in a matrix, its first words where it has no heading."""
    heading = part.heading
    if heading is None:
        return texts[0].span()
    return heading.block.span if heading.table else heading.source.span()


def _doubted(components: Sequence[Component], members: Sequence[tuple[str, Part]]) -> list[Component]:
    """Headings in a row with nothing under any of them: their bodies may stand elsewhere (labels first, texts after).

    In a table an empty cell is an empty cell; outside one such a heading is not called empty for sure.
    """
    bare = [
        c.state is State.KOSONG and not c.image_lost and not _in_table(p)
        for c, (_, p) in zip(components, members, strict=True)
    ]
    found = list(components)
    for index, component in enumerate(components):
        neighbours = [bare[i] for i in (index - 1, index + 1) if 0 <= i < len(bare)]
        if bare[index] and any(neighbours):
            found[index] = replace(component, certainty=_IN_DOUBT)
    return found


def _in_table(part: Part) -> bool:
    return part.heading is not None and part.heading.table != 0


def _with_merged(components: Sequence[Component]) -> tuple[Component, ...]:
    """The second component of a shared heading stands beside the first, with the same body."""
    found: list[Component] = []
    for component in components:
        found.append(component)
        second = component.merged_with
        if second and all(c.id != second for c in components):
            found.append(replace(component, id=second, merged_with=component.id, sections=()))
    return tuple(found)
