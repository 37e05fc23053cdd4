"""Groups of components to the names of their services."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.group_name import service_name
from standards_lint.extract.listed import listed_names, mentioned_name
from standards_lint.extract.offices import without_office
from standards_lint.extract.parts import Group
from standards_lint.extract.titles import is_prose
from standards_lint.knowledge.headings import Headings
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why
from standards_lint.records import dataclass

_PRODUCT = "produk"
_FULL = 4  # components of a page that surely tells of one service
_NAME_WORDS = 12
_EDGE = ' :.\u2013-"\u201d\u00bb'  # what is left around a name when its prefix is cut off


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in the document."""

    source: SourceText
    why: Why
    """Where it comes from."""


def names_of(
    groups: Sequence[Group],
    title: SourceText | None,
    loose: Sequence[Event],
    headings: Headings,
    page: Callable[[Sequence[str]], SourceText | None],
) -> list[Named | None]:
    """The name of each group's service, None where it speaks for all services.

    Args:
        groups: Of components.
        title: Of the document.
        loose: What stands outside the components.
        headings: Names of components and services.
        page: Gives what the head of the page calls its service.
    """
    names = [None if g.common else _name(g, title, len(groups), headings) for g in groups]
    own = [g for g in groups if not g.common]
    if len(own) == 1:
        mentioned = mentioned_name(own[0], loose, headings)
        named = [_or_mentioned(n, mentioned, g, headings) for g, n in zip(groups, names, strict=True)]
        bare = title is None or _names_nothing(title.text, headings)
        return [
            (_by_product(g, headings) or _by_page(g, page) or n)
            if _says_nothing(n, headings) and bare and not g.common
            else n
            for g, n in zip(groups, named, strict=True)
        ]
    events = [service_name(g, headings) for g in own]
    if len(own) >= 2 and any(e is None or not (e.strength or e.kind is EventKind.NAME) for e in events):
        found = listed_names(own, loose, headings)
        listed = iter(Named(_clean(source, headings), Why("listed")) for source in found)
        return [name if g.common else next(listed, name) for g, name in zip(groups, names, strict=True)]
    return names


def _or_mentioned(name: Named | None, mentioned: SourceText | None, group: Group, headings: Headings) -> Named | None:
    poor = not group.common and (name is None or headings.is_office(name.source.text))
    return Named(mentioned, Why("listed_and_mentioned")) if poor and mentioned is not None else name


def _names_nothing(title: str, headings: Headings) -> bool:
    """*Standar Pelayanan*, an office, the heading of a component; *Pengaduan Masyarakat* may be a service."""
    label = headings.label(title)
    component = label is not None and label.component != "pengaduan"
    return component or headings.is_field(title) or headings.is_office(title)


def _says_nothing(name: Named | None, headings: Headings) -> bool:
    return name is None or headings.is_field(name.source.text)


def _by_page(group: Group, page: Callable[[Sequence[str]], SourceText | None]) -> Named | None:
    """What the tab of the browser shows; a page of one component may be about anything."""
    texts = [event.source.text for part in group.parts for event in part.bodies]
    source = page(texts) if len(group.parts) > 1 else None
    return Named(source, Why("page_title")) if source is not None else None


def _by_product(group: Group, headings: Headings) -> Named | None:
    """What the only service of a page without a name gives: ``Produk Layanan : Izin Praktik Apoteker``."""
    product = next((part for part in group.parts if part.component == _PRODUCT), None)
    if product is None or len(group.parts) < _FULL or len(product.bodies) != 1:
        return None
    source = product.bodies[0].source.strip(_EDGE)
    telling = headings.may_name_service(source.text) and len(source.text.split()) <= _NAME_WORDS
    return Named(source, Why("product")) if telling and ";" not in source.text else None


def _name(group: Group, title: SourceText | None, n_groups: int, headings: Headings) -> Named | None:
    event = service_name(group, headings)
    own = None
    if event is not None:
        source = _clean(event.block.source if event.kind is EventKind.BODY else event.source, headings)
        told = event.why if event.kind is EventKind.NAME else None
        own = Named(source, told or Why("line_above" if event.kind is EventKind.BODY else "title_above"))
        if event.kind is EventKind.NAME or not headings.is_office(source.text):
            return own
    if n_groups == 1 and title is not None and not headings.is_generic(title.text) and not is_prose(title.text):
        cleaned = _clean(title, headings)
        is_component = headings.beginning(cleaned.text) or headings.label(cleaned.text)
        if not headings.is_office(cleaned.text) and not is_component:
            return Named(cleaned, Why("document_title"))
    named = _named_in_heading(group, headings)
    if named is not None and n_groups > 1 and not headings.names_in_heading(named.source.text):
        return own  # "Alur Pengajuan Umum" beside services: a stage of all of them
    return named or own


def _named_in_heading(group: Group, headings: Headings) -> Named | None:
    """``LANGKAH PERMOHONAN INFORMASI`` heads the procedure and names the service."""
    for part in group.parts:
        source = part.heading.source if part.heading is not None else None
        if source is None or headings.label(source.text) is not None:
            continue  # "Biaya / Tarif" is all component
        found = headings.beginning(source.text.rstrip(" :"))
        if found and not headings.says_which_part(found[1]):
            rest = source.slice(source.text.rfind(found[1]), headings.name_end(source.text)).strip(" :")
            if not rest.text:
                continue  # "Persyaratan sebagai berikut:" leads to the list and names nothing
            named = rest.slice(headings.purpose_end(rest.text))
            return Named(named if named.text else rest, Why("named_in_heading", (source.text,)))
    return None


def _clean(source: SourceText, headings: Headings) -> SourceText:
    start = headings.name_start(source.text)
    cleaned = source.slice(start).strip(_EDGE + ")") if start < len(source.text) else source
    opened = cleaned.text.count("(") > cleaned.text.count(")")
    if opened:
        cleaned = source.slice(start).strip(_EDGE)
    return without_office(cleaned, headings) if cleaned.text else source
