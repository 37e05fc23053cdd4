"""Blocks to services with their components, and the passages that the extractors of details read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from standards_lint.extract.asked_in_sentences import asked_in_sentences
from standards_lint.extract.by_component import by_component
from standards_lint.extract.by_words import groups_by_words, under_complaint_title
from standards_lint.extract.cards import CARD, with_cards
from standards_lint.extract.closing import apart, signature_blocks
from standards_lint.extract.component_of import component_of, with_merged
from standards_lint.extract.doubts import (
    MAY_BE_THERE,
    Introductions,
    are_lost,
    doubted,
    titles_among_common,
    without_mere_titles,
    without_strays,
)
from standards_lint.extract.event_passes import passed
from standards_lint.extract.events import Event, at
from standards_lint.extract.given import given_layout, is_given
from standards_lint.extract.groups import build_layout
from standards_lint.extract.halves import joined
from standards_lint.extract.labels_first import with_texts_of_labels
from standards_lint.extract.lead_in import with_lead_ins
from standards_lint.extract.lines import line_events
from standards_lint.extract.name_lines import name_by_count, name_like_others
from standards_lint.extract.naming import Named, names_of
from standards_lint.extract.offices import initials
from standards_lint.extract.one_component import one_component
from standards_lint.extract.page_title import named_by_page
from standards_lint.extract.paper_lists import with_paper_lists
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.pictures import Pictures
from standards_lint.extract.said_for_all import is_all_named, one_of_several, told_for_all, with_common
from standards_lint.extract.staff import with_skill_of_staff
from standards_lint.extract.standard_row import tables_inside
from standards_lint.extract.step_tables import step_table_events
from standards_lint.extract.swallowed_labels import with_swallowed_labels
from standards_lint.extract.table_events import table_events
from standards_lint.extract.table_rows import table_number
from standards_lint.extract.time_tables import lists_services
from standards_lint.extract.title_lines import join_title_lines
from standards_lint.extract.titles import find_title
from standards_lint.extract.told_beside import with_told_beside
from standards_lint.extract.unheaded import with_unheaded
from standards_lint.extract.unlabelled import Unlabelled
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, RawDocument, Region
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Component, Service
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_UNFILLED = 6  # rows of components that make a standard of a table without any text
_FOR_ALL = frozenset({"for_all", "half_for_all", "above_names", "below_cards"})
"""Reasons of a group that it speaks for all services."""


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
    title_why: Why | None = None
    """Why the title is taken for it."""
    events: tuple[Event, ...] = ()
    """All events in reading order; none where the file itself says what is what."""
    reasons: tuple[tuple[Event, Why], ...] = ()
    """Why events stand where they do, where their kind does not tell."""

    def outside(self, services: Sequence[Service]) -> list[Event]:
        """The events that belong to none of these services, in reading order."""
        keys = {s.key for s in services}
        events = list(self.loose)
        for key, _, part in self.parts:
            if key not in keys:
                events += [part.heading, *part.bodies] if part.heading is not None else part.bodies
        return sorted(events, key=at)


def read_structure(
    raw: RawDocument,
    knowledge: Knowledge,
    sheet_tables: frozenset[int] = frozenset(),
    flow_tables: frozenset[int] = frozenset(),
    told_tables: frozenset[int] = frozenset(),
) -> Structure:
    """The services and components of a document by headings, labels and tables.

    Args:
        raw: The document as read.
        knowledge: Names of components and services.
        sheet_tables: Numbers of tables that are parts of an SOP AP sheet; they are left out.
        flow_tables: Numbers of tables that hold the steps of a procedure: they are content, whatever their columns.
        told_tables: Those of them that are themselves the procedure of the service named above them.
    """
    blocks = [b for b in main_blocks(raw) if table_number(b) not in sheet_tables]
    knowledge = replace(knowledge, headings=knowledge.headings.knowing(initials(blocks, knowledge.headings)))
    headings = knowledge.headings
    if not is_given(blocks):
        blocks = join_title_lines(with_swallowed_labels(blocks, raw.format, headings), headings)
    signed = frozenset[int]() if is_given(blocks) else signature_blocks(blocks, knowledge.setting_words, headings)
    found = find_title([b for b in blocks if id(b) not in signed] or blocks, headings)
    title, title_why = (found.source, found.why) if found else (None, None)
    if is_given(blocks):
        layout = given_layout(blocks, headings)
        services, parts = _services(layout.groups, title, layout.loose, knowledge, lambda _: None)
        return Structure(title, services, tuple(layout.loose), layout.has_management_half, parts, True, title_why)
    listed = lists_services(title, headings)
    told = list(_events(blocks, headings, flow_tables, told_tables, listed=listed))
    if inside := tables_inside(told, blocks, headings) - flow_tables - told_tables:
        told = list(_events(blocks, headings, flow_tables | inside, told_tables, listed=listed))
    told = apart(told, signed)
    events, asked = asked_in_sentences(passed(told, knowledge), knowledge)
    layout = by_component(events, headings) or one_component(events, knowledge) or build_layout(events, headings)
    with_texts_of_labels(layout.groups, knowledge)
    groups = under_complaint_title(layout, title, knowledge)
    loose = layout.loose
    if not groups:
        groups = [g for g in layout.groups if any(p.bodies for p in g.parts) or _is_unfilled_table(g)]
    if not groups:
        groups, loose = groups_by_words(loose, title, knowledge)
    groups = with_cards([*groups, *asked], events, headings)
    loose = with_lead_ins(groups, events, loose, knowledge)
    groups, loose = with_unheaded(groups, loose, events, knowledge)
    groups, loose = with_paper_lists(groups, loose, knowledge)
    groups = told_for_all(groups, loose, headings)
    with_skill_of_staff(groups, knowledge.content)
    name_by_count(groups, headings)
    name_like_others(groups, headings)
    groups = joined(groups, knowledge)
    loose = with_told_beside(groups, loose, knowledge)
    page = partial(named_by_page, raw.title_source, headings)
    services, parts = _services(groups, title, loose, knowledge, page)
    reasons = layout.reasons + tuple(entry for _, _, part in parts for entry in part.reasons)
    return Structure(
        title, services, tuple(loose), layout.has_management_half, parts, False, title_why, tuple(events), reasons
    )


def main_blocks(raw: RawDocument) -> tuple[Block, ...]:
    """The blocks that are no furniture of a page; all of them where nothing else is left."""
    main = tuple(b for b in raw.blocks if b.region is Region.MAIN)
    return main if any(b.text for b in main) else raw.blocks


def _events(
    blocks: Sequence[Block],
    headings: Headings,
    flow_tables: frozenset[int],
    told_tables: frozenset[int],
    *,
    listed: bool,
) -> Iterator[Event]:
    for number, run in groupby(blocks, key=table_number):
        if number in told_tables:
            yield from step_table_events(list(run), headings)
        elif number:
            yield from table_events(list(run), headings, flow=number in flow_tables, listed=listed)
        else:
            for block in run:
                yield from line_events(block, headings)


def _is_card(group: Group) -> bool:
    """Its components stand below, for all cards of its row."""
    return group.why is not None and group.why.code == CARD


def _is_unfilled_table(group: Group) -> bool:
    """A table with a name above it and a row for each component, in which nobody has written anything."""
    rows = [p for p in group.parts if p.heading is not None and p.heading.table]
    return bool(group.names) and len(rows) == len(group.parts) >= _UNFILLED


def _services(
    groups: Sequence[Group],
    title: SourceText | None,
    loose: Sequence[Event],
    knowledge: Knowledge,
    page: Callable[[Sequence[str]], SourceText | None],
) -> tuple[tuple[Service, ...], tuple[tuple[str, str, Part], ...]]:
    """Services of the groups; groups without a name together are ``*``."""
    names = names_of(groups, title, loose, knowledge.headings, page)
    pictures = Pictures(groups, loose, knowledge.content)
    introductions, among_common = Introductions(loose, knowledge), titles_among_common(groups, loose)
    services: list[Service] = []
    parts: list[tuple[str, str, Part]] = []
    common: list[Component] = []
    for_all: list[Why] = []
    said = {part.component for group in groups for part in group.parts if part.bodies}
    for group, name in zip(groups, names, strict=True):
        key = ALL_SERVICES if name is None else f"s{len(services) + 1}"
        members = without_mere_titles(_members(group, knowledge), name.why if name is not None else None, title, said)
        parts += [(key, component, part) for component, part in members]
        told = [component_of(c, p, knowledge) for c, p in members]
        components = with_merged(told if group.given else doubted(told, members))
        if name is None:
            common = with_common(common, components)
            for_all.append(_for_all(group))
        else:
            bare = not (group.parts or group.given or _is_card(group))
            elsewhere = not group.given and are_lost(told, members)
            doubtful = group.unknown or bare or pictures.are_in(group) or group.in_running_text or elsewhere
            doubtful = doubtful or among_common or (not group.given and introductions.tell_more(group))
            certainty = MAY_BE_THERE if doubtful else 100
            services.append(_service(key, name, group, components, certainty))
    one = common and len(services) == 1 and (len(services[0].components) > 1 or is_all_named(groups, common))
    if one and not one_of_several(groups, loose):
        # What stands apart for all services of a page with one service is that one's.
        only = services[0]
        own = {c.id for c in only.components}
        services = [replace(only, components=(*only.components, *(c for c in common if c.id not in own)))]
        parts = [(only.key if key == ALL_SERVICES else key, component, part) for key, component, part in parts]
    elif common and not _told_in_each(common, services):
        why = tuple(dict.fromkeys(for_all))
        services.append(Service(ALL_SERVICES, ALL_SERVICES, common[0].place, tuple(common), why=why))
    given = any(group.given for group in groups)
    return tuple(services) if given else without_strays(services), tuple(parts)


def _service(key: str, name: Named, group: Group, components: tuple[Component, ...], certainty: int) -> Service:
    why = (name.why, group.why) if group.why is not None else (name.why,)
    return Service(key, name.source.text, name.source.span(), components, certainty, why)


def _for_all(group: Group) -> Why:
    """Why a group speaks for all services."""
    if group.given:
        return Why("given")
    return group.why if group.why is not None and group.why.code in _FOR_ALL else Why("nameless")


def _members(group: Group, knowledge: Knowledge) -> list[tuple[str, Part]]:
    """The components of a group in order of place, those without a heading among them."""
    if group.given:
        return [(p.component, p) for p in group.parts]
    unlabelled = group.unlabelled + Unlabelled(knowledge.content, knowledge.components.half("penyampaian")).complete(
        group
    )
    return [(p.component, p) for p in group.parts] + unlabelled


def _told_in_each(common: Sequence[Component], services: Sequence[Service]) -> bool:
    """A closing section on complaints beside complaint components in every service adds no component."""
    return bool(services) and all(s.component(c.id) is not None for c in common for s in services)
