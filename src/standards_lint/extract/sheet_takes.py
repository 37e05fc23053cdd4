"""What the cells of an SOP AP sheet were taken for: labels, values and steps, with the components made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from standards_lint.extract.assemble import Workings
from standards_lint.extract.passage import Passage
from standards_lint.extract.sop import SopSheet
from standards_lint.extract.takes import Located
from standards_lint.model.account import Role, Taken
from standards_lint.model.span import SourceText, Span
from standards_lint.model.standard import Standard
from standards_lint.model.why import Why


def sheet_takes(workings: Workings) -> Iterator[Located]:
    """What stands in the tables of an SOP AP sheet, and the fields that stand on lines."""
    named = {field.label.span() for field in workings.standard.fields}
    owners = _owners(workings.standard)
    for field in workings.standard.fields:
        why = Why("sop_field", (field.id, field.value)) if field.value else Why("sop_field_empty", (field.id,))
        yield field.label, _owned(Taken(Role.SOP_LABEL, field.label.text, why=(why,)), field.label, owners)
    if not workings.sheet.is_sop_sheet:
        return
    steps = {step.text.span() for step in workings.sheet.steps}
    for step in workings.sheet.steps:
        taken = Taken(Role.SOP_STEP, step.text.text, why=(Why("flow_row", (step.number,)),))
        yield step.text, _owned(taken, step.text, owners)
    for passage in workings.sheet_part:
        if passage.block.span not in steps and passage.block.span not in named:
            taken = Taken(Role.SOP_VALUE, passage.text, why=(_sheet_why(passage, workings.sheet),))
            yield passage.block.source, _owned(taken, passage.source, owners)


def _owners(standard: Standard) -> dict[Span, tuple[str, str]]:
    """Where a heading or text of a component begins → key of the service, id of the component."""
    return {
        source.span(): (service.key, component.id)
        for service in standard.services
        for component in service.components
        for source in (component.heading, *component.body)
        if source is not None and source.marks
    }


def _owned(taken: Taken, source: SourceText, owners: Mapping[Span, tuple[str, str]]) -> Taken:
    """With the component that a service was given of the sheet."""
    key, component = owners.get(source.span(), ("", ""))
    return replace(taken, services=(key,), component=component) if key else taken


def _sheet_why(passage: Passage, sheet: SopSheet) -> Why:
    cell = passage.block.cell
    if passage.heading:
        return Why("sop_under", (passage.heading,))
    return Why("flow_cell" if cell is not None and cell.table in sheet.step_tables else "sheet_cell")
