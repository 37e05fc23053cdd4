"""What several sections of a page say for all services, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.events import Event, EventKind, at
from standards_lint.extract.group_name import service_name
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.ranks import NAMED_IN_HEADING, label_style
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import BlockKind
from standards_lint.model.standard import Component, State
from standards_lint.model.why import Why

_ROW = 4
"""Services of one and the same component, after which what comes once is told of all of them."""
_SERVICES = 2
"""Services beside which a chapter is told for all."""
_MORE = 3
"""Components below a title that ranks with the names of services, which make it a chapter for all of them."""
_OF_EACH = frozenset({"persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"})
"""Components that each service has of its own: a title with one of them below it names a service."""
_TOLD_IN_PARTS = frozenset({"pengaduan"})
"""Components of which a page tells in several places: channels here, steps there."""


def with_common(common: Sequence[Component], more: Sequence[Component]) -> list[Component]:
    """The components that are said for all services, with those of another section.

    An empty heading gives way to one with a text; of complaints all sections tell a part; else the first holds.

    Args:
        common: Of the sections before.
        more: Of the next section.
    """
    told = {component.id: component for component in more if component.state is not State.KOSONG}
    kept = [c for c in common if not (c.state is State.KOSONG and c.id in told)]
    joined = [_joined(c, told[c.id]) if c.id in _TOLD_IN_PARTS and c.id in told else c for c in kept]
    return [*joined, *(c for c in more if all(c.id != known.id for known in joined))]


def _joined(component: Component, other: Component) -> Component:
    state = State.ISI if State.ISI in (component.state, other.state) else component.state
    body, sections = (*component.body, *other.body), (*component.sections, *other.sections)
    return replace(component, state=state, body=body, sections=sections)


def told_for_all(groups: Sequence[Group], loose: Sequence[Event], headings: Headings) -> list[Group]:
    """A chapter *Ketentuan Umum* beside several services is told for all of them, as is what comes once behind a row.

    Args:
        groups: Those of a document in order; such ones are changed.
        loose: What stands outside components, titles among it.
        headings: Names of services, and titles of such chapters.

    Returns:
        The groups, with one more where the last of a row was told more than its own.
    """
    _mark_chapters(groups, headings)
    _mark_below_office(groups, headings)
    return [*groups, *(_behind_a_row(groups, headings) or _below_a_title(groups, loose, headings))]


def _below_a_title(groups: Sequence[Group], loose: Sequence[Event], headings: Headings) -> list[Group]:
    """``## Ketentuan Bersama`` behind ``## Domisili`` and ``## SKTM``, with components that none of those has."""
    own = [group for group in groups if not group.common]
    names = [name for group in own if (name := service_name(group, headings)) is not None]
    if len(own) < _SERVICES or len(names) != len(own) or own[-1] is not groups[-1]:
        return []
    last, told = own[-1], {part.component for group in own[:-1] for part in group.parts}
    for title in sorted(loose, key=at):
        if at(title) > at(names[-1]) and all(_ranks_with(title, name) for name in names):
            below = [part for part in last.parts if part.heading is not None and at(part.heading) > at(title)]
            more = {part.component for part in below}
            if _MORE <= len(below) < len(last.parts) and not more & (told | _OF_EACH):
                last.parts = [part for part in last.parts if part.component not in more]
                return [Group(parts=below, common=True, why=Why("for_all"))]
    return []


def _ranks_with(title: Event, name: Event) -> bool:
    """By markup, or by the kind of number in front."""
    if title.table or name.table or title.kind is EventKind.BODY:
        return False
    if title.block.kind is BlockKind.HEADING and title.block.level:
        return name.block.kind is BlockKind.HEADING and name.block.level == title.block.level
    return bool(label_style(title)) and label_style(title) == label_style(name)


def _behind_a_row(groups: Sequence[Group], headings: Headings) -> list[Group]:
    """``<h3>Prosedur Pengajuan Surat</h3>`` behind *Persyaratan Surat Usaha*, *Persyaratan Surat Nikah* and more such.

    Each of the services before was told that one component by a heading that names it too.
    """
    own = [group for group in groups if not group.common]
    if len(own) < _ROW or own[-1] is not groups[-1]:
        return []
    *before, last = own
    same = {tuple(part.component for part in group.parts) for group in before}
    named = all(group.why is not None and group.why.code == NAMED_IN_HEADING for group in own[1:])
    more = last.parts[1:]
    if not more or not named or same != {(last.parts[0].component,)}:
        return []
    if not all(_is_of_all(part, last.parts[0], own, headings) for part in more):
        return []
    last.parts = last.parts[:1]
    return [Group(parts=more, common=True, why=Why("for_all"))]


def _is_of_all(part: Part, first: Part, services: Sequence[Group], headings: Headings) -> bool:
    """Its heading ranks with those of the services, or goes on with words that all of them share: *Pengajuan Surat*."""
    heading, row = part.heading, first.heading
    if heading is None or row is None or heading.block.kind is not BlockKind.HEADING or heading.label is None:
        return False
    if heading.label.how != "beginning":
        return 0 < heading.block.level <= row.block.level
    told = [headings.own_words(group.parts[0].heading.source.text) for group in services if group.parts[0].heading]
    found = headings.beginning(heading.source.text.rstrip(" :"))
    return found is not None and headings.own_words(found[1]) <= frozenset[str].intersection(*told)


def _mark_chapters(groups: Sequence[Group], headings: Headings) -> None:
    own = [(group, name) for group in groups if not group.common and (name := service_name(group, headings))]
    titles = ((group, name.source.text) for group, name in own)
    chapters = [group for group, text in titles if headings.is_chapter_for_all(text) or headings.is_for_all(text)]
    if len(own) - len(chapters) < _SERVICES:
        return
    for group in chapters:
        group.common, group.names, group.why = True, [], Why("for_all")


def _mark_below_office(groups: Sequence[Group], headings: Headings) -> None:
    """``A. Dasar Hukum`` below *STANDAR PELAYANAN PENGADILAN AGAMA*, above a table of the services, is told for all."""
    own = [(group, name) for group in groups if not group.common and (name := service_name(group, headings))]
    if len(own) <= _SERVICES:
        return
    (first, name), *others = own
    offices = [headings.is_office(n.source.text[headings.name_start(n.source.text) :]) for _, n in own]
    told = {part.component for group, _ in others for part in group.parts}
    more = {part.component for part in first.parts}
    if name.kind is EventKind.TITLE and offices[0] and not any(offices[1:]) and not more & (told | _OF_EACH):
        first.common, first.names, first.why = True, [], Why("for_all")


def is_all_named(groups: Sequence[Group], common: Sequence[Component]) -> bool:
    """*Alur Permohonan Informasi* alone names the service, and what else the page tells stands apart."""
    own = [g for g in groups if g.why is not None and g.why.code == NAMED_IN_HEADING]
    return bool(own) and len(common) > 1


def one_of_several(groups: Sequence[Group], loose: Sequence[Event]) -> bool:
    """The only service with components is one of a row of cards, each with a name of the same rank."""
    name = next((g.names[-1] for g in groups if not g.common and g.names), None)
    if name is None or name.block.kind is not BlockKind.HEADING:
        return False
    return any(e.block.kind is name.block.kind and e.block.level == name.block.level for e in loose if e is not name)
