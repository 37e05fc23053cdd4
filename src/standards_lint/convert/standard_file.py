"""A document to the values of a structured standard, in one of its two forms.

*By components*: ``layanan`` with its components, possible where extraction was certain. *By layout*: ``bagian`` with
every heading, text, item and table as they follow one another, for everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace

from standards_lint.convert.entries import Looks, content_of, raised, sectioned
from standards_lint.convert.yaml_writer import Value
from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Part
from standards_lint.extract.structure import Structure, main_blocks
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import LEFT_OUT, Block, BlockKind, RawDocument, ReadNote, Region
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Component, Service, Standard
from standards_lint.readers.standard_content import heading_label
from standards_lint.readers.standard_shape import VERSION_KEY
from standards_lint.records import dataclass

_CARRIED = LEFT_OUT | {"ocr", "perubahan"}
"""Codes of notes that say something of the original that its text does not show."""
_FIRM = 2  # strength from which on a title inside a component is a heading
_OUTSIDE = (Region.FOOTER, Region.ASIDE)

File = dict[str, Value]


def by_layout(raw: RawDocument, looks: Looks) -> File:
    """The document as its blocks follow one another."""
    file: File = {**_opened(raw), "bagian": sectioned(main_blocks(raw), looks)}
    return _closed(file, raw, looks)


def by_components(
    raw: RawDocument, standard: Standard, structure: Structure, knowledge: Knowledge, *, halves: bool
) -> File | None:
    """The document by services and components; None where components were known by their words alone.

    Args:
        raw: The document as read.
        standard: What was understood of it.
        structure: Its services and components with their events.
        knowledge: Names of components and columns.
        halves: With the rows that only group components (*PENGELOLAAN PELAYANAN*).
    """
    if not standard.services or any(c.heading is None for s in standard.services for c in s.components):
        return None
    outline = _Outline(structure, standard.services, knowledge, halves=halves)
    outline.adopt(main_blocks(raw))
    return _closed({**_opened(raw), **outline.file()}, raw, Looks())


def _opened(raw: RawDocument) -> File:
    return {VERSION_KEY: 1, "asal": raw.origin or raw.format}


def _closed(file: File, raw: RawDocument, looks: Looks) -> File:
    """With what stands beside the text, and what could not be read of it."""
    main = main_blocks(raw)
    aside = [b for b in raw.blocks if b.region in _OUTSIDE and main is not raw.blocks]
    if aside:
        file["kaki_halaman"] = sectioned(aside, looks)
    notes = [_note(note) for note in raw.notes if note.code in _CARRIED]
    if notes:
        file["tidak_terbaca"] = notes
    return file


def _note(note: ReadNote) -> dict[str, Value]:
    return {"kode": note.code, "keterangan": note.message}


def is_told(block: Block, knowledge: Knowledge, *, halves: bool = True) -> bool:
    """A running number, a column head or a row that groups components: the keys say the same.

    Args:
        block: The block.
        knowledge: Names of columns and groups.
        halves: Rows that group components are told by the keys too.
    """
    text = block.text.strip(" .()")
    if not text:
        return block.kind is not BlockKind.IMAGE
    if text.isdigit() or (halves and knowledge.headings.half(text)):
        return True
    return block.cell is not None and bool(knowledge.headings.column(text))


@dataclass(slots=True)
class _Told:
    """A service in the making."""

    name: str
    loose: list[Event] = field(default_factory=list)
    parts: list[tuple[str, Part]] = field(default_factory=list)


class _Outline:
    """Events of a document by the service they belong to."""

    def __init__(
        self, structure: Structure, services: Sequence[Service], knowledge: Knowledge, *, halves: bool
    ) -> None:
        self._structure = structure
        self._knowledge = knowledge
        self._halves = halves
        self._services = {s.key: s for s in services}
        self._names = {s.key: s.name for s in services}
        self._parts = [(k, c, Part(p.heading, [*p.bodies])) for k, c, p in structure.parts if k in self._services]
        self._loose = [*structure.loose]

    def adopt(self, blocks: Iterable[Block]) -> None:
        """Give the blocks whose words no event carries to what stands above them.

        *Sarana pengaduan:* inside a complaint component names that component once more, and extraction passes over it.
        """
        for block in self._homeless(blocks):
            event = Event(EventKind.BODY, block.source, block)
            above = [
                p for _, _, p in self._parts if p.heading is not None and _at(p.heading.source) < _at(block.source)
            ]
            owner = max(above, key=lambda p: _at(p.heading.source) if p.heading else (0, 0), default=None)
            events = self._loose if owner is None else owner.bodies
            events.append(event)
            events.sort(key=lambda e: _at(e.source))

    def _homeless(self, blocks: Iterable[Block]) -> list[Block]:
        """Blocks whose words none of the events carries."""
        blocks_carried = {id(event.block) for event in self._loose}
        sources = [self._structure.title] if self._structure.title else []
        for _, _, part in self._parts:
            blocks_carried |= {id(event.block) for event in part.bodies}
            # Events made of parts of a block hold copies of it: the places of their words count.
            sources += [event.source for event in (part.heading, *part.bodies) if event is not None]
        places = {(mark.line, mark.column) for source in sources for mark in source.marks}
        return [
            block
            for block in blocks
            if id(block) not in blocks_carried
            and not self._is_told(block)
            and _at(block.source) not in places
            and block.text not in self._names.values()
        ]

    def _is_told(self, block: Block) -> bool:
        return is_told(block, self._knowledge, halves=not self._halves)

    def file(self) -> File:
        """The values of the file."""
        title = self._structure.title
        loose = [e for e in self._loose if not _is_title(e, title) and not self._is_told(e.block)]
        starts = sorted((self._start(key), key) for key in self._services if key != ALL_SERVICES)
        told = {key: _Told(self._services[key].name) for _, key in starts}
        before: list[Event] = []
        for event in loose:
            at = _at(event.source)
            owner = next((key for start, key in reversed(starts) if start <= at), "")
            (told[owner].loose if owner else before).append(event)
        behind = self._behind(told, starts[-1][1] if starts else "")
        for key, component, part in self._parts:
            if key in told:
                told[key].parts.append((component, part))
        common = [(c, p) for key, c, p in self._parts if key == ALL_SERVICES]
        file: File = {}
        if title is not None:
            file["judul"] = title.text
        if before:
            file["bagian"] = _free(before)
        if told:
            file["layanan"] = [self._service(key, service) for key, service in told.items()]
        if common:
            file["umum"] = _components(common, self._services[ALL_SERVICES].components, self._knowledge)
        if behind:
            file["penutup"] = _free(behind)
        return file

    def _start(self, key: str) -> tuple[int, int]:
        place = self._services[key].place
        title = self._structure.title
        # A service named by the title of the document begins with its components, not with the title.
        named = title is not None and place.line in {mark.line for mark in title.marks}
        places = [] if named else [(place.line, place.column)]
        places += [_at(p.heading.block.source) for k, _, p in self._parts if k == key and p.heading is not None]
        return min(places, default=(place.line, place.column))

    def _behind(self, told: dict[str, _Told], last: str) -> list[Event]:
        """What stands behind the last component of the last service closes the document."""
        ends = [_at(p.heading.source) for key, _, p in self._parts if key == last and p.heading is not None]
        if not ends:
            return []
        behind = [e for e in told[last].loose if _at(e.source) > max(ends)]
        told[last].loose = [e for e in told[last].loose if _at(e.source) <= max(ends)]
        return behind

    def _service(self, key: str, told: _Told) -> dict[str, Value]:
        service: dict[str, Value] = {"nama": told.name}
        loose = [e for e in told.loose if told.name != e.block.text]
        if loose:
            service["keterangan"] = _free(loose)
        service["komponen"] = _components(told.parts, self._services[key].components, self._knowledge)
        return service


def _components(
    parts: Sequence[tuple[str, Part]], known: Sequence[Component], knowledge: Knowledge
) -> dict[str, Value]:
    """The components by id; one that stands twice keeps its first place."""
    ids = {component.id for component in known}
    found: dict[str, Value] = {}
    for component, part in parts:
        if component not in ids or component in found or part.heading is None:
            continue
        blocks = raised([_as_block(event, part) for event in part.bodies if not _is_empty(event.block)])
        content = content_of(blocks, Looks()) if blocks else None
        head = _head(part.heading)
        if head.casefold() == knowledge.components[component].name.id.casefold():
            found[component] = content
        else:
            found[component] = {"judul": head, "isi": content}
    return found


def _head(event: Event) -> str:
    """The heading of a component, with its number where that is read as one."""
    full = f"{event.block.label} {event.source.text}"
    label = heading_label(full)
    return (
        full
        if label and (label.text, full[label.end :]) == (event.block.label, event.source.text)
        else event.source.text
    )


def _as_block(event: Event, part: Part) -> Block:
    """The block that stands for an event of a component's body."""
    block = event.block
    whole = block.text in event.source.text
    heading = event.kind is not EventKind.BODY and event.strength >= _FIRM
    own_table = part.heading.block.cell.table if part.heading is not None and part.heading.block.cell else 0
    inside = block.cell is not None and block.cell.table == own_table
    made = block if whole else replace(block, source=event.source, label="", kind=BlockKind.PARAGRAPH)
    made = replace(made, cell=None if inside else block.cell)
    if made.cell is not None and own_table in made.cell.outer:
        made = replace(made, cell=replace(made.cell, outer=made.cell.outer[made.cell.outer.index(own_table) + 1 :]))
    if heading and made.cell is None:
        return replace(made, kind=BlockKind.HEADING, level=made.level if made.kind is BlockKind.HEADING else 0)
    if made.kind is BlockKind.HEADING:
        return replace(made, kind=BlockKind.PARAGRAPH, label="", source=event.source)
    return made


def _free(events: Sequence[Event]) -> list[Value]:
    """What stands outside components, with its layout."""
    blocks: list[Block] = []
    for event in events:
        if blocks and blocks[-1] is event.block:
            continue
        blocks.append(event.block)
    return sectioned(blocks, Looks(emphasis=True))


def _is_title(event: Event, title: SourceText | None) -> bool:
    """Whether an event is the title, or the line that the title goes on with."""
    if title is None or not event.block.text or event.block.text not in title.text:
        return False
    return _at(event.source) in {(mark.line, mark.column) for mark in title.marks}


def _is_empty(block: Block) -> bool:
    return not block.text and block.kind is not BlockKind.IMAGE


def _at(source: SourceText) -> tuple[int, int]:
    span = source.span()
    return span.line, span.column
