"""The requirements of a standard held against those of Perpres 96/2018.

Only what a named pattern of the pack recognised is compared: a paper that none knows is neither missing nor too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standards_lint.plugins import (
    ALL_SERVICES,
    Component,
    Knowledge,
    PatternMatch,
    Service,
    SourceText,
    Span,
    Standard,
    State,
)

from standards_lint_adminduk.persyaratan import Requirements, Row
from standards_lint_adminduk.sebutan import paper_in

LETTER, BEYOND, MISSING = "pengantar", "di_luar", "tidak_disebut"
"""What can be told: a cover letter that is not asked, another paper that is not, one that is asked and not named."""

_REQUIREMENTS = "persyaratan"
_NOT_REGISTERED = "biodata_belum_tercatat"
"""Who stands in no register yet is asked for the cover letter (Pasal 4)."""
_ELSEWHERE = "adm_syarat_belum_semua"
_KNOWN = "adm_ada_"
"""Beginning of the names of patterns that recognise a paper which is asked."""
_CERTAIN = 70
_HEADING_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which a list of requirements and the regulation differ."""

    kind: str
    """`LETTER`, `BEYOND` or `MISSING`."""
    service: str
    span: Span
    text: str
    """The words that name the paper; of a missing paper the heading of the list."""
    article: str
    paper: str = ""
    """The missing papers as they are told: *a, b, dan c*."""
    foreign: bool = False
    """A paper of another office."""
    certainty: int = 100


@dataclass(frozen=True, slots=True)
class _Asked:
    """The list of requirements of a service, and what the article asks for it."""

    service: Service
    component: Component
    row: Row
    found: tuple[PatternMatch, ...]
    """What patterns found in the list."""


def differences(standard: Standard, knowledge: Knowledge, table: Requirements) -> Iterator[Difference]:
    """All differences of a document, service by service."""
    for service in standard.services:
        asked = _asked(service, standard, knowledge, table)
        if asked is not None:
            yield from _too_many(asked, knowledge, table)
            yield from _missing(asked)


def _asked(service: Service, standard: Standard, knowledge: Knowledge, table: Requirements) -> _Asked | None:
    """None where nothing can be compared for certain."""
    component, words = service.component(_REQUIREMENTS), knowledge.population_words
    if service.key == ALL_SERVICES or component is None or not words.issues(service, standard.bidang):
        return None
    row = table.row(service.name, words.matter(service.name), words.occasion(service.name))
    if row is None or component.state is not State.ISI or component.certainty < _CERTAIN:
        return None
    found = (m for m in standard.matches if m.service == service.key and m.component == _REQUIREMENTS)
    return _Asked(service, component, row, tuple(found))


def _too_many(asked: _Asked, knowledge: Knowledge, table: Requirements) -> Iterator[Difference]:
    """Letters and papers that the article does not list, each once."""
    row, registered = asked.row, all(match.name != _NOT_REGISTERED for match in asked.found)
    told: set[str] = set()
    for match in _asked_of_all(asked, table):
        words = _words(match, knowledge)
        if match.name in table.foreign | table.own and match.name not in row.further:
            kind, span = BEYOND, words.span()
        elif registered and match.name in row.letters and not row.proves(match.text.text):
            # Where the national rule sees it too, so that it is told once.
            kind, span = LETTER, match.text.span()
        else:
            continue
        if match.name not in told:
            told.add(match.name)
            yield Difference(
                kind=kind,
                service=asked.service.key,
                span=span,
                text=words.text,
                article=row.article,
                foreign=match.name in table.foreign,
                certainty=asked.component.certainty,
            )


def _words(match: PatternMatch, knowledge: Knowledge) -> SourceText:
    """The paper itself; the whole item where the pattern does not tell its place."""
    pattern = next(pattern for pattern in knowledge.patterns if pattern.name == match.name)
    place = next(pattern.find(match.text.text.lower()), None)
    return paper_in(match.text, *place) if place else match.text


def _asked_of_all(asked: _Asked, table: Requirements) -> Iterator[PatternMatch]:
    """What is found in the list, in its order, without what stands below a heading for some applicants."""
    headings = _headings(asked.component, table)
    for match in sorted(asked.found, key=lambda match: _place(match.text)):
        above = [text for place, text in headings if place <= _place(match.text)]
        if not (above and table.some.search(above[-1])):
            yield match


def _missing(asked: _Asked) -> Iterator[Difference]:
    """Papers that the article lists and the standard does not name, where the list seems whole."""
    component, names = asked.component, {match.name for match in asked.found}
    known = any(name.startswith(_KNOWN) for name in names)
    if not known or _ELSEWHERE in names or component.image_lost or component.merged_with:
        return
    compared = (paper for paper in asked.row.papers if paper.pattern and paper.named.search(asked.service.name))
    missing = [paper.told for paper in compared if paper.pattern not in names]
    if missing:
        yield Difference(
            kind=MISSING,
            service=asked.service.key,
            span=component.place,
            text=component.heading.text if component.heading else component.text,
            article=asked.row.article,
            paper=_listed(missing),
            certainty=component.certainty,
        )


def _listed(papers: list[str]) -> str:
    *first, last = papers
    return f"{', '.join(first)}{',' if len(first) > 1 else ''} dan {last}" if first else last


def _headings(asked: Component, table: Requirements) -> list[tuple[tuple[int, int], str]]:
    """The lines of a list under which further items stand, with their places."""
    inside = [section.heading for section in asked.sections]
    leading = [part for part in asked.body if _leads(part, table)]
    return sorted((_place(text), text.text) for text in (*inside, *leading))


def _leads(part: SourceText, table: Requirements) -> bool:
    """*Pindah ke luar wilayah NKRI:*, or a short line without a paper in it."""
    text = part.text.strip()
    return text.endswith(":") or (len(text) < _HEADING_LENGTH and bool(table.group.search(text)))


def _place(text: SourceText) -> tuple[int, int]:
    span = text.span()
    return span.line, span.column
