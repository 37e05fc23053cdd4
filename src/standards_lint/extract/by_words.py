"""The services of a document that names no component anywhere, by its words and its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.paper_lists import paper_lists
from standards_lint.extract.parts import Group, Layout
from standards_lint.extract.portal import read_portal
from standards_lint.extract.promised import promised_services
from standards_lint.extract.prose import told_in_prose
from standards_lint.extract.told_steps import told_steps
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_PORTAL_COMPONENTS = 3  # components by content alone that make a page a service


def groups_by_words(
    loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge
) -> tuple[list[Group], list[Event]]:
    """The services of a document without component headings.

    Args:
        loose: Everything it holds below its title.
        title: Its title.
        knowledge: How services, papers, steps, times and fees are written.

    Returns:
        The groups, and what belongs to none of them.
    """
    groups = _as_on_portals(loose, title, knowledge)
    left = _unused(loose, groups)
    if groups:
        return groups, left
    promised = promised_services(left, title.text if title else "", knowledge)
    lines = {id(event) for event, _ in promised}
    left = [event for event in left if id(event) not in lines]
    groups = [group for _, group in promised] or paper_lists(left, knowledge) or told_steps(left, title, knowledge)
    return (groups, _unused(left, groups)) if groups else told_in_prose(left, title, knowledge)


def under_complaint_title(layout: Layout, title: SourceText | None, knowledge: Knowledge) -> list[Group]:
    """The service *Pengaduan Masyarakat* of a portal page, whose title looks like the heading of its only component.

    Args:
        layout: What the headings of the page tell.
        title: Its title.
        knowledge: See `groups_by_words`.
    """
    parts = [part for group in layout.groups for part in group.parts]
    heading = parts[0].heading if len(parts) == 1 and parts[0].component == "pengaduan" else None
    if title is None or heading is None or heading.source.span() != title.span():
        return []
    groups = _as_on_portals(parts[0].bodies, None, knowledge)
    name = replace(heading, kind=EventKind.NAME, label=None, why=Why("document_title"))
    return [replace(group, names=[name]) for group in groups]


def _as_on_portals(loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge) -> list[Group]:
    """The service of a page without any component heading, as the portals publish them."""
    if title is not None and knowledge.headings.is_generic(title.text):
        return []
    found = read_portal(loose, knowledge)
    names = {component for component, _ in found}
    enough = (
        len(names) >= _PORTAL_COMPONENTS and names & {"persyaratan", "prosedur"} and names & {"jangka_waktu", "biaya"}
    )
    return [Group(unlabelled=found)] if enough else []


def _unused(loose: Sequence[Event], groups: Sequence[Group]) -> list[Event]:
    """What stands outside components, without what was taken for one by its words."""
    taken = {id(event) for group in groups for _, part in group.unlabelled for event in part.bodies}
    return [event for event in loose if id(event) not in taken]
