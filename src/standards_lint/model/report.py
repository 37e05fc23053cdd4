"""What a run has to tell: documents with their findings, and what was suppressed or not judged."""

from __future__ import annotations

from dataclasses import field

from standards_lint.model.block import Anchor, ReadNote
from standards_lint.model.finding import Finding, NotJudged, Severity, Text
from standards_lint.model.levels import Levels
from standards_lint.model.question import Question
from standards_lint.model.span import Span
from standards_lint.model.timing import Timing
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was not reported, and why."""

    finding: Finding
    reason: str
    by: str
    """``option settings directive waiver baseline pack reviewer``."""
    where: str = ""
    """What did it: ``draf.md:12``, ``pengecualian.yaml:8``, ``baseline.json``; empty for options and reviewers."""
    approver: str = ""
    """Who approved of it, or wrote the comment, as far as the file says so."""
    until: str = ""
    """Last day of a waiver, ``YYYY-MM-DD``."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, paragraph, list item or cell of a document, for reports that show findings beside its text."""

    text: str
    """With the label of a list item in front."""
    kind: str
    """``heading paragraph item image``."""
    span: Span
    label: int = 0
    """Characters of the label in `text` that the quote of a finding lacks."""


@dataclass(frozen=True, slots=True)
class HeldComponent:
    """A component that a service has."""

    id: str
    state: str
    """``isi hampa kosong``."""
    labelled: bool
    """It stands under a heading of its own."""
    common: bool
    """It is said for all services."""
    line: int


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service with the components that it has, in the order of the document."""

    name: str
    line: int
    components: tuple[HeldComponent, ...]


@dataclass(frozen=True, slots=True)
class Reweighed:
    """A rule whose findings weigh otherwise than the rule says."""

    code: str
    own: Severity
    """What the rule gives at most."""
    severity: Severity
    """What it may give now."""
    by: str
    """Who changed it, for people: ``standards-lint.toml:7: severity DHK014``, ``profil draf: severity BHS``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rules judged, where these are not simply all that are stable."""

    profile: str
    """Id of the profile, empty for none."""
    title: Text | None
    """Of the profile."""
    rules: int
    """Rules that judged."""
    not_asked: int
    """Rules that are settled and were not asked: of these nothing is known."""
    reweighed: tuple[Reweighed, ...] = ()
    """By code."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The result for one document."""

    path: str
    kind: str
    """Main kind, empty when unreadable."""
    readable: bool
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    not_judged: tuple[NotJudged, ...] = ()
    notes: tuple[ReadNote, ...] = ()
    failed: bool = False
    """The document, or a rule on it, could not be checked (exit code 3)."""
    lines: tuple[str, ...] = ()
    """The text view, for reports that show the line with a caret."""
    anchors: tuple[Anchor, ...] = ()
    """Where each of `lines` stands in the file, if the file has no lines of its own."""
    form: str = ""
    issuer: str = ""
    """The office as the document's head names it; empty where it names none."""
    n_services: int = 0
    checklist: tuple[str, ...] = ()
    """Ids of the questions that the reviewer has to answer."""
    services: tuple[ServiceRow, ...] = ()
    """The named services."""
    passages: tuple[Passage, ...] = ()
    """The text of the document, where it was asked for (`Session.with_text`)."""
    persons: tuple[str, ...] = ()
    """Names of those who sign or are named for complaints, without titles and degrees; for reports that mask them."""
    levels: Levels | None = None
    """What it supports of evaluations; None where it was not asked for."""
    asked: Asked | None = None
    """None where all stable rules judged with their own severities."""
    fail_on: str = ""
    """From which severity its findings decide the exit code; empty for that of the run."""
    timing: Timing | None = field(default=None, compare=False)
    """Where its time went, where that was asked for."""

    @property
    def is_paper(self) -> bool:
        """It is a document; else a file with waivers or a baseline, of which something has to be told."""
        return bool(self.kind) or not self.readable


@dataclass(frozen=True, slots=True)
class Matched:
    """A service that several documents have."""

    name: str
    """As the document writes it that the others must agree with."""
    places: tuple[tuple[str, int], ...]
    """Path and line in each of them."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Documents of one office that were compared with each other."""

    folder: str
    """The folder that was named; ``""`` for files that were named one by one."""
    matched: tuple[Matched, ...]
    alone: tuple[str, ...]
    """Paths of the documents of which nothing could be compared."""


@dataclass(frozen=True, slots=True)
class Since:
    """A run that looked only at what changed."""

    ref: str
    """What the user named."""
    base: str
    """Id of the commit that was compared with."""
    unchanged: int
    """Documents that did not change, and so were not checked."""


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run."""

    version: str
    engine: str
    packs: tuple[str, ...]
    as_of: str
    """Day judged by, ``YYYY-MM-DD``."""
    register_date: str
    """Day to which the register of regulations was brought up."""
    documents: tuple[DocumentReport, ...]
    questions: tuple[Question, ...] = ()
    """All questions that the packs have for the reviewer."""
    compared: tuple[Compared, ...] | None = None
    """What was compared, by folder; None where it was not asked for."""
    tables: tuple[str, ...] = ()
    """Tables of regulations that were used beside the register, each with the day it was compared with its source."""
    since: Since | None = None
    """None for a run that looked at everything."""

    weakened: tuple[Text, ...] = ()
    """What packs of regions and offices make weaker than the packs that they extend, a sentence each."""

    stale_packs: tuple[tuple[str, str], ...] = ()
    """(label, day) of packs that nobody has compared with the law for a year before the day judged by."""

    plugins: tuple[str, ...] = ()
    """Name and version of each plugin in use."""

    @property
    def register(self) -> str:
        """The day of the register, and the tables beside it."""
        return ", ".join((self.register_date, *self.tables))

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are put to one of the documents at least."""
        ids = {name for document in self.documents for name in document.checklist}
        return tuple(question for question in self.questions if question.id in ids)

    def count(self, severity: Severity) -> int:
        """Number of findings of a severity over all documents."""
        return sum(f.severity is severity for d in self.documents for f in d.findings)
