"""Pages that list under the name of every service the papers to bring, and never say that these are its requirements.

An example::

    Pembuatan Kartu Keluarga
    - Fotokopi buku nikah
    - Surat pengantar RT
    Surat Pindah
    - Fotokopi KTP dan kartu keluarga
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.model.block import BlockKind
from standards_lint.model.why import Why

_FEWEST = 2  # services of such a page, and papers of a list
_HEADING = 2  # strength of a title that names a service


def paper_lists(loose: Sequence[Event], knowledge: Knowledge) -> list[Group]:
    """The services of such a page; none where the document is no such page.

    Args:
        loose: What a document without any component holds.
        knowledge: Names of services, words for papers.
    """
    names = [event for event in loose if _names_service(event, knowledge)]
    found = {id(name): group for name in names if (group := _group(name, _below(name, loose), knowledge)) is not None}
    if len(found) < _FEWEST or 2 * len(found) <= len(names):
        return []
    ranks = {_rank(name) for name in names if id(name) in found}
    titles = [e for e in loose if id(e) in found or (len(ranks) == 1 and _rank(e) in ranks and _is_title(e, knowledge))]
    groups = (found.get(id(title)) or _group(title, _below(title, loose), knowledge) for title in titles)
    return [group for group in groups if group is not None]


def _rank(event: Event) -> tuple[BlockKind, int] | None:
    """What makes headings of one row alike; None for a line that only looks like one."""
    return (event.block.kind, event.block.level) if event.block.kind is BlockKind.HEADING else None


def _is_title(event: Event, knowledge: Knowledge) -> bool:
    """``Pindah Keluar`` in a row with ``Kartu Keluarga``: no word of it says that it is a service, its place does."""
    named = event.kind is EventKind.TITLE and not event.table and _rank(event) is not None
    return named and knowledge.headings.may_name_service(event.source.text)


def _names_service(event: Event, knowledge: Knowledge) -> bool:
    if event.kind is not EventKind.TITLE or event.strength < _HEADING or event.table:
        return False
    text = event.source.text
    return knowledge.headings.may_name_service(text) and bool(knowledge.kinds.service_words.search(text))


def _below(name: Event, loose: Sequence[Event]) -> Iterator[Event]:
    """What stands under a title, down to the next one."""
    begun = False
    for event in loose:
        if begun and event.kind is not EventKind.BODY and event.strength >= _HEADING:
            return
        if begun:
            yield event
        begun = begun or event is name


def _group(name: Event, below: Iterator[Event], knowledge: Knowledge) -> Group | None:
    items = [event for event in below if event.block.kind is BlockKind.ITEM and event.kind is EventKind.BODY]
    papers = sum(bool(knowledge.content.requirement.search(event.source.text)) for event in items)
    if len(items) < _FEWEST or 2 * papers <= len(items):
        return None
    titled = Event(EventKind.NAME, name.source, name.block, why=Why("title_above"))
    why = Why("speaks_of_papers", (items[0].source.text,))
    part = Part(None, list(items), reasons=[(event, why) for event in items])
    return Group(names=[titled], unlabelled=[("persyaratan", part)])
