"""The service that an SOP AP sheet describes, where it is one that the public asks for.

An SOP about work inside the office, or about complaints, describes none. That a sheet is about a service shows in its
name (*Permohonan Informasi*) or in those who act in it (*Keluarga mengambil formulir*).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from standards_lint.extract.passage import Passage
from standards_lint.extract.sop import SopSheet
from standards_lint.knowledge.cues import ContentCues
from standards_lint.knowledge.sop_words import SopWords
from standards_lint.model.block import Block
from standards_lint.model.span import SourceText, Span
from standards_lint.model.standard import Component, Service, State
from standards_lint.model.why import Why

_KEY = "s1"
_STEPS = "prosedur"
_FEE = "biaya"
_BY_CONTENT = 75  # certainty of a component that only its words give away


def sheet_service(
    title: str, blocks: Sequence[Block], sheet: SopSheet, bodies: Mapping[str, tuple[SourceText, ...]], words: SopWords
) -> Service | None:
    """The service of a sheet with the components that its fields and its flow table are; None where it has none.

    Args:
        title: The document's title, for a sheet that does not name its SOP.
        blocks: The document.
        sheet: What the document has of a sheet.
        bodies: From `sheet.field_bodies`.
        words: The vocabulary of sheets.
    """
    field = next((field for field in sheet.fields if field.id == "nama" and field.value), None)
    name = words.service_name(field.value if field else title)
    if not sheet.is_sop_sheet or not sheet.steps or not name or not _is_asked_for(name, blocks, sheet, words):
        return None
    components = [
        _component(component, body, next(f.label for f in sheet.fields if f.id == id_))
        for id_, component in words.components.items()
        if (body := bodies.get(id_))
    ]
    steps = tuple(step.text for step in sheet.steps)
    components.append(Component(_STEPS, State.ISI, True, None, steps, steps[0].span()))
    place = field.label.span() if field else Span(1)
    return Service(_KEY, name, place, tuple(components), why=(Why("sop_name" if field else "document_title"),))


def with_told_below(service: Service, others: Sequence[Service]) -> Service:
    """The service with what stands below the flow table of its sheet: *Jangka Waktu : 6 menit*."""
    if len(others) != 1:
        return service
    known = {c.id for c in service.components}
    return replace(service, components=(*service.components, *(c for c in others[0].components if c.id not in known)))


def with_bare_fee(
    service: Service, passages: Sequence[Passage], cues: ContentCues
) -> tuple[Service, tuple[Passage, ...]]:
    """The service with the fee that a line outside the sheet's tables tells: *Seluruh layanan tidak dipungut biaya*.

    Returns:
        The service, and the passages, that line's in its component.
    """
    free = [p for p in passages if not p.service and p.block.cell is None and cues.bare_fee.fullmatch(p.text.strip())]
    if not free or service.component(_FEE) is not None:
        return service, tuple(passages)
    body = tuple(p.source for p in free)
    fee = Component(_FEE, State.ISI, False, None, body, body[0].span(), certainty=_BY_CONTENT)
    placed = tuple(replace(p, service=service.key, component=_FEE) if p in free else p for p in passages)
    return replace(service, components=(*service.components, fee)), placed


def _is_asked_for(name: str, blocks: Sequence[Block], sheet: SopSheet, words: SopWords) -> bool:
    if words.service.search(name):
        return True
    return any(words.public.search(b.text) for b in blocks if b.cell and b.cell.table in sheet.step_tables)


def _component(id_: str, body: tuple[SourceText, ...], label: SourceText) -> Component:
    return Component(id_, State.ISI, True, label, body, label.span())
