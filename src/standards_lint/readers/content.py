"""What the reader of one format returns."""

from __future__ import annotations

from standards_lint.model.block import Anchor, Block, ReadNote, Repeated
from standards_lint.model.remark import Remark
from standards_lint.model.span import SourceText
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """A document's blocks and what belongs to them."""

    blocks: tuple[Block, ...]
    title: str = ""
    """Title in the file's own metadata."""
    notes: tuple[ReadNote, ...] = ()
    """What the user should know about how it was read."""
    lines: tuple[str, ...] = ()
    """The text view, where the file has no lines of its own."""
    anchors: tuple[Anchor, ...] = ()
    """One for each of `lines`."""
    origin: str = ""
    """Format of the file that this one was converted from, where it says so."""
    flattened: bool = False
    """Part of the nesting was too deep to be followed."""
    repeated: tuple[Repeated, ...] = ()
    """What the pages repeat, left out of the blocks and the lines."""
    remarks: tuple[Remark, ...] = ()
    """Comments written to the program."""
    title_source: SourceText | None = None
    """The title with its place, where it stands in a line of the file."""
