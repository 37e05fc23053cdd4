"""What became of every block of a document, and why: the account that ``extract --explain`` gives."""

from __future__ import annotations

from enum import StrEnum

from standards_lint.model.block import Anchor, Block, Repeated
from standards_lint.model.span import SourceText
from standards_lint.model.standard import Kind, Standard
from standards_lint.model.why import Why
from standards_lint.records import dataclass


class Role(StrEnum):
    """What a block, or a part of one, was taken for."""

    TITLE = "title"
    """The title of the document."""
    ISSUER = "issuer"
    """The office that issued it."""
    SERVICE_NAME = "service_name"
    COMPONENT_HEADING = "component_heading"
    COMPONENT_BODY = "component_body"
    UNLABELLED_BODY = "unlabelled_body"
    """Content of a component that has no heading."""
    HALF_HEADING = "half_heading"
    """Groups components (*Service Delivery*)."""
    OTHER_HEADING = "other_heading"
    """Heads some other matter."""
    UNKNOWN_HEADING = "unknown_heading"
    """Stands where names of components stand, and names none."""
    LOOSE_HEADING = "loose_heading"
    """Looks like a heading and heads neither a component nor a service."""
    OUTSIDE = "outside"
    """Text outside components; only particulars are read from it."""
    SOP_LABEL = "sop_label"
    SOP_VALUE = "sop_value"
    """Stands in a table of an SOP AP sheet."""
    SOP_STEP = "sop_step"
    FURNITURE = "furniture"
    PICTURE = "picture"
    UNUSED = "unused"
    """A cell of a table that is neither name nor content."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a block, or a part of one, was taken for."""

    role: Role
    text: str
    """The part of the block; all of its text where nothing else was made of it."""
    services: tuple[str, ...] = ()
    """Keys of services."""
    component: str = ""
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class Particular:
    """A time, a fee, a regulation, a channel … that was read from a block."""

    kind: str
    text: SourceText
    said: tuple[tuple[str, str], ...]
    """What was understood, field by field."""
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A block with all that was made of it."""

    block: Block
    taken: tuple[Taken, ...]
    particulars: tuple[Particular, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A document as it was understood, block by block."""

    standard: Standard
    kinds: tuple[tuple[Kind, Why], ...] = ()
    form: Why | None = None
    title: Why | None = None
    entries: tuple[Entry, ...] = ()
    unread: tuple[int, ...] = ()
    """Numbers of lines with letters or digits in them that no block holds."""
    repeated: tuple[Repeated, ...] = ()
    """What the pages repeat, which the reader left out."""
    lines: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()
