"""Parts of a service to components: their texts, their state, their place, and the second name of a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import is_image
from standards_lint.extract.parts import Part
from standards_lint.extract.sections import sections_of
from standards_lint.extract.states import state_of
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.span import SourceText, Span
from standards_lint.model.standard import Component, State

_BY_CONTENT = 75  # certainty of a component that only its words give away


def component_of(component_id: str, part: Part, knowledge: Knowledge) -> Component:
    """What a part of a service says, and how much."""
    label = part.heading.label if part.heading is not None else None
    bodies = [e for e in part.bodies if e.source.text]
    lost = any(is_image(e.block) for e in part.bodies)
    texts = tuple(e.source for e in bodies if not is_image(e.block))
    state = state_of([t.text for t in texts], knowledge.content, component_id)
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


def with_merged(components: Sequence[Component]) -> tuple[Component, ...]:
    """The second component of a shared heading beside the first, with the same body; of two the one with a text."""
    found: list[Component] = []
    for component in components:
        found.append(component)
        second = component.merged_with
        if second and all(c.id != second for c in components):
            before = next((c for c in found if c.id == second), None)
            if before is None or before.state is State.KOSONG:
                found = [c for c in found if c is not before]
                found.append(replace(component, id=second, merged_with=component.id, sections=()))
    return tuple(found)
