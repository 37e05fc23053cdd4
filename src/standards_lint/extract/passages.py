"""A document's structure to passages: every stretch of text with the service, component and heading it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.extract.parts import Part
from standards_lint.extract.passage import Passage
from standards_lint.extract.structure import Structure
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.cues import KindCues
from standards_lint.model.block import Block, Region
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.storage.ready import ready_pattern

_MARK = ready_pattern(r"\W*\w{0,4}\W*")
"""The number or letter of an entry that has a table cell of its own: *b.*"""


_LEAD_IN = 0.5
"""Rank of a paragraph that ends with a colon: below a title, above the items of any list."""


def passages_of(structure: Structure, knowledge: Knowledge) -> tuple[Passage, ...]:
    """All passages of a document in the order of its components, then what stands outside them, by place."""
    about = _is_about_complaints(structure)
    found = [
        replace(p, complaint=True) if about and key == ALL_SERVICES and not p.basis else p
        for key, component, part in structure.parts
        for p in _component_passages(key, component, part, knowledge.kinds)
    ]
    found += _loose_passages(structure.loose, knowledge.kinds)
    return in_reading_order(found)


def in_reading_order(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages by their place in the document."""
    return tuple(sorted(passages, key=lambda p: p.block.begins))


def _is_about_complaints(structure: Structure) -> bool:
    """``<h1>Tata Cara Pengaduan Masyarakat</h1>`` above *Alur* and *Persyaratan*: those are of the complaint."""
    heads = [
        part.heading for key, component, part in structure.parts if component == "pengaduan" and key == ALL_SERVICES
    ]
    title = structure.title
    return title is not None and any(head is not None and head.source.span() == title.span() for head in heads)


def _component_passages(key: str, component: str, part: Part, cues: KindCues) -> Iterator[Passage]:
    trail: list[tuple[float, str]] = []
    basis = component == "dasar_hukum"
    listed = False
    rows: dict[tuple[int, int], Block] = {}
    for event in part.bodies:
        if not event.source.text or is_image(event.block):
            continue
        level = _level(event)  # a paragraph "Jangka waktu penyelesaian:" heads the list below it
        if basis:
            named = bool(cues.regulation.search(event.source.text))
            # After the list of regulations a paragraph that names none begins another matter.
            another = not named and event.block.kind != "item" and not _MARK.fullmatch(event.source.text)
            basis = not (listed and another)
            listed = listed or named
        trail = [(rank, text) for rank, text in trail if rank < level]
        yield Passage(
            event.source,
            event.block,
            service=key,
            component=component,
            also=part.merged,
            basis=basis,
            complaint=component == "pengaduan",
            heading=trail[-1][1] if trail else _row_label(event.block, rows),
        )
        if event.kind in (EventKind.TITLE, EventKind.COMPONENT) or event.block.text.rstrip().endswith(":"):
            trail.append((level, event.block.text))


def _row_label(block: Block, rows: dict[tuple[int, int], Block]) -> str:
    """``Jangka waktu`` in front of ``5 hari kerja``, in a row of a table inside a component.

    Args:
        block: With the text.
        rows: The first block of each row before it; a new one is added.
    """
    if block.cell is None:
        return ""
    place = (block.cell.table, block.cell.row)
    named = any(character.isalpha() for character in block.text)  # "1" is the number of the row
    first = rows.setdefault(place, block) if named else rows.get(place, block)
    return first.text if first.cell is not None and first.cell.column < block.cell.column else ""


def _level(event: Event) -> float:
    if event.kind in (EventKind.TITLE, EventKind.COMPONENT):
        return 0
    if event.block.kind == "item":
        return event.block.level
    return _LEAD_IN if event.block.text.rstrip().endswith(":") else 20


def _loose_passages(loose: Sequence[Event], cues: KindCues) -> Iterator[Passage]:
    heading = ""
    basis = complaint = False
    for event in loose:
        if not event.source.text or is_image(event.block):
            continue
        text = event.block.text
        if cues.decision["mengingat"].search(text):
            basis = True
        elif any(cues.decision[name].search(text) for name in ("memutuskan", "menetapkan", "menimbang")):
            basis = False
        if event.kind in (EventKind.TITLE, EventKind.OTHER, EventKind.NAME):
            heading = text
            complaint = bool(cues.complaint_headings.search(heading))
        yield Passage(event.source, event.block, basis=basis, complaint=complaint, heading=heading)


def furniture_passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    """What stands in a page's footer and margins, without context: it may still name a way to complain."""
    for block in blocks:
        if block.region in (Region.FOOTER, Region.ASIDE) and block.text:
            yield Passage(block.source, block)
