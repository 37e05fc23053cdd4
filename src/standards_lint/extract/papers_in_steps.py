"""Requirements that only a step tells: *Pemohon wajib melampirkan fotokopi KTP*."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Component, Service, Standard, State

_STEPS, _PAPERS = "prosedur", "persyaratan"
_FEW = 3  # components of a page that is hardly more than the steps; a fuller standard owes its requirements a heading
_LIST = 2  # papers that make a list, which the reader of a fuller standard finds too
_BY_CONTENT = 75  # certainty of a component that only its words give away


def with_papers_in_steps(standard: Standard, cues: ContentCues) -> Standard:
    """The standard with a component without heading for each service whose requirements stand in its steps."""
    services = tuple(_with_papers(service, cues) for service in standard.services)
    return standard if services == standard.services else replace(standard, services=services)


def _with_papers(service: Service, cues: ContentCues) -> Service:
    steps = service.component(_STEPS)
    if steps is None or service.component(_PAPERS) is not None:
        return service
    told = _listed(steps, cues)
    if not told and len(service.components) <= _FEW:
        told = tuple(text for text in steps.body if cues.papers_asked.search(text.text))
    if not told:
        return service
    papers = Component(_PAPERS, State.ISI, False, None, told, told[0].span(), certainty=_BY_CONTENT)
    return replace(service, components=(*service.components, papers))


def _listed(steps: Component, cues: ContentCues) -> tuple[SourceText, ...]:
    """A list of papers below the step that asks for them: *Pemohon mengajukan permohonan dengan membawa lampiran :*."""
    for index, text in enumerate(steps.body):
        if cues.papers_led.search(text.text):
            below = steps.body[index + 1 :]
            papers = tuple(takewhile(lambda item: cues.requirement.search(item.text), below))
            if len(papers) >= _LIST:
                return (text, *papers)
    return ()
