"""Services that a page shows as a row of cards, above components that hold for all of them.

An example::

    ## Jenis Layanan
    ##### Peminjaman Alat     (and a sentence about it)
    ##### Kalibrasi Alat      (and a sentence about it)
    ## Persyaratan
    ## Biaya

The last card is no more the owner of what follows than the first: the heading of the components stands above theirs.
Inside a component a heading with the words of one card (*Untuk Peminjaman*) begins what holds for that one only.
"""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.group_name import service_name
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_FEWEST = 2
"""Cards that make a row."""
CARD = "card"
"""Code of the reason of a service that is a card."""


def with_cards(groups: Sequence[Group], events: Sequence[Event], headings: Headings) -> list[Group]:
    """The groups with those below a row of cards told for all services, and each card as a service of its own."""
    found: list[Group] = []
    for group in groups:
        cards = _cards_above(group, events, headings)
        if len(cards) < _FEWEST:
            found.append(group)
            continue
        own = [Group(names=[card], why=Why(CARD)) for card in cards]
        common = Group(unknown=group.unknown, common=True, why=Why("below_cards"))
        for part in group.parts:
            _deal(part, own, common, headings)
        found += [*own, common]
    return found


def _deal(part: Part, own: Sequence[Group], common: Group, headings: Headings) -> None:
    """Give what stands in a component to the services that its headings name, the rest to all."""
    owner = common
    if not part.bodies:
        common.parts.append(part)
    for event in part.bodies:
        if _is_marked(event):
            owner = _owner(event, own, headings) or common
        shared = owner.find(part.component)
        if shared is None:
            shared = Part(part.heading)
            owner.parts.append(shared)
        shared.bodies.append(event)


def _owner(event: Event, own: Sequence[Group], headings: Headings) -> Group | None:
    """The only card that has all telling words of a heading: *Untuk Peminjaman* is of *Layanan Peminjaman Alat*."""
    words = headings.telling_words(event.source.text)
    named = [group for group in own if words and words <= headings.telling_words(group.names[0].source.text)]
    return named[0] if len(named) == 1 else None


def _cards_above(group: Group, events: Sequence[Event], headings: Headings) -> list[Event]:
    """The headings of one rank below a heading such as *Jenis Layanan*, all of them below that of the components."""
    name = None if group.common or group.given else service_name(group, headings)
    first = group.parts[0].heading if group.parts else None
    if name is None or first is None or not (_is_marked(name) and _is_marked(first)):
        return []
    if first.block.level >= name.block.level:
        return []
    before = events[: next((i for i, e in enumerate(events) if e is first), 0)]
    cards: list[Event] = []
    for index in range(len(before) - 1, -1, -1):
        event = before[index]
        if not _is_marked(event):
            continue
        if event.block.level < name.block.level:
            return cards[::-1] if _lists_services(event, headings) else []
        has_text = index + 1 < len(before) and before[index + 1].kind is EventKind.BODY
        if event.block.level == name.block.level and has_text and headings.may_name_service(event.source.text):
            cards.append(event)
    return []


def _is_marked(event: Event) -> bool:
    return event.block.kind is BlockKind.HEADING and event.block.level > 0


def _lists_services(event: Event, headings: Headings) -> bool:
    """*Jenis Layanan*, *Layanan Kami*, *Jenis Pelayanan Balai*: what follows below it are services."""
    text = event.source.text
    if event.kind is EventKind.COMPONENT:
        return False
    return headings.is_service_label(text) or headings.is_generic(text) or headings.name_start(text) > 0
