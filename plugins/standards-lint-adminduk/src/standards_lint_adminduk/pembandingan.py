"""The requirements of a standard held against those of Perpres 96/2018.

Only what a named pattern of the pack recognised is compared: a paper that none knows is neither missing nor too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

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
_AROUND = re.compile(r"^\s*(\w{1,3}[.)]|[-•*])\s+|\s*[;,]\s*dan\s*$|[\s.,;]+$")
"""What an item has beside its words: *b. Kartu Keluarga; dan*."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which a list of requirements and the regulation differ."""

    kind: str
    """`LETTER`, `BEYOND` or `MISSING`."""
    service: str
    span: Span
    text: str
    """The words of the standard without label and stop; of a missing paper the heading of the list."""
    article: str
    paper: str = ""
    """The missing papers as they are told: *a, b, dan c*."""
    foreign: bool = False
    """A paper of another office."""
    certainty: int = 100


def differences(standard: Standard, knowledge: Knowledge, table: Requirements) -> Iterator[Difference]:
    """All differences of a document, service by service."""
    words = knowledge.population_words
    for service in standard.services:
        asked = service.component(_REQUIREMENTS)
        if service.key == ALL_SERVICES or asked is None or not words.issues(service, standard.bidang):
            continue
        row = table.row(service.name, words.matter(service.name), words.occasion(service.name))
        if row is None or asked.state is not State.ISI or asked.certainty < _CERTAIN:
            continue
        found = [m for m in standard.matches if m.service == service.key and m.component == _REQUIREMENTS]
        yield from chain(_too_many(service, asked, row, found, table), _missing(service, asked, row, found))


def _too_many(
    service: Service, asked: Component, row: Row, found: list[PatternMatch], table: Requirements
) -> Iterator[Difference]:
    """Letters and papers that the article does not list, each once."""
    registered = all(match.name != _NOT_REGISTERED for match in found)
    told: set[str] = set()
    for match in _asked_of_all(found, asked, table):
        if match.name in table.foreign | table.own and match.name not in row.further:
            kind = BEYOND
        elif registered and match.name in row.letters and not row.proves(match.text.text):
            kind = LETTER
        else:
            continue
        if match.name not in told:
            told.add(match.name)
            yield Difference(
                kind=kind,
                service=service.key,
                span=match.text.span(),
                text=_AROUND.sub("", match.text.text),
                article=row.article,
                foreign=match.name in table.foreign,
                certainty=asked.certainty,
            )


def _asked_of_all(found: list[PatternMatch], asked: Component, table: Requirements) -> Iterator[PatternMatch]:
    """What is found in the list, in its order, without what stands below a heading for some applicants."""
    headings = _headings(asked, table)
    for match in sorted(found, key=lambda match: _place(match.text)):
        above = [text for place, text in headings if place <= _place(match.text)]
        if not (above and table.some.search(above[-1])):
            yield match


def _missing(service: Service, asked: Component, row: Row, found: list[PatternMatch]) -> Iterator[Difference]:
    """Papers that the article lists and the standard does not name, where the list seems whole."""
    names = {match.name for match in found}
    papers = any(name.startswith(_KNOWN) for name in names)
    if not papers or _ELSEWHERE in names or asked.image_lost or asked.merged_with:
        return
    compared = (paper for paper in row.papers if paper.pattern and paper.named.search(service.name))
    missing = [paper.told for paper in compared if paper.pattern not in names]
    if missing:
        yield Difference(
            kind=MISSING,
            service=service.key,
            span=asked.place,
            text=asked.heading.text if asked.heading else asked.text,
            article=row.article,
            paper=_listed(missing),
            certainty=asked.certainty,
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
