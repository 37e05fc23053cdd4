"""Names of components with their values right behind them, in rows with known names."""

from __future__ import annotations

from standards_lint.extract.events import Event, EventKind, behind_label
from standards_lint.extract.ranks import label_style
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.model.block import BlockKind

_LABEL_WORDS = 3
"""Words in front of a colon that are a label."""


def is_counted(event: Event) -> bool:
    """No item of a list, or one with a number or letter in front."""
    return event.block.kind is not BlockKind.ITEM or any(map(str.isalnum, label_style(event)))


def with_value(event: Event, headings: Headings, *, beside: bool) -> list[Event]:
    """``1. Dasar Hukum SK Kepala Sekolah``, ``4) Keamanan : satpam 24 jam``: a name with its value right behind it.

    Args:
        event: A heading or item of a row with known names.
        headings: Names of components.
        beside: A name stands before or behind it in the row: a word in front of a colon is one too.

    Returns:
        The name as a heading and the value as its text; nothing where it is none.
    """
    block = event.block
    found = headings.leading(block.text) if is_counted(event) else None
    found = found or (_before_colon(block.text, headings) if beside else None)
    if found is None:
        return []
    label, end = found
    rest = block.source.slice(end).strip(" :-")
    if not rest.text:
        return []
    name = block.source.slice(0, end)
    return [Event(EventKind.COMPONENT, name, block, label), behind_label(block, rest, name.text)]


def _before_colon(text: str, headings: Headings) -> tuple[LabelMatch, int] | None:
    """The component that a word in front of a colon tells, and where the colon stands."""
    end = text.find(":")
    name = text[:end].strip()
    if not 0 < len(name.split()) <= _LABEL_WORDS or headings.label(name) is not None:
        return None  # why a known name was no heading, others have decided: "Waktu Penyelesaian: …" among complaints
    label = headings.key_word(name)
    return (label, len(text[:end].rstrip())) if end > 0 and label is not None else None
