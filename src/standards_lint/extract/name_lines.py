"""Plain lines of a list that may name the service whose components follow: ``c. Kartu Anggota karena hilang``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.group_name import service_name
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.ranks import is_behind, label_style, succeeds
from standards_lint.knowledge.headings import Headings

_MAX_NAME = 14  # words of a service's name
_OTHERS = 2  # services that show how names look


def may_name(event: Event, above: Event | None, part: Part | None, group: Group | None) -> bool:
    """Whether it is a short item; inside a component only one that is set apart and continues no list of it.

    Args:
        event: The line.
        above: What stands right above it.
        part: The component it stands in, if any.
        group: The service it stands in, if any.
    """
    block = event.block
    least = 1 if block.bold else 2
    if block.kind != "item" or event.table or not least <= len(block.text.split()) <= _MAX_NAME:
        return False
    if block.text[-1] in ".;,:":
        return False
    if part is None:
        return not _goes_on_list(event, above) and not _is_case(event, above)
    if follows_name(event, group):
        return True
    alone = all(label_style(e) != label_style(event) for e in part.bodies if e.block.kind == "item")
    return alone and bool(block.blank_before or block.bold)


def name_by_count(groups: Sequence[Group], headings: Headings) -> None:
    """Name a service by the number in front of that of the next: ``1. Kartu Anggota`` before ``2. Sewa Ruang``.

    Above the first of them stands the title of the page, in capitals or bold.

    Args:
        groups: The services in the making, in order; their names are changed.
        headings: Names of services.
    """
    for group, following in pairwise(groups):
        name = service_name(following, headings)
        if name is None or name.block.kind != "item" or group.common or following.common:
            continue
        style = label_style(name)
        before = [e for e in group.names if e.block.kind == "item" and label_style(e) == style and succeeds(name, e)]
        if style and before and headings.may_name_service(before[-1].source.text):
            group.names = before[-1:]


def _goes_on_list(event: Event, above: Event | None) -> bool:
    """The last of several items, as tabs list all services of a page, is no more the heading than the first."""
    if above is None or above.block.kind != "item" or above.block.level != event.block.level:
        return False
    return label_style(above) == label_style(event)


def _is_case(event: Event, above: Event | None) -> bool:
    """``◦ lebih dari dua roda`` below ``• Kendaraan besar:`` is a case of that one."""
    if above is None or above.block.kind != "item" or not above.block.text.endswith(":"):
        return False
    return above.block.level < event.block.level


def follows_name(event: Event, group: Group | None) -> bool:
    """``B. Balik Nama`` after components numbered 1, 2, 3 under ``A. Sambungan Baru``.

    A bold one need not be the next in the count: offices leave out what they no longer serve.
    """
    name = group.names[-1] if group is not None and group.names else None
    if name is None or group is None or event.label is not None:
        return False
    style = label_style(event)
    inside = [e for p in group.parts for e in (*p.bodies, p.heading) if e is not None and e is not event]
    apart = all(label_style(e) != style for e in inside)
    counted = succeeds(event, name) or (event.block.bold and name.block.bold and is_behind(event, name))
    return bool(style) and label_style(name) == style and apart and counted


def name_like_others(groups: Sequence[Group], headings: Headings) -> None:
    """Name the first service by the line right above it, where the others are named by such a line.

    Above the first stands the head of the document too: *PENGADILAN NEGERI …* / *STANDAR PELAYANAN PERADILAN* in
    capitals goes before a bold *Surat Keterangan* for the first service, and stands above none of the others.

    Args:
        groups: The services in the making, in order; the names of the first are changed.
        headings: Names of services.
    """
    own = [group for group in groups if not group.common]
    if len(own) <= _OTHERS or not own[0].names:
        return
    names = [service_name(group, headings) for group in own[1:]]
    nearest = own[0].names[-1]
    alike = all(
        name is not None and name is g.names[-1] and _look(name) == _look(nearest)
        for name, g in zip(names, own[1:], strict=True)
    )
    if alike and nearest.kind is EventKind.TITLE and headings.may_name_service(nearest.source.text):
        own[0].names = [nearest]


def _look(event: Event) -> tuple[object, ...]:
    block = event.block
    return event.kind, event.strength, block.kind, block.level, block.bold, label_style(event), event.table > 0


def short_line_above(part: Part | None, headings: Headings) -> list[Event]:
    """The last line of the component before, which leaves it, where the components begin again right below it.

    ``3 hari kerja`` / ``Balik Nama`` / ``Persyaratan:`` in a text without blank lines.
    """
    texts = [e for e in part.bodies if any(c.isalpha() for c in e.source.text)] if part else []
    if part is None or len(texts) < _OTHERS or texts[-1].kind is not EventKind.TITLE:
        return []
    name = texts[-1]
    if not headings.may_name_service(name.source.text) or headings.is_other(name.source.text):
        return []
    part.bodies = part.bodies[: part.bodies.index(name)]
    return [name]
