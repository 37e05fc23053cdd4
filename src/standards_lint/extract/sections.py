"""Headings inside a component or on a page, with what stands under each: the empty ones are worth a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.model.standard import Section

_MAX_WORDS = 8
_FIRM = 2  # strength from which a title is a heading by bold, capitals or markup


def sections_of(events: Sequence[Event]) -> Iterator[Section]:
    """The sections among the events of a component, or of a page outside components.

    A section's heading is a title by bold, capitals or markup, a short line that ends in a colon, or an item among
    siblings that head lists of their own: *b. Alur Penanganan Pengaduan* between *a. … melalui:* and *c. …:*.
    """
    for index, event in enumerate(events):
        if event.source.text and _is_heading(events, index):
            under = _under(events, index)
            lost = any(is_image(e.block) for e in under)
            yield Section(event.source, tuple(e.source for e in under if e.source.text and not is_image(e.block)), lost)


def _under(events: Sequence[Event], index: int) -> list[Event]:
    heading = events[index]
    found: list[Event] = []
    for later in events[index + 1 :]:
        if not is_image(later.block) and _rank(later) <= _rank(heading):
            break
        found.append(later)
    return found


def _rank(event: Event) -> int:
    """Titles above lines that end in a colon above items by level above running text."""
    if event.kind in (EventKind.TITLE, EventKind.OTHER, EventKind.COMPONENT, EventKind.HALF) and event.strength >= _FIRM:
        return 0
    if event.block.kind == "item":
        return 1 + max(1, event.block.level)
    return 1 if event.block.text.rstrip().endswith(":") else 20


def _is_heading(events: Sequence[Event], index: int) -> bool:
    event = events[index]
    text = event.block.text.rstrip()
    if len(text.split()) > _MAX_WORDS or is_image(event.block):
        return False
    if text.endswith(":"):
        return True
    if event.kind is EventKind.TITLE and event.strength >= _FIRM:
        return not _stacked(events, index)
    return event.block.kind == "item" and bool(event.block.label) and _among_headings(events, index)


def _stacked(events: Sequence[Event], index: int) -> bool:
    """Titles one below the other are one head (office, document, service), none of them an empty section."""
    following = events[index + 1] if index + 1 < len(events) else None
    return following is None or following.kind is EventKind.TITLE


def _among_headings(events: Sequence[Event], index: int) -> bool:
    """Both neighbours of the item in its list end in a colon or have a list of their own."""
    before = _sibling(events, index, -1)
    after = _sibling(events, index, 1)
    return before is not None and after is not None and all(_heads_a_list(events, i) for i in (before, after))


def _sibling(events: Sequence[Event], index: int, step: int) -> int | None:
    level = events[index].block.level
    i = index + step
    while 0 <= i < len(events):
        block = events[i].block
        if block.kind == "item" and block.level == level:
            return i
        if block.kind == "item" and block.level < level:
            return None
        i += step
    return None


def _heads_a_list(events: Sequence[Event], index: int) -> bool:
    block = events[index].block
    if block.text.rstrip().endswith(":"):
        return True
    following = events[index + 1].block if index + 1 < len(events) else None
    return following is not None and following.kind == "item" and following.level > block.level
