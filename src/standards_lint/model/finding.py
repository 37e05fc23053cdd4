"""A finding: what a rule has to say about a place in a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standards_lint.model.span import Span


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
    mark: Mark | None = None
    """None as long as no reviewer has decided."""


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A rule that was asked for and could not be decided, with the reason."""

    code: str
    reason: Text
    service: str = ""
