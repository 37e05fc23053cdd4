"""A finding: what a rule has to say about a place in a document."""

from __future__ import annotations

from enum import StrEnum

from standards_lint.model.span import Span
from standards_lint.records import dataclass


class Severity(StrEnum):
    """How much a finding weighs. `REVIEW` (*periksa*) stands beside the others: a person must look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    REVIEW = "review"

    @property
    def rank(self) -> int:
        """3 for error, 2 warning, 1 info, 0 review (which never decides an exit code)."""
        return {"error": 3, "warning": 2, "info": 1, "review": 0}[self.value]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in both languages."""

    id: str
    en: str

    def in_(self, lang: str) -> str:
        """The sentence in ``id`` or ``en``."""
        return self.en if lang == "en" else self.id


@dataclass(frozen=True, slots=True)
class Basis:
    """An article of law that a rule stands on."""

    regulation: str
    article: str
    verified: str
    """``text`` read in the law · ``partial`` · ``secondary`` · ``practice``."""
    named: str = ""
    """The regulation as people write it (``PermenPANRB 15/2014``), empty where the key is what they write."""


@dataclass(frozen=True, slots=True)
class Fold:
    """How alike findings are told as one in a text report (never in JSON)."""

    key: str
    """Findings of one document with the same key and severity are told together."""
    message: Text
    """Has the placeholder ``{items}``."""
    item: Text


class Decision(StrEnum):
    """What a reviewer decides about a finding."""

    ACCEPTED = "accepted"
    """It holds, and the office is to mend it."""
    WAIVED = "waived"
    """It is put aside, for a reason that is told."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The reviewer's decision on a finding."""

    decision: Decision
    reason: str
    """Empty only for what was accepted without a word."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch of a document's text view that is replaced.

    Lines and columns count from 1, columns in code points; the end is the place behind the last character. Start and
    end are the same where something is put in. The text view of a text file is the file itself.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    old: str
    """What stands there, exactly: an edit whose `old` is not found there is not applied."""
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """How a finding can be mended without asking anybody."""

    safe: bool
    """The meaning stays, so it may be applied unread; what is not safe is applied on request only."""
    title: Text
    """What it does, in a few words: ``Tulis “3 (tiga) hari kerja”``."""
    edits: tuple[Edit, ...]
    """In the order of the document, none overlapping another; at least one."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a rule would have written in place of words of the document, before it is known where these stand."""

    safe: bool
    span: Span
    """Where `old` begins."""
    old: str
    """The words as they were understood, white space made even."""
    new: str
    """What is to stand there instead; with `lines`, what is put in."""
    lines: bool = False
    """`new` becomes lines of their own in front of the line at `span`; `old` is the beginning of that line."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, immutable."""

    code: str
    name: str
    severity: Severity
    message: Text
    advice: Text
    quote: str
    """Words of the document, normalised; empty for something absent."""
    span: Span
    service: str = ""
    """Name of the service, ``*`` for all, empty for the document."""
    component: str = ""
    basis: tuple[Basis, ...] = ()
    pack: str = ""
    fingerprint: str = ""
    fold: Fold | None = None
    source: Text | None = None
    """From which pack the rule is, or which pack changed it; None for a national rule as it is."""
    mark: Mark | None = None
    """None as long as no reviewer has decided."""
    fix: Fix | None = None
    """None where a person has to write."""
    beside: tuple[Span, ...] = ()
    """Other places of the document that it is about: what a contradiction is with."""


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A rule that was asked for and could not be decided, with the reason."""

    code: str
    reason: Text
    service: str = ""
