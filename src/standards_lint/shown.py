"""What a report shows of a document beside its findings: its services with their components, and its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from standards_lint.model.block import Block, RawDocument, Region
from standards_lint.model.question import Question
from standards_lint.model.report import HeldComponent, Passage, ServiceRow
from standards_lint.model.standard import ALL_SERVICES, Service, Standard


def service_rows(standard: Standard) -> tuple[ServiceRow, ...]:
    """The named services; what is said for all services is counted for each that says nothing itself."""
    common = next((service for service in standard.services if service.key == ALL_SERVICES), None)
    named = (service for service in standard.services if service.key != ALL_SERVICES)
    return tuple(ServiceRow(s.name, s.place.line, tuple(_components(s, common))) for s in named)


def _components(service: Service, common: Service | None) -> Iterator[HeldComponent]:
    own = {component.id for component in service.components}
    for holder, components in (
        (service, service.components),
        (common, common.components if common is not None else ()),
    ):
        for component in components:
            if holder is service or component.id not in own:
                yield HeldComponent(
                    component.id,
                    str(component.state),
                    component.labelled,
                    holder is not service,
                    component.place.line,
                )


def passages_of(raw: RawDocument) -> tuple[Passage, ...]:
    """The text of a document in reading order, without menus and footers."""
    blocks = (block for block in raw.blocks if block.region is Region.MAIN and (block.text or block.label))
    return tuple(_passage(block) for block in blocks)


def _passage(block: Block) -> Passage:
    label = f"{block.label} " if block.label else ""
    return Passage(label + block.text, str(block.kind), block.span, len(label))


def questions_for(standard: Standard, kinds: Sequence[str], questions: Iterable[Question]) -> tuple[str, ...]:
    """Ids of what the reviewer is asked of a document; nothing where nothing could be read."""
    said = frozenset(c.id for service in standard.services for c in service.components)
    return tuple(question.id for question in questions if question.asked_of(frozenset(kinds), said))
