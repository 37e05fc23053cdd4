"""The report on one document, as a program reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport
from standards_lint.reporters.report_json import document_fields


class Verdict(StrEnum):
    """Whether a document was judged. Only of one that was judged does the absence of findings say anything."""

    JUDGED = "judged"
    PARTLY = "partly"
    """A part of it, or a rule on it, could not be checked."""
    NO_STANDARD = "no_standard"
    """It was read, and is none of the documents that the rules on content are about: these were not asked."""
    NOT_JUDGED = "not_judged"
    """It could not be read, or took more than a document may."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document. Lines and columns count from 1, columns in code points."""

    line: int
    column: int
    end_line: int = 0
    """0 where the place is a point."""
    page: int = 0
    """0 where the format has no pages."""
    cell: str = ""
    """``tabel 1, baris 3, kolom 2``; empty outside of tables."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of law."""

    regulation: str
    article: str
    verified: str
    """How the article was checked: ``text`` read in the law, ``partial``, ``secondary``, ``practice``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about a place."""

    code: str
    name: str
    severity: Severity
    message: str
    advice: str
    quote: str
    """Words of the document; empty for something absent."""
    service: str
    """Name of the service, ``*`` for all, empty for the document."""
    component: str
    """Id of the component; empty where it is about none."""
    place: Place
    law: tuple[Article, ...]
    fingerprint: str
    """The same as long as code, service, component and quote are."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that was not reported, and why."""

    finding: Finding
    reason: str
    by: str
    """``option settings directive waiver baseline pack``."""


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A rule that could not be decided."""

    code: str
    reason: str
    service: str


@dataclass(frozen=True, slots=True)
class Component:
    """One of the components that the law demands, in one service."""

    id: str
    state: str
    """``ada``; ``umum``: said for all services; ``tanpa_judul``: without a heading of its own; ``hampa``: says nothing;
    ``kosong``: a bare heading; ``tidak_ada``: not found in what was read."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service that a document sets out."""

    name: str
    line: int
    components: tuple[Component, ...]
    """All of them in the order of the law; none where the document is no standard."""


@dataclass(frozen=True, slots=True)
class JudgedBy:
    """What judged, by which law."""

    version: str
    """Of the program."""
    engine: str
    packs: tuple[str, ...]
    as_of: str
    """Day whose law was judged by, ``YYYY-MM-DD``."""
    register_date: str
    """Day to which the register of regulations was brought up."""


@dataclass(frozen=True, slots=True)
class Report:
    """The report on one document."""

    path: str
    """As it was named."""
    verdict: Verdict
    why: str
    """Why it was not judged, or not in full; empty where it was."""
    kind: str
    """``standar_pelayanan``, ``maklumat`` …; empty where it could not be read."""
    form: str
    """``penuh``, ``publikasi``, ``tidak_pasti``."""
    issuer: str
    """The office as the document's head names it; empty where it names none."""
    findings: tuple[Finding, ...]
    """In the order of the document."""
    set_aside: tuple[SetAside, ...]
    not_judged: tuple[NotJudged, ...]
    """Rules that were asked and could not be decided."""
    notes: tuple[str, ...]
    """What reading met."""
    services: tuple[Service, ...]
    judged_by: JudgedBy
    _document: DocumentReport = field(repr=False)
    _lang: str = field(repr=False, default="id")

    def count(self, severity: Severity) -> int:
        """Number of findings of a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def to_dict(self) -> Mapping[str, object]:
        """What ``check --format json`` writes about the document: plain values, for `json.dumps`."""
        return document_fields(self._document, self._lang)
