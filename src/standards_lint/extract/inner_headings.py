"""Headings inside a component: those that name another one, and those that go on after a line that named one."""

from __future__ import annotations

from standards_lint.extract.events import Event, is_told
from standards_lint.extract.lines import is_shouted
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.ranks import is_firm, is_weak, label_style
from standards_lint.model.block import BlockKind

_HANDLING = frozenset({"jangka_waktu", "prosedur"})
"""Components that the handling of complaints has too."""


def is_inside(event: Event, current: Part | None, group: Group | None) -> bool:
    """``Jangka waktu penyelesaian:`` under ``6. Penanganan Pengaduan``, where ``3. Jangka Waktu`` stood before.

    So does what is counted below any component: ``5.7.1 Sarana: telepon`` under ``5.7 Pengaduan``.
    """
    head = current.heading if current else None
    if not head or not head.label or not event.label or event.table or is_shouted(event.source.text):
        return False
    known = group.find(event.label.component) if group else None
    if (known and _is_counted_in(event, head)) or _is_listed_below(event, head, group):
        return True
    if head.label.component != "pengaduan" or event.label.component not in _HANDLING or not known or not known.heading:
        return False
    if head.block.kind == known.heading.block.kind == event.block.kind == "heading":
        return head.block.level == known.heading.block.level < event.block.level
    style = label_style(head)
    return bool(style) and style == label_style(known.heading) != label_style(event)


def _is_counted_in(event: Event, head: Event) -> bool:
    """``5.7.1 Sarana: telepon`` below ``5.7``; a line of its own, or what a service asks for, may begin a service."""
    if not is_told(event) or event.label is None or event.label.component == "persyaratan":
        return False
    inner, outer = (e.block.label.rstrip(". ") for e in (event, head))
    return bool(outer) and inner.startswith(f"{outer}.") and event.label != head.label


def _is_listed_below(event: Event, head: Event, group: Group | None) -> bool:
    """``1. Pengaduan`` among the steps below ``<h2>Alur Layanan</h2>``, where all components have such headings."""
    if head.block.kind is not BlockKind.HEADING or not head.block.level or event.block.kind is not BlockKind.ITEM:
        return False
    heads = [part.heading for part in group.parts if part.heading is not None] if group is not None else []
    return len(heads) > 1 and not is_told(event) and all(h.block.kind is BlockKind.HEADING for h in heads)


def interrupted(event: Event, current: Part | None, group: Group | None) -> Part | None:
    """The component that goes on with this heading: ``6. Penyerahan`` below the steps.

    ``Waktu proses: 5 hari`` was but a line of the fifth of them, and took what stood behind it.
    """
    own = current.heading if current is not None else None
    if own is None or own.table or own.block.kind == "heading" or event.block.kind != "heading" or group is None:
        return None
    headed = [p for p in group.parts if p is not current and p.heading and p.heading.block.kind == "heading"]
    above = headed[-1] if headed else None
    if above is None or above.heading is None or not 0 < above.heading.block.level < event.block.level:
        return None
    beside = any(e.block.kind == "heading" and e.block.level == event.block.level for e in above.bodies)
    return above if beside else None


def is_mere_word(event: Event, current: Part | None, group: Group | None) -> bool:
    """A bare *Pengaduan* in running text, where the other headings are numbered, capitals or cells.

    A name of several words (*Pengawasan Internal*) is no part of a text by chance; outside the components, *Biaya*
    below *Jam Layanan* on a card neither, while *Pengaduan* is an entry of many menus.
    """
    if current is None and event.label is not None and event.label.component != "pengaduan":
        return False
    if group is None or event.table or event.row or not is_weak(event) or len(event.source.text.split()) > 1:
        return False
    return sum(p.heading is not None and is_firm(p.heading) for p in group.parts) >= 2


def is_value(event: Event, part: Part | None) -> bool:
    """A short plain line in a component is content, unless a blank line sets it apart from what stands above."""
    if part is None or event.strength > 1:
        return False
    return not part.bodies or not event.block.blank_before
