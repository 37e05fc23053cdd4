"""The services that SOP AP sheets describe, where they are what the public asks for.

An SOP about work inside the office, or about complaints, describes none. That a sheet is about a service shows in its
name (*Permohonan Informasi*) or in those who act in it (*Keluarga mengambil formulir*).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from standards_lint.extract.passage import Passage
from standards_lint.extract.sheet import Bodies
from standards_lint.extract.sop import SopSheet
from standards_lint.knowledge.cues import ContentCues
from standards_lint.knowledge.sop_words import SopWords
from standards_lint.model.block import Block
from standards_lint.model.span import SourceText, Span
from standards_lint.model.standard import Component, Service, State
from standards_lint.model.why import Why

_STEPS = "prosedur"
_FEE = "biaya"
_BY_CONTENT = 75  # certainty of a component that only its words give away


def sheet_services(
    title: str, blocks: Sequence[Block], sheet: SopSheet, bodies: Bodies, words: SopWords
) -> dict[int, Service]:
    """The services of the sheets, by the number of the sheet, with the components that its fields and flow tables are.

    A sheet about work inside the office has none.

    Args:
        title: The document's title, for a single sheet that does not name its SOP.
        blocks: The document.
        sheet: What the document has of sheets.
        bodies: From `sheet.field_bodies`.
        words: The vocabulary of sheets.
    """
    if not sheet.is_sop_sheet:
        return {}
    single = title if sheet.n_sheets == 1 else ""
    told = {n: _service_of(n, single, blocks, sheet, bodies, words) for n in range(1, sheet.n_sheets + 1)}
    found = {number: service for number, service in told.items() if service is not None}
    return {number: replace(found[number], key=f"s{at}") for at, number in enumerate(found, 1)}


def with_services_of_sheets(
    passages: Sequence[Passage], sheet: SopSheet, services: Mapping[int, Service]
) -> tuple[Passage, ...]:
    """The passages with the service of the sheet they stand on, in a book of several sheets."""
    starts = sheet.starts()
    if len(starts) <= 1:
        return tuple(passages)
    told: list[Passage] = []
    for passage in passages:
        service = services.get(max(1, bisect_right(starts, passage.block.begins)))
        told.append(passage if service is None or passage.service else replace(passage, service=service.key))
    return tuple(told)


def _service_of(
    number: int, title: str, blocks: Sequence[Block], sheet: SopSheet, bodies: Bodies, words: SopWords
) -> Service | None:
    fields = sheet.fields_of(number)
    steps = tuple(step.text for step in sheet.steps if step.sheet == number)
    field = next((field for field in fields if field.id == "nama" and field.value), None)
    name = words.service_name(field.value if field else title)
    tables = {table for table, of in sheet.sheet_of.items() if of == number}
    if not steps or not name or not _is_asked_for(name, blocks, tables, words):
        return None
    components = [
        _component(component, body, next(f.label for f in fields if f.id == id_))
        for id_, component in words.components.items()
        if (body := bodies.get((number, id_)))
    ]
    components.append(Component(_STEPS, State.ISI, True, None, steps, steps[0].span()))
    place = field.label.span() if field else Span(1)
    return Service("", name, place, tuple(components), why=(Why("sop_name" if field else "document_title"),))


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


def _is_asked_for(name: str, blocks: Sequence[Block], tables: Collection[int], words: SopWords) -> bool:
    if words.service.search(name) and not words.inside.search(name):
        return True
    return any(words.public.search(b.text) for b in blocks if b.cell and b.cell.table in tables)


def _component(id_: str, body: tuple[SourceText, ...], label: SourceText) -> Component:
    return Component(id_, State.ISI, True, label, body, label.span())
