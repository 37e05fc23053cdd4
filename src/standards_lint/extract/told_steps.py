"""Pages that call themselves a procedure and then tell its steps, without any heading for them.

Two ways to write them::

    SOP Pelayanan Informasi                     Alur Peminjaman Alat
    Tahap 1 - Penerimaan: petugas menerima …    1. Pemohon mengisi formulir
    Tahap 2 - Pencarian: petugas mencari …      2. Petugas memeriksa berkas

A page that only names its service is one too where its first steps ask for papers: *1. Pelanggan mendaftar dengan
melampirkan fotokopi KTP*.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.ranks import succeeds
from standards_lint.extract.runs import begins_list, runs_of
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_FEWEST = 3  # steps
_ENOUGH = 4  # steps of a page that does not call itself a procedure
_FIRST_STEPS = 2  # in which the papers are asked for
_HEADING = 2  # strength of a title that may name the service


def told_steps(loose: Sequence[Event], title: SourceText | None, knowledge: Knowledge) -> list[Group]:
    """The service whose procedure such a page tells; none where the document is no such page.

    Args:
        loose: What a document without any component holds.
        title: The document's title, which names the service.
        knowledge: Words of procedures, of steps and of what names no service.
    """
    if title is None or knowledge.kinds.complaint_headings.search(title.text):
        return []
    called_so = knowledge.kinds.procedure_titles.search(title.text)
    if called_so:
        steps = _stages(loose, knowledge) or _listed(loose, knowledge)
    else:
        steps = _asking(loose, knowledge) if knowledge.headings.may_name_service(title.text) else []
    if not steps:
        return []
    above = loose[: loose.index(steps[0])] if called_so else ()  # else the title names the service
    names = [event for event in above if event.kind is EventKind.TITLE and event.strength >= _HEADING]
    why = Why("speaks_of_steps", (steps[0].source.text,))
    return [Group(names=names, unlabelled=[("prosedur", Part(None, steps, reasons=[(e, why) for e in steps]))])]


def _stages(loose: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """Lines or headings that count themselves, with the texts below them: *Tahap 1 - Penerimaan: …*."""
    texts = [event for event in loose if event.kind in (EventKind.BODY, EventKind.TITLE) and not event.table]
    at = [i for i, event in enumerate(texts) if knowledge.content.stage.search(event.source.text)]
    if len(at) < _FEWEST:
        return []
    below = takewhile(lambda event: event.kind is EventKind.BODY, texts[at[-1] + 1 :])
    return [*texts[at[0] : at[-1] + 1], *below]


def _listed(loose: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The items of lists most of which say who does what."""
    found: list[Event] = []
    for run in runs_of([event for event in loose if event.kind is EventKind.BODY and not event.table]):
        listed = len(run) >= _FEWEST and all(e.block.kind is BlockKind.ITEM and e.block.label for e in run)
        if listed and 2 * sum(bool(knowledge.content.step.search(e.block.text)) for e in run) > len(run):
            found += run
    return found


def _asking(loose: Sequence[Event], knowledge: Knowledge) -> list[Event]:
    """The counted steps of a page, with what is listed below them, where the first ones ask for papers."""
    texts = [event for event in loose if event.kind is EventKind.BODY and not event.table]
    counted = [i for i, event in enumerate(texts) if event.block.kind is BlockKind.ITEM and event.block.label]
    steps: list[int] = []
    for index in counted:
        if steps and succeeds(texts[index], texts[steps[-1]]):
            steps.append(index)
        elif not steps and begins_list(texts[index]):
            steps = [index]
    cues, events = knowledge.content, [texts[index] for index in steps]
    asked = any(
        cues.papers_asked.search(e.block.text) or cues.papers_led.search(e.block.text) for e in events[:_FIRST_STEPS]
    )
    if len(steps) < _ENOUGH or not asked or 2 * sum(bool(cues.step.search(e.block.text)) for e in events) <= len(steps):
        return []
    below = takewhile(lambda event: event.block.kind is BlockKind.ITEM, texts[steps[-1] + 1 :])
    return [*texts[steps[0] : steps[-1] + 1], *below]
