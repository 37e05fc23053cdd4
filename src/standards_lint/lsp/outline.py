"""A document as its services and components: what editors list, and what they fold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lsprotocol.types import DocumentSymbol, FoldingRange, SymbolKind

from standards_lint.knowledge.components import Components
from standards_lint.lsp.judging import Paper
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.model.finding import Text
from standards_lint.model.standard import ALL_SERVICES, Component, Service
from standards_lint.records import dataclass

_FOR_ALL = Text("Untuk semua layanan", "For all services")


@dataclass(frozen=True, slots=True)
class _Part:
    """A service or component from its first line to the last one in front of what follows."""

    first: int
    last: int


def symbols(paper: Paper, components: Components, lang: str) -> list[DocumentSymbol]:
    """The services of a document with their components, in the order of the document."""
    names = {kind.id: kind.name.in_(lang) for kind in components.all}
    services, opened = paper.judged.standard.services, paper.opened
    return [
        _symbol(
            _name(service, lang), str(service.key), part, SymbolKind.Class, opened, _below(service, part, names, opened)
        )
        for service, part in _parts(services, len(opened.lines))
    ]


def folds(paper: Paper) -> list[FoldingRange]:
    """What can be folded away: services, and in them components of more than one line."""
    found: dict[tuple[int, int], None] = {}
    for service, part in _parts(paper.judged.standard.services, len(paper.opened.lines)):
        if service.key != ALL_SERVICES:
            found[part.first, part.last] = None
        for _, inner in _inside(service, part):
            found[inner.first, inner.last] = None
    lines = paper.opened.lines
    return [
        FoldingRange(first - 1, end - 1)
        for first, last in sorted(found)
        if (end := _filled(lines, first, last)) > first
    ]


def _filled(lines: Sequence[str], first: int, last: int) -> int:
    """The last line with words."""
    while last > first and not lines[last - 1].strip():
        last -= 1
    return last


def _name(service: Service, lang: str) -> str:
    return _FOR_ALL.in_(lang) if service.key == ALL_SERVICES else service.name


def _parts(services: Iterable[Service], lines: int) -> Iterator[tuple[Service, _Part]]:
    """Services with their lines; what is said for all of them stands where its components stand."""
    named = sorted((s for s in services if s.key != ALL_SERVICES), key=lambda s: s.place.line)
    starts = [*(service.place.line for service in named), lines + 1]
    for service, (start, following) in zip(named, pairwise(starts), strict=True):
        yield service, _Part(start, max(start, following - 1))
    for service in services:
        places = [component.place.line for component in service.components]
        if service.key == ALL_SERVICES and places:
            yield service, _Part(min(places), max(places))


def _inside(service: Service, part: _Part) -> Iterator[tuple[Component, _Part]]:
    found = sorted(service.components, key=lambda component: component.place.line)
    starts = [*(component.place.line for component in found), part.last + 1]
    for component, (start, following) in zip(found, pairwise(starts), strict=True):
        yield component, _Part(start, max(start, following - 1))


def _below(service: Service, part: _Part, names: dict[str, str], opened: OpenedText) -> list[DocumentSymbol]:
    return [
        _symbol(names.get(c.id, c.id), str(c.state), inner, SymbolKind.Field, opened, [])
        for c, inner in _inside(service, part)
    ]


def _symbol(
    name: str, detail: str, part: _Part, kind: SymbolKind, opened: OpenedText, children: list[DocumentSymbol]
) -> DocumentSymbol:
    whole = opened.range(part.first, 1, part.last, len(opened.line(part.last)) + 1)
    # Editors refuse a symbol without a name, and one whose words lie outside it.
    return DocumentSymbol(name or "?", kind, whole, opened.of_line(part.first), detail, children=children)
