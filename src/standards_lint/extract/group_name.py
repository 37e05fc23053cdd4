"""The line above a group of components that names their service."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, is_first
from standards_lint.extract.lines import is_in_brackets
from standards_lint.extract.parts import Group
from standards_lint.extract.ranks import label_style, starts_over, succeeds
from standards_lint.extract.repeated_titles import is_repeated
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.block import BlockKind

MARKED = 4
"""Strength of a title from which on the document's own markup makes it a heading."""
TIERS = (MARKED, 2, 1)
"""Headings by markup, bold or capitals, short plain lines."""
_BOTH = 2
"""Names of components with their English beside them, and titles of a service in both languages."""
_SEVERAL = 3
"""Components after which a count that begins again is no slip."""


def service_name(group: Group, headings: Headings) -> Event | None:
    """The event that names a group's service: a labelled name, else the nearest title that says something.

    Headings by markup go before bold and capitals, those before short plain lines: ``<h3>Bantuan Bahan</h3>`` names the
    card, not the line of description below it.
    """
    for event in reversed(group.names):
        if event.kind is EventKind.NAME:
            return event
    titles = [
        e
        for e in _without_siblings(_without_links(group.names), group)
        if not headings.is_generic(e.source.text) and not headings.is_office(e.source.text)
        if not headings.names_nothing(e.source.text)
    ]
    titles = _without_lines_of_rows([e for e in titles if not is_repeated(e)]) or titles
    titles = _without_english(titles, group, headings)
    # "(Antarkota, Antarpulau)" below "Pindah Cabang" says what the name means
    titles = [e for e in titles if not is_in_brackets(e.source.text) or e.source.text.isupper()] or titles
    # "STANDAR PELAYANAN KECAMATAN BUKIT SARI" above "1. Dispensasi Nikah" names the office, not the service.
    titles = [e for e in titles if not headings.is_office(_without_prefix(e, headings))] or titles
    # "(PEMERIKSAAN AIR MINUM)" above "PADA LABORATORIUM KABUPATEN": the second only says where.
    titles = [e for e in titles if headings.may_name_service(e.source.text)] or titles
    if not titles and group.names and headings.names_at_need(group.names[-1].source.text):
        return group.names[-1]
    if titles and titles[-1].block.kind == "item" and titles[-1].block.bold:
        return titles[-1]  # "<p><b>1. Sambungan Baru</b></p>" right above the components is their heading
    for floor in (*TIERS, 0):
        tier = [e for e in titles if e.strength >= floor]
        if tier:
            return tier[-1]
    return None


def titles_of_name(titles: list[Event], headings: Headings) -> list[Event]:
    """Of titles above components those from the first on that is as strong as the one that names their service."""
    name = service_name(Group(names=titles), headings)
    floor = next((tier for tier in TIERS if name is not None and name.strength >= tier), 1)
    first = next((i for i, e in enumerate(titles) if e.strength >= floor), len(titles))
    return titles[first:]


def begins_anew(event: Event, group: Group, above: Sequence[Event], headings: Headings) -> str:
    """Why a component that the group lacks begins the next service, empty where it does not.

    Args:
        event: The heading of the component.
        group: The components before it.
        above: Titles between the two.
        headings: Names of components and services.
    """
    if _counts_anew(event, group, above, headings):
        return "counted_anew"
    strongest = max((title.strength for title in above), default=0)
    return "starts_over" if strongest >= 2 and starts_over(event, group) else ""


def begins_beside(event: Event, group: Group, above: Sequence[Event], headings: Headings) -> bool:
    """A heading of the rank of the service's own stands right above: the next service, whatever its components."""
    heads = [e for e in above if e.block.kind == "heading"]
    name = service_name(group, headings) if heads and event.block.kind == "heading" else None
    if name is None or name.block.kind != "heading":
        return False
    beside = [e for e in heads if e.block.level == name.block.level]
    named = any(headings.may_name_service(e.source.text) for e in beside)
    return named and 0 < name.block.level < event.block.level


def follows_services(event: Event, groups: Sequence[Group], above: Sequence[Event], headings: Headings) -> bool:
    """``3. SURAT PINDAH`` stands above, numbered as the services are, behind a part that was told for all of them.

    Or it is set as their names are, and the component below it is the first of each of them.
    """
    own = [(group, name) for group in groups if not group.common and (name := service_name(group, headings))]
    above = [e for e in above if headings.may_name_service(e.source.text)]
    if not own or not above:
        return False
    name = own[-1][1]
    style = label_style(name)
    if any(style and label_style(e) == style for e in above):
        return True
    first = {group.parts[0].component for group, _ in own}
    restarts = len(own) > 1 and event.label is not None and first == {event.label.component}
    return restarts and any(_are_set_alike(e, name) for e in above)


def _are_set_alike(event: Event, other: Event) -> bool:
    """By markup or in bold."""
    block, as_well = event.block, other.block
    marked = block.level > 0 or block.bold
    return marked and (block.kind, block.level, block.bold) == (as_well.kind, as_well.level, as_well.bold)


def next_letter(group: Group, above: Sequence[Event], headings: Headings) -> bool:
    """``B. BALIK NAMA`` stands above, after components under ``A. SAMBUNGAN BARU``."""
    name = service_name(group, headings) if any(label_style(e)[:1].isupper() for e in above) else None
    if name is None or not label_style(name)[:1].isupper():
        return False
    beside = [e for e in above if label_style(e) == label_style(name) and succeeds(e, name)]
    return any(headings.may_name_service(e.source.text) for e in beside)


def _counts_anew(event: Event, group: Group, above: Sequence[Event], headings: Headings) -> bool:
    """The components are counted from the beginning again, under a title that is worded as that of the group.

    ``STANDAR PELAYANAN IZIN TRAYEK`` above ``1. Dasar Hukum``, after ten components of ``STANDAR PELAYANAN IZIN
    REKLAME``, which has no legal basis: the heading alone would not tell that another service begins.
    """
    if not above or len(group.parts) < _SEVERAL or not is_first(event):
        return False
    name = service_name(group, headings)
    if name is None:
        return False
    titled = [e for e in (name, *above) if e.kind is EventKind.TITLE and headings.name_start(e.source.text)]
    own = headings.telling_words(_without_prefix(name, headings))
    return titled[:1] == [name] and any(
        headings.may_name_service(_without_prefix(e, headings))
        and headings.telling_words(_without_prefix(e, headings)) != own
        for e in titled[1:]
    )


def _without_links(names: list[Event]) -> list[Event]:
    """Without the headings of a row of links: each names what stands on another page, the last no less."""
    links = [e for e in names if e.block.link and e.block.kind is BlockKind.HEADING]
    return [e for e in names if e not in links] if len(links) > 1 else names


def _without_siblings(names: list[Event], group: Group) -> list[Event]:
    """Without the headings of the rank of a component's that names the service itself: they head other boxes.

    ``<h3>Alamat Kami</h3>`` beside ``<h3>Persyaratan Permohonan Informasi Tata Ruang</h3>``.
    """
    first = group.parts[0].heading if group.parts else None
    if first is None or first.label is None or first.label.how != "beginning" or not first.block.level:
        return names
    return [e for e in names if (e.block.kind, e.block.level) != (first.block.kind, first.block.level)]


def _without_lines_of_rows(titles: list[Event]) -> list[Event]:
    """Without capitals in a row of short lines, where real headings are: ``MTBS`` among what a clinic offers."""
    if not any(e.block.level for e in titles):
        return titles
    beside = [max((t.strength for t in titles[i - 1 : i + 2 : 2]), default=0) for i in range(len(titles))]
    inner = range(1, len(titles) - 1)
    return [
        e
        for i, e in enumerate(titles)
        if not (i in inner and e.block.kind is BlockKind.HEADING and not e.block.level and beside[i] == 1)
    ]


def _without_english(titles: list[Event], group: Group, headings: Headings) -> list[Event]:
    """Without the English line below a name, in a document of both: ``Legalisasi Ijazah`` / ``Certificate of …``.

    *Home Care* below *Puskesmas Melati* is a name, unless the names of the components come in English as well.
    """
    heads = [normalise(p.heading.source.text).split() for p in group.parts if p.heading is not None]
    if sum(not headings.foreign_words.isdisjoint(words) for words in heads) < _BOTH or len(titles) < _BOTH:
        return titles
    kept = titles[:1]
    for above, title in pairwise(titles):
        if headings.is_english(above.source.text) or not headings.is_english(title.source.text):
            kept.append(title)
    return kept


def _without_prefix(event: Event, headings: Headings) -> str:
    text = event.source.text
    return text[headings.name_start(text) :].strip(" :-")
