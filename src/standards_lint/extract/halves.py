"""The management half of a standard that is told once, apart from the services."""

from __future__ import annotations

from standards_lint.extract.parts import Group
from standards_lint.extract.summaries import join_summaries
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.why import Why

_HALF = 4  # management components that make a part of a document the management half


def joined(groups: list[Group], knowledge: Knowledge) -> list[Group]:
    """The groups with what the document tells apart from the service it belongs to."""
    halves = join_halves(groups, frozenset(knowledge.components.half("pengelolaan")))
    return join_summaries(halves, knowledge.headings)


def join_halves(groups: list[Group], management: frozenset[str]) -> list[Group]:
    """The management half told once, apart from the delivery half.

    Decisions put the eight management components in a part of their own, before or behind the services: with one
    service they are its, with several they are told for all of them.
    """
    apart = [g for g in groups if len(g.parts) >= _HALF and all(p.component in management for p in g.parts)]
    others = [g for g in groups if all(g is not other for other in apart)]
    if len(apart) != 1 or not others or any(p.component in management for g in others for p in g.parts):
        return groups
    if len(others) > 1:
        apart[0].names, apart[0].why = [], Why("half_for_all")
        return groups
    service = others[0]
    first = apart[0] if groups.index(apart[0]) < groups.index(service) else service
    joined = Group(
        service.names or apart[0].names, [*first.parts, *(service if first is not service else apart[0]).parts]
    )
    joined.why = Why("halves_joined")
    joined.unlabelled = apart[0].unlabelled + service.unlabelled
    joined.unknown = apart[0].unknown + service.unknown
    return [joined]
