"""Groups of components to the names of their services."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standards_lint.extract.events import Event, EventKind
from standards_lint.extract.groups import service_name
from standards_lint.extract.parts import Group
from standards_lint.knowledge.headings import Headings
from standards_lint.model.span import SourceText
from standards_lint.model.why import Why

_EDGE = ' :.\u2013-"\u201d'  # what is left around a name when its prefix is cut off


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in the document."""

    source: SourceText
    why: Why
    """Where it comes from."""


def names_of(
    groups: Sequence[Group], title: SourceText | None, loose: Sequence[Event], headings: Headings
) -> list[Named | None]:
    """The name of each group's service, None where it speaks for all services."""
    names = [None if g.common else _name(g, title, len(groups), headings) for g in groups]
    own = [g for g in groups if not g.common]
    events = [service_name(g, headings) for g in own]
    if len(own) >= 2 and any(e is None or not (e.strength or e.kind is EventKind.NAME) for e in events):
        listed = iter(_listed_names(own, loose, headings))
        return [name if g.common else next(listed, name) for g, name in zip(groups, names, strict=True)]
    return names


def _listed_names(groups: Sequence[Group], loose: Sequence[Event], headings: Headings) -> list[Named]:
    """As many names as groups, listed in front of them (tabs, *Berikut 3 jenis layanan:*); else none."""
    first = groups[0].parts[0].heading if groups[0].parts else None
    if first is None:
        return []
    before = [e for e in loose if e.block.kind == "item" and _at(e) < _at(first)]
    seen: dict[str, Named] = {}
    for event in before:
        text = event.block.text
        if len(text) <= 120 and not headings.is_generic(text):
            seen.setdefault(text.lower(), Named(_clean(event.block.source, headings), Why("listed")))
    return list(seen.values()) if len(seen) == len(groups) else []


def _at(event: Event) -> tuple[int, int]:
    return event.block.span.line, event.block.span.column


def _name(group: Group, title: SourceText | None, n_groups: int, headings: Headings) -> Named | None:
    event = service_name(group, headings)
    if event is not None:
        source = _clean(event.block.source if event.kind is EventKind.BODY else event.source, headings)
        told = event.why if event.kind is EventKind.NAME else None
        return Named(source, told or Why("line_above" if event.kind is EventKind.BODY else "title_above"))
    if n_groups == 1 and title is not None and not headings.is_generic(title.text):
        cleaned = _clean(title, headings)
        if not headings.is_office(cleaned.text) and headings.beginning(cleaned.text) is None:
            return Named(cleaned, Why("document_title"))
    return _named_in_heading(group, headings)


def _named_in_heading(group: Group, headings: Headings) -> Named | None:
    """``LANGKAH PERMOHONAN INFORMASI`` heads the procedure and names the service."""
    for part in group.parts:
        source = part.heading.source if part.heading is not None else None
        if source is None or headings.label(source.text) is not None:
            continue  # "Biaya / Tarif" is all component
        found = headings.beginning(source.text.rstrip(" :"))
        if found and not headings.is_generic(found[1]):
            rest = source.slice(source.text.rfind(found[1])).strip(" :")
            return Named(rest, Why("named_in_heading", (source.text,)))
    return None


def _clean(source: SourceText, headings: Headings) -> SourceText:
    start = headings.name_start(source.text)
    cleaned = source.slice(start).strip(_EDGE + ")") if start < len(source.text) else source
    opened = cleaned.text.count("(") > cleaned.text.count(")")
    if opened:
        cleaned = source.slice(start).strip(_EDGE)
    return cleaned if cleaned.text else source
