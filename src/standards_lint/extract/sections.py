"""Headings inside a component or on a page, with what stands under each: the empty ones are worth a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.model.standard import Section

_MAX_WORDS = 8
_SENTENCE_WORDS = 5
"""Words from which a line that ends in a colon is a sentence rather than a label."""
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
        if not is_image(later.block) and _rank(later) <= _rank(heading) and not _other_list(heading, later, found):
            break
        found.append(later)
    return found


def _other_list(heading: Event, later: Event, found: Sequence[Event]) -> bool:
    """Bullets or letters right under a numbered item are its list, whatever level the layout gives them."""
    first = found[0] if found else later
    return heading.block.kind == later.block.kind == "item" and _style(heading) != _style(first) == _style(later)


def _style(event: Event) -> str:
    mark = event.block.label.strip("(). ")[:1]
    return "1" if mark.isdigit() else "a" if mark.isalpha() else "•"


def _rank(event: Event) -> int:
    """Titles above lines that end in a colon above items by level above running text."""
    if (
        event.kind in (EventKind.TITLE, EventKind.OTHER, EventKind.COMPONENT, EventKind.HALF)
        and event.strength >= _FIRM
    ):
        return 0
    if event.block.kind == "item":
        return 1 + max(1, event.block.level)
    # A sentence that leads to a list (*dalam hal sistem terganggu, pelayanan dilakukan sebagai berikut:*) is text, and
    # so it may be what stands under a short line (*Catatan:*).
    return 1 if _is_label(event.block.text) else 20


def _is_label(text: str) -> bool:
    return text.rstrip().endswith(":") and len(text.split()) <= _MAX_WORDS


def _is_heading(events: Sequence[Event], index: int) -> bool:
    event = events[index]
    text = event.block.text.rstrip()
    if len(text.split()) > _MAX_WORDS or is_image(event.block):
        return False
    if event.block.kind == "item":
        heads = text.endswith(":") and _heads_a_list(events, index)
        return heads or (bool(event.block.label) and _among_headings(events, index))
    if text.endswith(":"):
        return not _leads_on(events, index)
    return event.kind is EventKind.TITLE and event.strength >= _FIRM and not _stacked(events, index)


def _leads_on(events: Sequence[Event], index: int) -> bool:
    """The sentence under a heading that leads to the parts below it: *Pilih salah satu cara penyampaian berikut:*.

    ``2. Pengisian`` / ``Isi formulir dengan lengkap dan jelas:`` / ``Data pemohon:`` / items. What follows are headings
    below the one above the sentence, or lines that head lists.
    """
    above = events[index - 1] if index else None
    below = events[index + 1] if index + 1 < len(events) else None
    if above is None or below is None or len(events[index].block.text.split()) < _SENTENCE_WORDS:
        return False
    if above.kind is not EventKind.TITLE or above.strength < _FIRM:
        return False
    if below.kind is EventKind.TITLE and below.strength >= _FIRM:
        return below.block.level > above.block.level > 0
    return _is_label(below.block.text) and bool(_under(events, index + 1))


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
    """Items of a deeper level or of another style follow right below."""
    block = events[index].block
    following = events[index + 1] if index + 1 < len(events) else None
    if following is None or following.block.kind != "item":
        return following is not None and block.text.rstrip().endswith(":") and _rank(following) > _rank(events[index])
    return following.block.level > block.level or _style(following) != _style(events[index])
