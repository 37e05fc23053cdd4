"""Blocks of a structured file to groups: the file says which service and component each of them belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.events import Event, EventKind, body_source
from standards_lint.extract.lines import heading_like, title_strength
from standards_lint.extract.parts import Group, Layout, Part
from standards_lint.extract.table_rows import table_number
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import Block, BlockKind, Given
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.model.why import Why

_ACCEPTED = "lazim"
"""How a heading names its component that the vocabulary does not know: it names it, as the file says."""


def is_given(blocks: Sequence[Block]) -> bool:
    """Whether the file tells the structure itself."""
    return any(block.given is not None for block in blocks)


def given_layout(blocks: Sequence[Block], headings: Headings) -> Layout:
    """The groups that a structured file tells, in its order."""
    groups: dict[str, Group] = {}
    loose: list[Event] = []
    management = False
    for block in blocks:
        given = block.given or Given()
        if given.service and given.service not in groups:
            groups[given.service] = Group(common=given.service == ALL_SERVICES, given=True)
        if not given.service or not (given.component or given.heads):
            event = _loose(block, headings)
            management = management or headings.half(block.text.rstrip(" :")) == "pengelolaan"
            loose.append(event)
        elif given.component:
            _add(groups[given.service], block, given, headings)
        else:
            groups[given.service].names.append(Event(EventKind.NAME, block.source, block, why=Why("given")))
    return Layout(list(groups.values()), loose, management)


def _add(group: Group, block: Block, given: Given, headings: Headings) -> None:
    """Count a heading or a body to its component; a key that stands twice is one component."""
    part = group.find(given.component)
    if given.heads and part is None:
        label = headings.label(block.text)
        if label is None or label.component != given.component:
            label = LabelMatch(given.component, _ACCEPTED, 100, how="given")
        group.parts.append(Part(Event(EventKind.COMPONENT, block.source, block, label)))
    elif part is not None and not given.heads:
        part.bodies.append(_body(block))


def _body(block: Block) -> Event:
    """Content of a component; only what the file calls a heading is one."""
    if block.kind is BlockKind.HEADING:
        return Event(EventKind.TITLE, block.source, block, strength=title_strength(block))
    return Event(EventKind.BODY, body_source(block), block, table=table_number(block))


def _loose(block: Block, headings: Headings) -> Event:
    """What stands outside all components: it may head something, but never a component."""
    if block.kind is BlockKind.IMAGE or not block.text or block.cell is not None:
        return Event(EventKind.BODY, body_source(block) if block.text else block.source, block)
    if headings.half(block.text):
        return Event(EventKind.HALF, block.source, block)
    if heading_like(block) and headings.is_other(block.text):
        return Event(EventKind.OTHER, block.source, block, why=Why("no_component"))
    strength = title_strength(block)
    if strength:
        return Event(EventKind.TITLE, block.source, block, strength=strength)
    return Event(EventKind.BODY, body_source(block), block)
