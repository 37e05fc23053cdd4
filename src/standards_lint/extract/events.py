"""Events: what a stretch of a document contributes to the structure of services and components."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.records import dataclass


class EventKind(StrEnum):
    """What a block, a cell or a part of one is."""

    COMPONENT = "component"
    """The heading of a component."""
    NAME = "name"
    """The name of a service, labelled as such or in the column of names."""
    TITLE = "title"
    """Looks like a heading and may name a service."""
    HALF = "half"
    """Groups components (*Service Delivery*, *Manufacturing*)."""
    OTHER = "other"
    """Heads some other matter: what follows belongs to no component."""
    UNKNOWN = "unknown"
    """Stands where component names stand, and names nothing that is known."""
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Event:
    """One step of the way through a document, in reading order."""

    kind: EventKind
    source: SourceText
    block: Block
    label: LabelMatch | None = None
    table: int = 0
    """Number of the table it stands in, 0 outside tables."""
    strength: int = 0
    """How much a TITLE looks like a heading: 1 a short line of its own … 9 a first-level heading."""
    why: Why | None = None
    """Why it is of this kind, where kind, label and strength do not tell it already."""
    row: bool = False
    """It is the name of a row of a table that came as running text, so it cannot be a mere word of a sentence."""

    @property
    def numbered(self) -> bool:
        """The heading carries a number or letter."""
        return bool(self.block.label)


def body_source(block: Block) -> SourceText:
    """The text of a block with its list label in front where the file has it there (bullets left out)."""
    if (
        not block.label
        or not block.label_written
        or not any(c.isalnum() for c in block.label)
        or not block.source.marks
    ):
        return block.source
    prefix = block.label + " "
    first = block.source.marks[0]
    moved = tuple(type(first)(m.offset + len(prefix), m.line, m.column, m.page, m.cell) for m in block.source.marks)
    start = type(first)(0, first.line, max(1, first.column - len(prefix)), first.page, first.cell)
    return SourceText(prefix + block.source.text, (start, *moved))


def at(event: Event) -> tuple[int, int]:
    """Line and column of its block, by which events stand in reading order."""
    return event.block.begins


def heading_level(event: Event) -> int:
    """Rank of a heading by markup, 1 the highest; 0 for anything else, and in tables."""
    return event.block.level if event.block.kind is BlockKind.HEADING and not event.table else 0


def is_told(event: Event) -> bool:
    """Something stands behind it on its line."""
    return len(event.block.text) > len(event.source.text) + 1


def is_first(event: Event) -> bool:
    """It is counted as the first: ``1.``, ``a)``, ``I.``."""
    return event.block.label.strip("(). ").lower() in ("1", "a", "i")


def is_image(block: Block) -> bool:
    """A picture whose content nobody read."""
    return block.kind is BlockKind.IMAGE


def rest_of(block: Block, rest: SourceText) -> Block:
    """What stands behind a label, as a block of its own: the number in front was the label's."""
    return replace(block, kind=BlockKind.PARAGRAPH, source=rest, label="")


def behind_label(block: Block, value: SourceText, name: str) -> Event:
    """The value that stands behind a name on its line, as content of it."""
    return Event(EventKind.BODY, value, rest_of(block, value), why=Why("behind_label", (name,)))
