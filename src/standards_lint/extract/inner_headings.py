"""Headings that name a component and belong to the part on complaints all the same."""

from __future__ import annotations

from standards_lint.extract.events import Event
from standards_lint.extract.lines import is_shouted
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.ranks import label_style

_HANDLING = frozenset({"jangka_waktu", "prosedur"})
"""Components that the handling of complaints has too."""


def is_inside_complaints(event: Event, current: Part | None, group: Group | None) -> bool:
    """``Jangka waktu penyelesaian:`` under ``6. Penanganan Pengaduan``, where ``3. Jangka Waktu`` stood before."""
    head = current.heading if current else None
    if not head or not head.label or not event.label or event.table or is_shouted(event.source.text):
        return False
    known = group.find(event.label.component) if group else None
    if head.label.component != "pengaduan" or event.label.component not in _HANDLING or not known or not known.heading:
        return False
    if head.block.kind == known.heading.block.kind == event.block.kind == "heading":
        return head.block.level == known.heading.block.level < event.block.level
    style = label_style(head)
    return bool(style) and style == label_style(known.heading) != label_style(event)
