"""Pages that list under the name of every service the papers to bring, and never say that these are its requirements.

An example::

    Pembuatan Kartu Keluarga
    - Fotokopi buku nikah
    - Surat pengantar RT
    Surat Pindah
    - Fotokopi KTP dan kartu keluarga

The names may be headings, short lines, or items of a list with the papers in a list below each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_FEWEST = 2  # services of such a page, and papers of a list
_HEADING = 2  # strength of a title that looks like a heading by itself


def paper_lists(loose: Sequence[Event], knowledge: Knowledge) -> list[Group]:
    """The services of such a page; none where the document is no such page.

    Args:
        loose: What a document without any component holds.
        knowledge: Names of services, words for papers.
    """
    below_each = [*loose[1:], None]  # one too many where nothing is loose, as in an SOP sheet that is all tables
    heads = [event for event, below in zip(loose, below_each, strict=False) if _heads_list(event, below)]
    names = [event for event in heads if _names_service(event, knowledge)]
    groups = {id(e): group for e in heads if (group := _group(e, _below(e, loose), knowledge)) is not None}
    found = [event for event in names if id(event) in groups and not _holds(groups[id(event)], groups)]
    if len(found) < _FEWEST or 2 * len(found) <= len([e for e in names if not _is_above(e, found, loose)]):
        return []
    ranks = {_rank(name) for name in found}
    # "Pindah Keluar" in a row with "Kartu Keluarga": no word of it says that it is a service, its place does.
    row = [e for e in heads if e in found or (len(ranks) == 1 and None not in ranks and _rank(e) in ranks)]
    return [groups[id(e)] for e in row if id(e) in groups and knowledge.headings.may_name_service(e.source.text)]


def with_paper_lists(
    groups: Sequence[Group], loose: Sequence[Event], knowledge: Knowledge
) -> tuple[list[Group], list[Event]]:
    """The services of a page that asks for papers alone, with those whose list stands right below their name.

    ``**1. Gugatan Biasa**`` / *Persyaratan Dokumen:* / *a. Surat gugatan* …, then ``**Izin Besuk**`` / *1. KTP* ….

    Args:
        groups: Those with headings of components.
        loose: What stands outside components.
        knowledge: Names of services, words for papers.

    Returns:
        All of them, and what belongs to none.
    """
    own = [group for group in groups if not group.common]
    papers = all([part.component for part in group.parts] == ["persyaratan"] and group.names for group in own)
    found = paper_lists(loose, knowledge) if len(own) >= _FEWEST and papers else []
    taken = {id(e) for group in found for _, part in group.unlabelled for e in part.bodies}
    names = {group.names[0].block.span for group in found}
    left = [e for e in loose if id(e) not in taken and e.block.span not in names]
    return [*groups, *found], left


def _heads_list(event: Event, below: Event | None) -> bool:
    """A heading; a short line or an item right above a list of its own."""
    if event.table:
        return False
    if event.kind is EventKind.TITLE and event.strength >= _HEADING:
        return True
    if below is None or below.block.kind is not BlockKind.ITEM:
        return False
    return event.kind is EventKind.TITLE or (_is_item(event) and event.block.level < below.block.level)


def _is_item(event: Event) -> bool:
    return event.block.kind is BlockKind.ITEM


def _holds(group: Group, groups: Mapping[int, Group]) -> bool:
    """Its list is one of names with lists of their own: the page's title heads it."""
    return any(id(event) in groups for _, part in group.unlabelled for event in part.bodies)


def _is_above(event: Event, found: Sequence[Event], loose: Sequence[Event]) -> bool:
    """The title of the page, where the names are items of a list; a chapter, where they are lines that no markup ranks.

    ``## Layanan Pidana`` right above ``**Permohonan Izin Besuk:**``
    """
    if event.kind is not EventKind.TITLE or event in found:
        return False
    chapter = event.block.level > 0 and all(name.block.kind is not BlockKind.HEADING for name in found)
    return all(map(_is_item, found)) or (chapter and not any(True for _ in _below(event, loose)))


def _rank(event: Event) -> tuple[BlockKind, int] | None:
    """What makes the names of one row alike; None for a line that only looks like a heading."""
    ranked = event.block.kind is BlockKind.HEADING or _is_item(event)
    return (event.block.kind, event.block.level) if ranked else None


def _names_service(event: Event, knowledge: Knowledge) -> bool:
    text = event.source.text
    return knowledge.headings.may_name_service(text) and bool(knowledge.kinds.service_words.search(text))


def _below(name: Event, loose: Sequence[Event]) -> Iterator[Event]:
    """What stands under a name, down to the next one."""
    begun = False
    for event in loose:
        if begun and (_is_beside(event, name) or (event.kind is not EventKind.BODY and event.strength >= _HEADING)):
            return
        if begun:
            yield event
        begun = begun or event is name


def _is_beside(event: Event, name: Event) -> bool:
    """The next of a row of short lines, or of a list whose items are the names."""
    if _is_item(name):
        return not _is_item(event) or event.block.level <= name.block.level
    return event.kind is EventKind.TITLE and event.strength == name.strength


def _group(name: Event, below: Iterator[Event], knowledge: Knowledge) -> Group | None:
    items = [event for event in below if _is_item(event) and event.kind is EventKind.BODY]
    papers = sum(bool(knowledge.content.requirement.search(event.source.text)) for event in items)
    if len(items) < _FEWEST or 2 * papers <= len(items):
        return None
    source = name.block.source.strip(" :") if _is_item(name) else name.source  # without its number
    titled = Event(EventKind.NAME, source, name.block, why=Why("title_above"))
    why = Why("speaks_of_papers", (items[0].source.text,))
    part = Part(None, list(items), reasons=[(event, why) for event in items])
    return Group(names=[titled], unlabelled=[("persyaratan", part)])
